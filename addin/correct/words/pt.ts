import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  classifyFirst: 'Primeiro classifique algumas linhas',
  thenListed: 'Depois aparecem aqui as linhas em que o Amend tem menos certeza.',
  toClassifying: 'Ir para a classificação',
  toTraining: 'Ir para o treinamento',
  title: 'Corrigir o que está errado',
  lead: 'Digite a classe certa na coluna “Amend correction” ou percorra as linhas abaixo. O Amend aprende na hora com cada uma.',
  next: 'Próximo: treinar de novo',
  standing:
    '{corrections, plural, one {correção em vigor} other {correções em vigor}}{waiting, plural, =0 {} one {, # entrada em espera} other {, # entradas em espera}}',
  othersChanged:
    '{rows, plural, one {outra linha mudou de classe por causa das suas correções} other {outras linhas mudaram de classe por causa das suas correções}}',
  undo: 'Desfazer: {what}',
  newClasses:
    '{classes, plural, one {{names} é uma classe nova} other {{names} são classes novas}}. Se foi um erro de digitação, desfaça.',
  found:
    '{corrections, plural, one {Foi encontrada na planilha uma correção que ninguém foi visto digitando aqui: ficou} other {Foram encontradas na planilha # correções que ninguém foi visto digitando aqui: ficaram}} em nome de ninguém.',
  gone: '{rows, plural, one {Uma linha alterada não está mais na tabela ou tem a mesma chave que outra.} other {# linhas alteradas não estão mais na tabela ou têm as mesmas chaves que outras.}}',
  disputed:
    'A linha {row} está em disputa: {contender} disse “{contended}” sem ter visto que {author} tinha dito “{stands}”. Vale “{stands}”. Para decidir, esvazie a correção da linha e digite de novo a classe certa.',
  moreDisputed: '{rows, plural, one {Mais uma linha está} other {Mais # linhas estão}} em disputa.',
  emptied: '{row}: esvaziada',
  notSure: '{row}: em dúvida',
  finish: 'Concluir',
  copyLead:
    'Copie para “{column}” as classes das linhas que foram corrigidas ou aceitas. Uma classe corrigida substitui o que está lá.',
  alsoUnchecked: 'Também as respostas do Amend que ninguém conferiu, para células vazias',
  copy: 'Copiar classes para “{column}”',
  nothingToCopy: 'Nada a copiar: “{column}” já diz o que as pessoas disseram.',
  checkedCopied:
    '{classes, plural, one {# classe conferida foi copiada} other {# classes conferidas foram copiadas}} para “{column}”.',
  uncheckedCopied:
    '{classes, plural, one {# classe que ninguém conferiu também foi copiada: o Amend não aprende com ela, nem a conta como certa.} other {# classes que ninguém conferiu também foram copiadas: o Amend não aprende com elas, nem as conta como certas.}}',
  leftUnchecked:
    '{rows, plural, one {# linha tem apenas a resposta não conferida do Amend e ficou como está.} other {# linhas têm apenas a resposta não conferida do Amend e ficaram como estão.}}',
  deletedMeanwhile: '{rows, plural, one {# linha foi excluída} other {# linhas foram excluídas}} nesse meio-tempo.',
  setAside: 'Não aceitas pelo servidor',
  notTaken: 'O servidor não aceitou {corrections, plural, one {# correção} other {# correções}}.',
  tryAll: 'Tentar todas de novo',
  andMore: 'e mais {items, number}',
  dropQuestion: 'Descartar? A planilha fica como está, mas o Amend não vai saber o que você disse desta linha.',
  dropIt: 'Descartar',
  keepIt: 'Manter',
  showRow: 'Mostrar linha',
  tryAgain: 'Tentar de novo',
  drop: 'Descartar',
  keptUntilDone: 'O que você disse fica guardado: tente de novo quando isso estiver feito, ou descarte.',
  openItsClassifier: 'Abra o classificador dela para ver a linha.',
  correctingMayHelp: 'Corrigir a linha pode ajudar.',
  triedEveryFiveMinutes: 'Uma nova tentativa é feita a cada cinco minutos; corrigir a linha também pode ajudar.',
  copying: 'Copiando as classes',
  looking: 'Procurando correções na planilha',
  undoing: 'Desfazendo a última correção',
  showing: 'Mostrando a linha',
  tryingAgain: 'Tentando de novo',
  dropping: 'Descartando a correção',
  labelColumnMissing: 'A tabela não tem uma coluna “{column}” para onde copiar as classes.',
  putHeaderBack: 'Reponha o cabeçalho e copie de novo.',
  classColumnMissing: 'A tabela ainda não tem a coluna “Amend class”.',
  classifyRowsFirst: 'Primeiro classifique as linhas dela.',
  sending: 'Enviando a sua correção',
  reverting: 'Desfazendo as suas correções',
  reach:
    '{waiting, plural, one {A sua correção mudaria} other {As suas # correções mudariam}} a classe de {rows, plural, one {mais uma linha} other {mais # linhas}}. Nada foi enviado ainda.',
  lookedAtSome: '{rows, number} de {all, number} linhas foram vistas no tempo disponível.',
  takeAll: 'Aceitar',
  onlyThese: '{waiting, plural, one {Só esta linha} other {Só estas linhas}}',
  makeRule: 'Criar uma regra',
  fromTo: '{row}: {before} → {after} ({share})',
  moreRows: '{rows, plural, one {e mais uma linha} other {e mais # linhas}}',
  alsoChanged:
    '{corrections, plural, one {A sua correção também mudou} other {As suas # correções também mudaram}} {rows, plural, one {mais uma linha} other {mais # linhas}}, marcadas na planilha:',
  revert: 'Desfazer tudo',
  keep: 'Manter',
};

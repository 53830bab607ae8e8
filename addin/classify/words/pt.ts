import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  untrained: 'O Amend ainda não aprendeu com as suas linhas.',
  firstLead:
    'Nada foi treinado ainda. As linhas recebem primeiras respostas, das palavras dos nomes e das descrições das classes e do que as linhas agrupadas têm em comum; ou de um modelo, quando um administrador manda perguntar-lhe. Na coluna “Amend source” está “primeira resposta”.',
  firstEnd:
    'Uma primeira resposta termina quando a linha recebe um rótulo. Todas terminam com o primeiro treino, ou assim que {labels, number} linhas tiverem rótulos. Nada se aprende com elas.',
  firstAnswered:
    'Primeiras respostas, das palavras dos nomes e das descrições das classes: a certeza diz quanto as palavras se parecem. Verifique algumas e depois treine.',
  firstAnsweredOutside:
    'Primeiras respostas: a certeza não foi medida em nenhuma linha sua. Verifique algumas e depois treine.',
  outside:
    '{rows, plural, =0 {Nenhuma delas é} one {# delas é} other {# delas são}} do modelo {model}; na coluna “Amend source” está nomeado.',
  outsideUnanswered:
    'Em {rows, plural, one {# linha} other {# linhas}} o modelo não nomeou nenhuma das classes: respondem as palavras dos nomes e das descrições.',
  outsideUnasked:
    'Não se perguntou por {rows, plural, one {# linha} other {# linhas}}: respondem as palavras dos nomes e das descrições. Classifique de novo para perguntar pelas restantes.',
  firstAnsweredThen:
    'Eram primeiras respostas. Agora responde a versão {champion}: classifique de novo para ter as respostas dela.',
  title: 'Classificar linhas',
  lead: 'O Amend escreve ao lado de cada linha uma classe e o grau de certeza. As suas próprias células ficam como estão.',
  findTitle: 'Encontrar linhas incomuns',
  findLead:
    'O Amend pontua o quanto cada linha é incomum ao lado das outras e diz quais colunas a tornaram assim. As suas células ficam como estão.',
  find: 'Encontrar linhas incomuns',
  findAgain: 'Pontuar as linhas de novo',
  findNext: 'Próximo: confirmar ou rejeitar',
  rowsFound: '{alerts, plural, one {linha é incomum} other {linhas são incomuns}}, de {rows, number}',
  foundNext: 'Ordene por “Amend score” para vê-las juntas. O que você confirma ou rejeita ordena as outras.',
  whichRows: 'Quais linhas',
  unlabelledRows: 'Linhas sem nada em “{column}”',
  allRows: 'Todas as linhas',
  progress: 'Classificando: {done, number} de {total, number} linhas',
  stopped: 'Parado. As linhas já feitas mantêm as suas respostas.',
  goOn: 'Continuar de onde parou',
  classify: 'Classificar',
  again: 'Classificar de novo',
  next: 'Próximo: conferir as respostas',
  done: 'Pronto',
  rowsClassified: '{rows, plural, one {linha classificada} other {linhas classificadas}}',
  allSure: 'O Amend tem pelo menos {share} de certeza em todas.',
  unsure:
    '{rows, plural, one {# linha} other {# linhas}} com menos de {share} de certeza, {rows, plural, one {marcada} other {marcadas}} na planilha.',
  unknown:
    '{rows, plural, one {# linha parece nova, ou várias classes são mais ou menos igualmente prováveis para ela} other {# linhas parecem novas, ou várias classes são mais ou menos igualmente prováveis para elas}}: atrás da classe está “nova?”, e talvez nenhuma das classes esteja certa.',
  acceptable:
    '{rows, plural, =0 {Nenhuma é segura o bastante para dispensar revisão} one {# linha dispensa revisão} other {# linhas dispensam revisão}}: a partir de {share}, mostrou-se que as respostas estão certas tantas vezes como foi decidido. Marcadas com ✓ na folha.',
  acceptableByClass:
    '{rows, plural, =0 {Nenhuma é segura o bastante para dispensar revisão} one {# linha dispensa revisão} other {# linhas dispensam revisão}}: a partir da confiança da sua classe, mostrou-se que as respostas estão certas tantas vezes como foi decidido. Marcadas com ✓ na folha.',
  gone: '{rows, plural, one {# linha não está mais na tabela, ou recebeu} other {# linhas não estão mais na tabela, ou receberam}} outra chave nesse meio-tempo. {rows, plural, one {A sua resposta ficou} other {As suas respostas ficaram}} de fora.',
  leftOut:
    '{rows, plural, one {# linha ficou de fora: a sua chave está vazia ou repetida} other {# linhas ficaram de fora: as suas chaves estão vazias ou repetidas}}. Dê a cada linha uma chave própria e classifique de novo.',
  answered: '{versions, plural, one {A versão {names} respondeu.} other {As versões {names} responderam.}}',
  otherAnswers: 'Agora responde a versão {champion}: classifique de novo para ter as respostas dela.',

  preview: 'Tentar dez linhas primeiro',
  previewed:
    '{rows, plural, one {Esta é # linha} other {Estas são # linhas}} para ver. Se as respostas parecerem certas, classifique as outras; nada mais foi escrito.',
  theOthers: 'Classificar as outras {rows, number}',
  since: 'Desde então',
  lookForChanges: 'Procurar linhas editadas e novas',
  lookingForChanges: 'Procurando linhas editadas e novas',
  edited:
    '{rows, plural, one {# linha foi editada depois de classificada} other {# linhas foram editadas depois de classificadas}}: a classe ao lado é das células de antes.',
  added: '{rows, plural, one {# linha é nova} other {# linhas são novas}}.',
  classifyThem: '{rows, plural, one {Classificar esta} other {Classificar estas {rows, number}}}',
  nothingChanged: 'Nenhuma linha foi editada ou acrescentada desde então.',
  byItself: 'Classificar sozinho as linhas editadas e novas, enquanto o painel estiver aberto',
  everyMinutes: '{minutes, plural, =0 {Nunca} one {A cada minuto} other {A cada # minutos}}',

  lookedAt: 'Procurando linhas editadas e novas: {done, number} de {total, number} linhas lidas',
  lookStopped: 'Parado. Nada foi classificado.',
  lookStoppedAt: 'Parado. Foram lidas {done, number} de {total, number} linhas, e nada foi classificado.',
  goOnLooking: 'Continuar a procurar',
  lookAgain: 'Procurar desde a primeira linha',
  editedMark: 'Marcadas com ↻ na planilha até serem classificadas de novo.',
  onEdit: 'Quando alguém tiver editado, após uma pausa',
  didByItself:
    '{rows, plural, one {# linha foi classificada} other {# linhas foram classificadas}} por conta própria às {at}.',
  stoppedAt:
    'Parado. {done, number} de {wanted, number} linhas estão classificadas e mantêm as suas respostas; {waiting, plural, one {# linha espera} other {# linhas esperam}}.',
  source: 'Acrescentar uma coluna “Amend source” que diz de onde vem cada classe',

  notAsLearned: 'As linhas ainda não foram classificadas: são diferentes daquelas com que se aprendeu.',
  lookAtColumn: 'Ver “{column}”',
  classifyAnyway: 'Classificar mesmo assim',
  lookedAtRows:
    '{rows, plural, one {# linha foi vista.} other {# linhas foram vistas, espalhadas por todas as que há para classificar.}}',
  showingColumn: 'Selecionando a coluna',

  noRows: 'A tabela “{table}” não tem linhas.',
  noRowsNext: 'Coloque linhas sob os cabeçalhos e tente de novo.',
  allLabelled: 'Todas as linhas já têm uma classe na coluna de rótulos.',
  allLabelledNext: 'Adicione linhas sem classe, ou escolha “Todas as linhas”.',
  noKeys: 'Nenhuma das {rows, number} linhas se distingue das outras pela sua chave.',
  noKeysNext: 'Dê a cada linha uma chave própria e tente de novo.',
};

import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  title: 'Modelo: {classifier}',
  version: 'Versão',
  versionMade:
    '{version}, {standing, select, pinned {em uso, fixada} used {em uso} unused {fora de uso} other {retida}}; esta planilha foi feita em {madeAt}',
  trained: 'Treinada',
  trainedBecause: '{trainedAt}. {because}',
  learnedFrom: 'Aprendeu com',
  learnedRows:
    '{trained, plural, one {# linha} other {# linhas}} com classe, {corrected, plural, one {# delas corrigida ou aceita} other {# delas corrigidas ou aceitas}} por pessoas; testada em outras {tested, number}',
  wayToLearn: 'Método de aprendizagem',
  right:
    '{share} de acertos em {rows, plural, one {# linha} other {# linhas}} com que não havia aprendido; com tantas linhas, a parcela verdadeira fica entre {low} e {high}.',
  rightLearned: '{share} de acertos em {rows, plural, one {# linha} other {# linhas}} com que aprendeu.',
  rightLearnedByChance:
    '{share} de acertos em {rows, plural, one {# linha} other {# linhas}} com que aprendeu: mais do que o teste deixa esperar, portanto parte do que aprendeu é acaso.',
  mostFrequent: 'Responder sempre “{class}”, a classe mais frequente, acertaria {share}.',
  comparedWith: 'Comparada com a versão {version}',
  learners: 'Métodos de aprendizagem comparados',
  learnersNotCompared: 'Nada foi comparado: uma pessoa escolheu o método de aprendizagem.',
  learnersCompared: 'Todos foram testados nas mesmas linhas, com que nenhum deles havia aprendido.',
  rightShare: 'Certas',
  rows: 'Linhas',
  seconds: 'Segundos',
  logLoss: 'Log-loss',
  learnerNote: 'Observação',
  chosen: 'Escolhido.',
  settings: 'Configurações: {settings}.',
  howToRead: 'Como ler isto',
  rowsHelp:
    'Aprendidas: as linhas de uma classe com que ele aprendeu. Linhas de teste: as que foram separadas, nas quais tudo aqui foi medido.',
  recallHelp:
    'Recall: das linhas de teste de uma classe, a parcela que ele encontrou. Precisão: das linhas de teste a que ele deu uma classe, a parcela que estava certa. Abaixo da metade, ficam marcadas.',
  calibrationHelp:
    'Calibração: quando ele diz ter 80 % de certeza, deveria acertar 8 vezes em 10; em média, erra por {share} (erro de calibração esperado).',
  logLossHelp:
    'Log-loss: quanto as classes certas o surpreenderam; 0 é nunca, e quanto menor, melhor. Nas linhas de teste: {logLoss, number, ::.000}.',
  seedHelp:
    'Os mesmos rótulos e a mesma semente ({seed}) fazem o mesmo modelo, byte a byte. Os rótulos dele são reconhecidos pela impressão digital {fingerprint}.',
  classes: 'Classe por classe, as piores primeiro',
  class: 'Classe',
  learned: 'Aprendidas',
  testRows: 'Linhas de teste',
  recall: 'Recall',
  precision: 'Precisão',
  matrix: 'O que ele confunde com o quê',
  noTestRows: 'Nenhuma linha foi separada para teste; por isso não há nada a mostrar.',
  matrixHelp:
    'Cada linha é uma classe certa, cada coluna a classe respondida, pelo seu número. Azul é certo, laranja é errado; quanto mais escuro, maior a parcela da linha.',
  joined:
    '{classes, plural, one {A classe mais rara do teste é} other {As # classes mais raras do teste são}} uma linha e uma coluna: “{others}”.',
  others: 'outras',
  rightClass: 'Classe certa',
  found: 'Encontradas',
  takenFor: 'Mais confundida com',
  overTime: 'Respostas certas ao longo do tempo, com e sem pessoas',
  nothingChecked:
    'Nenhuma resposta foi conferida por uma pessoa até agora. Aceite ou corrija algumas linhas e escreva esta planilha de novo.',
  overTimeHelp:
    'Nas linhas que pessoas conferiram desde então: o que o Amend respondeu antes de lhe dizerem, contra a primeira versão sem nenhuma correção.',
  from: 'De (UTC)',
  withPeople: 'Com pessoas',
  withoutPeople: 'Sem',
  gained: 'Ganho',
  rules: 'Como regras',
  noTree: 'Nenhuma árvore foi criada para esta versão; por isso não há regras para ler.',
  exactRules: 'Esta versão responde exatamente por estas regras.',
  imitatingRules:
    'Uma árvore que imita esta versão: as duas respondem igual em {agreement} das linhas com que ela aprendeu. A própria versão não responde por estas regras{roughly, select, yes {, e elas captam pouco dela} other {}}.',
  when: 'Quando',
  otherwise: 'Em todos os outros casos',
  ruleIf: 'Se {conditions}',
  ruleAnd: '{before} e {next}',
  pairs: 'Números uns contra os outros',
  noNumbers: 'Ele não olha nenhuma coluna de números; por isso não há nada a desenhar.',
  oneNumber: 'Ele olha só uma coluna de números, “{column}”; são precisas duas para desenhá-las uma contra a outra.',
  noPairs: 'Nenhuma linha tem números em duas de suas colunas; por isso não há nada a desenhar.',
  pairsHelp:
    '{rows, plural, one {# linha} other {# linhas}} com que ele aprendeu, um ponto para cada. Onde as cores se separam, os números distinguem as classes.',
  accuracyChart: 'Parcela de respostas certas',
  chartWithPeople: 'Com as correções das pessoas',
  shadow: 'O que teria mudado, respondendo sem ser vista ao lado da versão {version}',
  shadowSince: 'Desde {from}.',
  shadowFromTo: 'De {from} a {to}.',
  shadowCounts:
    'Uma linha conta uma vez, por mais que se pergunte por ela. As linhas que um rótulo ou uma regra responde não contam: qualquer versão responderia assim.',
  shadowDropped:
    '{rows, plural, one {# linha respondida não foi comparada.} other {# linhas respondidas não foram comparadas.}}',
  shadowChange: 'Respondeu → teria respondido',
  shadowPair: '{from} → {to}',
  shadowOthers: 'Pares de classes mais raros',
  shadowChanged: 'Mudadas',
  shadowOtherSegments:
    '{values, plural, one {Mais um valor não está na lista.} other {Mais # valores não estão na lista.}}',
  testCost: 'Quanto custam suas respostas erradas, pela classe respondida, as mais caras primeiro',
  testCostOf:
    'Em {rows, plural, one {# linha de teste} other {# linhas de teste}}, as respostas erradas teriam custado {cost}.',
  answered: 'Respostas',
  wrong: 'Erradas',
  costIn: 'Custo ({currency})',
};

import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  smallForest:
    'A floresta pequena leva quatro vezes mais tempo com o dobro de linhas: para estas colunas e classes ela é oferecida até {most} linhas, e há {rows}. Escolha a floresta de árvores.',
  textsAndOthers: 'Ele combina textos com outras colunas, e esta tabela não tem as duas coisas.',
  oneClass: 'Só há uma classe.',
  onlyTexts: 'A tabela só tem textos, cujas palavras o método linear pondera todas juntas.',
  tooFewRows: 'Há poucas linhas para separar algumas para teste.',
  anotherByHand: 'Outro método de aprendizagem foi escolhido manualmente.',
  manyRows: 'Só é testado por conta própria até {most} linhas; pode ser escolhido manualmente.',
  manyClasses: 'Ele cria árvores para cada uma das {classes} classes, o que demora; pode ser escolhido manualmente.',
  linear: 'o método linear',
  gradientBoosting: 'o gradient boosting',
  randomForest: 'uma floresta aleatória',
  decisionTree: 'uma única árvore de decisão',
  mlRandomForest: 'a biblioteca npm ml-random-forest',
  combined: 'a combinação de palavras, valores repetidos e árvores',
  byHand:
    'Escolha manual: {learner}; acertou {accuracy} de {rows, plural, one {# linha} other {# linhas}} que não tinha visto.',
  byHandBeside:
    'Escolha manual: {learner}; acertou {accuracy} de {rows, plural, one {# linha} other {# linhas}} que não tinha visto; {linear}, {linearAccuracy}.',
  noOtherSuits:
    '{learner} acertou {accuracy} de {rows, plural, one {# linha} other {# linhas}} que não tinha visto; nenhum outro método de aprendizagem serve para esta tabela.',
  final:
    'Os que ficaram próximos foram testados mais uma vez, depois de aprender com {final, plural, other {# linhas}} em vez de {first, plural, other {#}}.',
  compared:
    '{learner} acertou {accuracy} de {rows, plural, one {# linha} other {# linhas}} que não tinha visto; {rival}, {rivalAccuracy}{final, plural, =0 {} other {, cada um depois de aprender com #}}.{by, select, simplicity { É um empate, e entre os dois é o método mais simples.} probabilities { As probabilidades ficaram mais perto da verdade.} other {}}',
  chosenByHand: '{learner}: escolha manual.',
  tooFewToCompare: '{learner}: poucas linhas para comparar métodos de aprendizagem.',
};

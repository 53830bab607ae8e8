import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  ruleMeasure:
    'As duas versões respondem às mesmas linhas, com as quais nenhuma delas aprendeu. A log-loss diz o quanto uma versão se surpreende com a classe certa de uma linha: 0 quando tinha certeza dela, e tanto mais quanto menos a esperava. Nenhuma classe conta como menos provável que {leastProbability}.',
  ruleTolerance:
    'A nova versão responde quando sua log-loss é, com 95% de confiança, no máximo {tolerance} maior que a da versão em uso. Quando as linhas não conseguem mostrar nem isso nem o contrário, ela responde se sua log-loss não for a maior.',
  ruleWorse:
    'Mesmo assim ela é retida quando sua log-loss é, com 95% de confiança, maior nas correções feitas desde que a versão em uso aprendeu, ou quando encontra tão menos linhas de uma classe quanto o acaso lhe tiraria em menos de um de {trainings} treinamentos.',
  ruleFewRows:
    'Com menos de {fewestRows} linhas não dá para comparar nada: a nova versão responde, porque conhece os rótulos mais recentes. O que uma pessoa fixou vale mais que tudo isso.',
  firstVersion: 'É a primeira versão: não havia outra com que compará-la.',
  unreadable:
    'A versão {version} foi feita por outra edição do Amend, que esta não conseguiu ler; por isso a nova versão assumiu.',
  overtaken: 'A versão {version} foi colocada em uso enquanto esta aprendia; por isso as duas não foram comparadas.',
  pinned: 'A versão {version} estava fixada por {person}; por isso continuou respondendo.',
  lostClass:
    'Pior que a versão {champion} em “{class}”: de {rows} ela encontra {challengerFinds}; a versão {champion}, {championFinds}.',
  onRows: 'Em {rows}: {figures}.',
  noRows:
    'Nenhuma linha de teste para comparar com a versão {champion}; a nova versão conhece os rótulos mais recentes.',
  fewRows: 'Só {rows}: é pouco para comparar com a versão {champion}; a nova versão conhece os rótulos mais recentes.',
  better: 'Melhor que a versão {champion} em {rows}: {figures}.',
  asGood: 'Tão boa quanto a versão {champion} em {rows}: {figures}.',
  worse: 'Pior que a versão {champion} em {rows}: {figures}.',
  openPasses:
    'Por {rows} não se vê qual é melhor; até agora a nova versão não está atrás da versão {champion}: {figures}.',
  openBehind: 'Por {rows} não se vê qual é melhor; até agora a versão {champion} está à frente: {figures}.',
  heldOut: '{rows, plural, one {# linha de teste} other {# linhas de teste}}',
  corrections:
    '{rows, plural, one {# correção com a qual} other {# correções com as quais}} nenhuma das duas tinha aprendido',
  learnedCorrections:
    '{rows, plural, one {# correção com a qual} other {# correções com as quais}} só a nova versão aprendeu',
  right: '{challenger} de acertos, versão {version}: {champion}',
  logLoss:
    'log-loss {challenger}, versão {version}: {champion}, uma diferença de {difference} (entre {low} e {high} com 95% de confiança); {right}',
  fewerRight:
    'Menos respostas dela estão certas, mas suas probabilidades não estão mais longe da verdade, e são elas que decidem.',
  fewerRightWithin:
    'Menos respostas dela estão certas, mas suas probabilidades estão no máximo {tolerance} mais longe da verdade, e são elas que decidem.',
  keptBack: 'A versão {champion} continuou respondendo.',
  giveaway:
    '{column} Se ela só é preenchida depois de decidida a classe, configure um classificador sem ela: nas linhas novas ela ainda está vazia.',
  singleRows:
    'Só uma linha tem o rótulo {names}{more, plural, =0 {} other { e mais #}}: é pouco para aprender. Rotule mais linhas assim.',
  adviceOvertaken: 'Treine de novo ou coloque a nova versão em uso manualmente.',
  advicePinned: 'Desafixe a versão {version} ou coloque a nova versão em uso manualmente.',
  adviceKeptBack:
    'Confira as últimas correções, rotule mais linhas e treine de novo, ou coloque a nova versão em uso manualmente.',
};

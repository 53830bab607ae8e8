import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  anotherClass: '(outra classe)',
  predictedClass: 'Classe prevista',
  confidenceColumn: 'Confiança',
  empty: '{now} em branco, antes {before}',
  unreadable:
    '{now} das células não são {type, select, date {datas} number {números} other {legíveis}}, antes {before}',
  outOfRange:
    '{share} dos valores estão fora de {least} a {most}, a faixa vista {reference, select, none {no treinamento} declared {nas linhas com que o modelo foi declarado} other {na mesma época}}',
  newThings:
    '{now} das linhas {things, select, rows {talvez não sejam de nenhuma das classes} words {têm palavras nunca vistas antes} other {têm valores nunca vistos antes}}; em linhas comuns, {before}',
  recurring:
    '{share} das linhas têm {things, select, words {as mesmas poucas palavras novas} other {os mesmos poucos valores novos}}, com mais frequência {examples}',
  respelled: '{share} das linhas têm um valor conhecido em outra grafia, como {examples}',
  spelled: '{now} em vez de {before}',
  swapped: 'ela contém o que {column} continha antes, e vice-versa: as duas colunas parecem trocadas',
  earlierDates:
    '{share} das datas são anteriores a {first}, a primeira vista {reference, select, none {no treinamento} declared {nas linhas com que o modelo foi declarado} other {na mesma época}}{shift, select, century {: elas parecem cem anos atrasadas} system {: elas parecem quatro anos e um dia atrasadas, como as datas de uma pasta de trabalho com o outro sistema de datas} other {}}',
  itemShare: '{item} está em {now} das linhas, antes em {before}',
  valueShare: '{now} dos valores são {value}, antes {before}',
  smallestTenth: 'o décimo menor termina em {now}{within}, antes em {before}',
  middle: 'o valor do meio é {now}{within}, antes {before}',
  largestTenth: 'o décimo maior começa em {now}{within}, antes em {before}',
  opposite: 'os valores têm o sinal contrário{within}',
  larger: 'os valores são cerca de {times} vezes maiores{within}',
  smaller: 'os valores são cerca de {times} vezes menores{within}',
  within: ' ({category} {value})',
  lengthsSpread: 'os comprimentos dos textos estão distribuídos de outro modo',
  lengths: 'os textos têm {now} caracteres no meio, antes {before}',
  classNew: '{class} é prevista, o que antes não acontecia ({now} das linhas, antes {before})',
  classGone: '{class} não é mais prevista ({now} das linhas, antes {before})',
  classTimes: '{class} é prevista {times} vezes mais que antes ({now} das linhas, antes {before})',
  classLess: '{class} é prevista com menos frequência ({now} das linhas, antes {before})',
  classSomewhatMore: '{class} é prevista com um pouco mais de frequência ({now} das linhas, antes {before})',
  classSomewhatLess: '{class} é prevista com um pouco menos de frequência ({now} das linhas, antes {before})',
  confidence:
    'o modelo {gap, select, less {tem menos certeza} more {tem mais certeza} other {tem certeza de outras linhas}}: sua confiança é de {now} em média, {before} {reference, select, none {nas linhas de teste} declared {nas respostas com que foi declarado} other {na mesma época}}',
  drift:
    'Drift: mudanças em {columns} {reference, select, week {em relação às mesmas horas de semanas anteriores} year {em relação ao mesmo mês de anos anteriores} declared {em relação às linhas com que o modelo foi declarado} other {desde que o modelo foi treinado}}.',
  driftWithin:
    'Drift em {segment}: mudanças em {columns} {reference, select, declared {em relação às linhas com que o modelo foi declarado} other {desde que o modelo foi treinado}}.',
  watch: 'Sem drift, mas observe {columns}: aparece uma mudança que ainda não está fora de dúvida.',
  watchWithin: 'Sem drift em {segment}, mas observe {columns}: aparece uma mudança que ainda não está fora de dúvida.',
  stable:
    'Sem drift: {rows, plural, one {# linha se parece} other {# linhas se parecem}} com as linhas {reference, select, week {das mesmas horas de semanas anteriores} year {do mesmo mês de anos anteriores} declared {com que o modelo foi declarado} other {com que o modelo foi treinado}}.',
  stableWithin:
    'Sem drift em {segment}: {rows, plural, one {# linha se parece} other {# linhas se parecem}} com as linhas de {segment} com que o modelo foi {reference, select, declared {declarado} other {treinado}}.',
  tooFewRows:
    'Poucas linhas para dizer: {rows, plural, one {# linha foi classificada} other {# linhas foram classificadas}}, são necessárias {least}.',
  tooFewRowsWithin:
    'Poucas linhas de {segment} para dizer: {rows, plural, one {# linha foi classificada} other {# linhas foram classificadas}}, são necessárias {least}.',
  tooFewTrainingRows:
    'Poucas linhas {reference, select, declared {na declaração do modelo} other {no treinamento}} para dizer: são necessárias {least}.',
  tooFewTrainingRowsWithin:
    'Poucas linhas de {segment} {reference, select, declared {na declaração do modelo} other {no treinamento}} para dizer: são necessárias {least}.',
  andMore: '{names} e mais {more}',
  added:
    '{column} veio depois que a versão {version} {reference, select, declared {foi declarada} other {aprendeu}}: essa versão não a considera, e não há com que compará-la.',
  dropped:
    '{column} foi retirada desde que a versão {version} {reference, select, declared {foi declarada} other {aprendeu}}: está vazia em todas as linhas novas e não é comparada.',
  aboutDistribution: 'distância das distribuições',
  aboutConfidence: 'mudança média da confiança',
  aboutMissing: 'aumento das células vazias',
  aboutNew: 'aumento das linhas com algo novo',
  aboutRecurring: 'parte das linhas com as mesmas novidades',
  aboutParts: 'mudança em uma parte das linhas',
  aboutLength: 'mudança dos comprimentos dos textos',
  aboutOutOfRange: 'parte dos valores fora da faixa',
};

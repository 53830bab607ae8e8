export const pt = {
  title: 'Respostas que dispensam revisão',
  lead: 'Diga com que frequência devem estar certas as respostas que ninguém revê. O Amend calcula a partir de que confiança o estão e marca-as com ✓ na folha.',
  should: 'Devem estar certas em',
  nobody: 'Não decidido: todas as respostas são revistas',
  asking: 'A calcular a partir de que confiança',
  noTarget:
    'Ninguém decidiu com que frequência devem estar certas as respostas que ninguém revê. Escolha uma percentagem para ver o que dá.',
  notCounted:
    'A versão em uso é de uma edição anterior, que não anotou quão segura estava no seu teste. Treine de novo para o ver.',
  tooFewRows:
    '{rows, plural, =0 {Nenhuma linha de teste chega} one {Uma linha de teste não chega} other {# linhas de teste não chegam}} para mostrar que as respostas estão certas em {target}: são precisas pelo menos {needed, plural, one {# linha de teste} other {# linhas de teste}} sem um erro. Escolha uma percentagem menor, ou continue a corrigir e a treinar.',
  notReached:
    'A nenhuma confiança se mostrou que as respostas estão certas em {target}, em {rows, plural, one {uma linha de teste} other {# linhas de teste}}. Escolha uma percentagem menor, ou continue a corrigir e a treinar.',
  covers:
    'A partir de {level} de confiança: {share} de {rows, plural, one {uma linha de teste} other {# linhas de teste}}.',
  coversByClass:
    '{classes, plural, one {Uma classe tem} other {# classes têm}} respostas suficientes para um nível de confiança próprio. Em conjunto, isso abrange {share} de {rows, plural, one {uma linha de teste} other {# linhas de teste}}.',
  othersFrom: 'As outras classes partilham um nível: a partir de {level} de confiança.',
  othersNone:
    'As outras classes partilham um nível: a nenhuma confiança se mostrou que estão certas com essa frequência.',
  testSays:
    'No teste, estavam certas {share} {rows, plural, one {desta resposta} other {destas # respostas}}; a percentagem verdadeira está entre {low} e {high}.',
  notAudited:
    'Das linhas sorteadas para verificação, ainda ninguém avaliou uma que esteja abrangida. Aparecem entre as linhas a rever.',
  auditSays:
    'Desde então, das linhas sorteadas para verificação, estavam certas {share} de {rows, plural, one {uma resposta abrangida} other {# respostas abrangidas}} (entre {low} e {high}).',
  fallenBack:
    'Isso é menos de {target}: nenhuma resposta é já marcada com ✓, até as verificações dizerem outra coisa ou outra versão responder.',
  byClass: 'Classe a classe',
  class: 'Classe',
  from: 'Desde',
  fromMeans: 'A partir de que confiança as suas respostas dispensam revisão',
  covered: 'Abrangidas',
  coveredMeans: 'Das linhas de teste respondidas com esta classe, as que dispensam revisão',
  right: 'Certas',
  rightMeans: 'Destas, a percentagem que estava certa, com o seu intervalo de 95 %',
  interval: '{low} a {high}',
  checkedSince:
    'De {rows, plural, one {uma resposta verificada} other {# respostas verificadas}} ao acaso desde então: {share} ({interval}) certas.',
  none: 'nenhuma',
  ownMeans:
    '{sign} Nível próprio, escolhido só com respostas desta classe. Em no máximo 5 de 100 casos algum dos níveis é um cujas respostas estão certas menos vezes do que o desejado.',
  classFell:
    '“{class}”: desde então, das respostas abrangidas sorteadas para verificação, estavam certas {share} de {rows, plural, one {uma} other {#}}. É pouco: as suas respostas já não são marcadas com ✓.',
  use: 'Usar {target} neste classificador',
  end: 'Voltar a rever todas as respostas',
  inUse: '{target} está em uso. Classifique de novo para ver as marcas.',
  stopped:
    '{count, plural, one {O incidente {incidents} interrompeu isso} other {Os incidentes {incidents} interromperam isso}}: {classes, select, all {nenhuma resposta é marcada com ✓} other {nenhuma resposta de {classes} é marcada com ✓}} até o fim, ou até que alguém faça as respostas voltarem a ser aceitas na etapa “Drift”.',
};

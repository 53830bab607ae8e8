export const pt = {
  title: 'Respostas que dispensam revisão',
  lead: 'Diga com que frequência devem estar certas as respostas que ninguém revisa. O Amend calcula a partir de que confiança elas estão e as marca com ✓ na planilha.',
  should: 'Devem estar certas em',
  nobody: 'Não decidido: todas as respostas são revisadas',
  asking: 'Calculando a partir de que confiança',
  noTarget:
    'Ninguém decidiu com que frequência devem estar certas as respostas que ninguém revisa. Escolha uma porcentagem para ver o que dá.',
  notCounted:
    'A versão em uso é de uma edição anterior, que não anotou quão segura estava no seu teste. Treine de novo para ver isso.',
  tooFewRows:
    '{rows, plural, =0 {Nenhuma linha de teste basta} one {Uma linha de teste não basta} other {# linhas de teste não bastam}} para mostrar que as respostas estão certas em {target}: são necessárias pelo menos {needed, plural, one {# linha de teste} other {# linhas de teste}} sem um erro. Escolha uma porcentagem menor, ou continue corrigindo e treinando.',
  notReached:
    'Em nenhum nível de confiança se mostrou que as respostas estão certas em {target}, em {rows, plural, one {uma linha de teste} other {# linhas de teste}}. Escolha uma porcentagem menor, ou continue corrigindo e treinando.',
  covers:
    'A partir de {level} de confiança: {share} de {rows, plural, one {uma linha de teste} other {# linhas de teste}}.',
  coversByClass:
    '{classes, plural, one {Uma classe tem} other {# classes têm}} respostas suficientes para um nível de confiança próprio. Em conjunto, isso abrange {share} de {rows, plural, one {uma linha de teste} other {# linhas de teste}}.',
  othersFrom: 'As outras classes compartilham um nível: a partir de {level} de confiança.',
  othersNone:
    'As outras classes compartilham um nível: em nenhum nível de confiança se mostrou que estão certas com essa frequência.',
  testSays:
    'No teste, estavam certas {share} {rows, plural, one {desta resposta} other {destas # respostas}}; a porcentagem verdadeira está entre {low} e {high}.',
  notAudited:
    'Das linhas sorteadas para verificação, ninguém avaliou ainda uma que esteja abrangida. Elas aparecem entre as linhas a revisar.',
  auditSays:
    'Desde então, das linhas sorteadas para verificação, estavam certas {share} de {rows, plural, one {uma resposta abrangida} other {# respostas abrangidas}} (entre {low} e {high}).',
  fallenBack:
    'Isso é menos que {target}: nenhuma resposta é mais marcada com ✓, até que as verificações digam outra coisa ou outra versão responda.',
  byClass: 'Classe a classe',
  class: 'Classe',
  from: 'Desde',
  fromMeans: 'A partir de que confiança as suas respostas dispensam revisão',
  covered: 'Abrangidas',
  coveredMeans: 'Das linhas de teste respondidas com esta classe, as que dispensam revisão',
  right: 'Certas',
  rightMeans: 'Destas, a porcentagem que estava certa, com o seu intervalo de 95 %',
  interval: '{low} a {high}',
  checkedSince:
    'De {rows, plural, one {uma resposta verificada} other {# respostas verificadas}} ao acaso desde então: {share} ({interval}) certas.',
  none: 'nenhuma',
  ownMeans:
    '{sign} Nível próprio, escolhido só com respostas desta classe. Em no máximo 5 de 100 casos algum dos níveis é um cujas respostas estão certas menos vezes do que o desejado.',
  classFell:
    '“{class}”: desde então, das respostas abrangidas sorteadas para verificação, estavam certas {share} de {rows, plural, one {uma} other {#}}. É pouco: as suas respostas não são mais marcadas com ✓.',
  use: 'Usar {target} neste classificador',
  end: 'Voltar a revisar todas as respostas',
  inUse: '{target} está em uso. Classifique de novo para ver as marcas.',
  stopped:
    '{count, plural, one {O incidente {incidents} interrompeu isso} other {Os incidentes {incidents} interromperam isso}}: {classes, select, all {nenhuma resposta é marcada com ✓} other {nenhuma resposta de {classes} é marcada com ✓}} até o fim, ou até que alguém faça as respostas voltarem a ser aceitas na etapa “Drift”.',
};

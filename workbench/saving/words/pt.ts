export const pt = {
  undrawableFormats:
    '{count, plural, one {# formato condicional} other {# formatos condicionais}} que o workbench não consegue desenhar',
  namedColors:
    '{count, plural, one {# célula com cor indicada pelo nome: é salva sem ela} other {# células com cor indicada pelo nome: são salvas sem ela}}',
  spilledCells:
    '{count, plural, one {# célula que uma fórmula ao lado preenche} other {# células que uma fórmula ao lado preenche}}: é preciso inserir a fórmula de novo',
  comments: '{count, plural, one {# comentário} other {# comentários}}',
  shapes: '{count, plural, one {# forma} other {# formas}}',
  filters:
    '{count, plural, one {# filtro} other {# filtros}} por condição ou da própria planilha: as linhas ocultas continuam ocultas',
  changedCharts:
    '{count, plural, one {# gráfico do arquivo que um suplemento alterou: é salvo como está desenhado aqui} other {# gráficos do arquivo que um suplemento alterou: são salvos como estão desenhados aqui}}, sem o resto da aparência',
  chartsWithNamedColors:
    '{count, plural, one {# gráfico com cor indicada pelo nome: é salvo sem ela} other {# gráficos com cor indicada pelo nome: são salvos sem ela}}',
  styledCells:
    '{count, plural, one {# célula com estilo nomeado: é salva} other {# células com estilo nomeado: são salvas}} só com a aparência',
  protection:
    '{count, plural, one {# configuração} other {# configurações}} de proteção: as planilhas são salvas protegidas, sem senha',
  details: '{count, plural, one {# detalhe} other {# detalhes}} do documento, como o título',
  addinThings:
    '{count, plural, one {# item} other {# itens}} que um suplemento guarda: associações, partes XML ou propriedades de planilhas',
  signature: 'a assinatura digital, que não vale mais para um arquivo alterado',
  noVisibleSheet: 'A pasta de trabalho não tem planilha visível para salvar. Adicione uma planilha e salve de novo.',
  sheetName:
    'O Excel não aceita uma planilha com o nome “{name}”: um nome tem de 1 a 31 caracteres, nenhum deles \\ / ? * [ ] ou :, e nenhum apóstrofo nas pontas. Clique duas vezes na guia da planilha para renomeá-la e salve de novo.',
  sameName:
    'Duas planilhas se chamam “{name}”; o Excel não diferencia maiúsculas de minúsculas. Clique duas vezes na guia de uma delas para renomeá-la e salve de novo.',
  longCell:
    'A célula {address} da planilha “{sheet}” tem {length, number} caracteres; uma célula de um arquivo do Excel comporta {most, number}. Encurte o texto e salve de novo.',
  tooManyCells:
    'A planilha “{sheet}” tem {cells, number} células preenchidas, e um navegador consegue salvar {most, number} por planilha. Exclua linhas ou colunas de que não precisa e salve de novo.',
  copyName: '{name} - cópia{extension}',
};

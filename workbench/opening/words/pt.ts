export const pt = {
  emptyFile: '{file} está vazio: não há nada para abrir. Escolha um arquivo com pelo menos uma linha de cabeçalho.',
  pdf: '{file} é um PDF. Abra um arquivo .xlsx ou .csv.',
  notAsNamed:
    '{file} tem nome de pasta de trabalho, mas não é uma. Se for texto, renomeie o arquivo para .csv e abra-o de novo.',
  tooLarge:
    '{file} tem {size, number} MB; o workbench abre {kind, select, text {arquivos de texto} other {arquivos}} de até {most, number} MB. Mantenha só as linhas e colunas de que precisa, ou divida o arquivo, e abra o resultado.',
  notExcel:
    'Não foi possível ler {file} como pasta de trabalho do Excel. Abra o arquivo no Excel, salve-o como .xlsx e tente com essa cópia.',
  noWorksheet: '{file} não tem planilha que possa ser aberta. Abra outra pasta de trabalho.',
  noCells:
    '{file} não tem células que possam ser abertas: {sheets, plural, one {{names} não é uma planilha de células} other {{names} não são planilhas de células}}. Ponha as linhas em uma planilha no Excel, salve o arquivo e abra-o de novo.',
  chartsOnly:
    '{file} não tem células que possam ser abertas: {sheets, plural, one {{names} é uma folha de gráfico} other {{names} são folhas de gráfico}}. Abra a pasta de trabalho que contém as linhas; o Excel a indica em Design do Gráfico > Selecionar Dados.',
  chartsOfOtherRows:
    '{file} não tem células que possam ser abertas: {sheets, plural, one {{names} é uma folha de gráfico} other {{names} são folhas de gráfico}}. Abra em vez disso {sources}: as linhas estão lá.',
  named: '“{name}”',
  notUnicode: 'O arquivo não está em Unicode; foi lido como Windows-1252, então confira as letras acentuadas.',
  unclosedQuote: 'Uma aspa no arquivo nunca é fechada, então as aspas foram lidas como caracteres comuns.',
  nulCharacters: 'O arquivo tem caracteres NUL, que não cabem em nenhuma célula; eles ficaram de fora.',
  tooManyCells:
    '{file} tem {cells, number} células; o workbench abre arquivos de texto de até {most, number} células. Mantenha só as linhas e colunas de que precisa, ou divida o arquivo, e abra o resultado.',
  tooManyColumns:
    'O arquivo tem {columns, plural, one {# coluna} other {# colunas}}; uma planilha comporta {most, number}, então o resto ficou de fora.',
  tooManyRows:
    'O arquivo tem {rows, plural, one {# linha} other {# linhas}}; uma planilha comporta {most, number}, então o resto ficou de fora.',
  shorterRows:
    '{rows, plural, one {# linha terminou} other {# linhas terminaram}} antes da última coluna; as células que faltam estão vazias.',
  longerRows:
    '{rows, plural, one {# linha tinha} other {# linhas tinham}} mais células que o cabeçalho; elas ficam à direita dele.',
  keptUnseen: 'Não aparece aqui, mas fica no arquivo quando você o salva: {kinds}.',
  charts: '{count, plural, one {# gráfico} other {# gráficos}}',
  chartSheets: '{count, plural, one {# folha de gráfico} other {# folhas de gráfico}}',
  pictures: '{count, plural, one {# imagem} other {# imagens}}',
  pivotTables: '{count, plural, one {# tabela dinâmica} other {# tabelas dinâmicas}}',
  slicers: '{count, plural, one {# segmentação de dados} other {# segmentações de dados}}',
  otherWorkbooks:
    '{count, plural, one {# vínculo com outra pasta de trabalho} other {# vínculos com outras pastas de trabalho}}',
  hyperlinks: '{count, plural, one {# link} other {# links}}',
  rankings:
    '{count, plural, one {# escala de cor, barra de dados ou classificação} other {# escalas de cor, barras de dados ou classificações}}',
  pointLabels: 'rótulos nos pontos de gráficos',
  trendLines: 'linhas de tendência de gráficos',
  errorBars: 'barras de erro de gráficos',
  chartDrawings: 'desenhos em gráficos',
  comments: 'comentários',
  macros: 'macros',
  uncalculated:
    '{formulas, plural, one {# fórmula em várias células mostra o último resultado e não é calculada aqui; o Excel a calcula quando abre o arquivo salvo.} other {# fórmulas em várias células mostram os últimos resultados e não são calculadas aqui; o Excel as calcula quando abre o arquivo salvo.}}',
  opening:
    'Abrindo “{file}”{stage, select, calculating {: calculando as fórmulas …} bringing {: trazendo para a página …} other { …}}',
  cancel: 'Cancelar',
};

export const pt = {
  password: '{file} está protegido por senha. Abra o arquivo no programa que o criou e salve-o como .xlsx sem senha.',
  notOds:
    'Não foi possível ler {file} como pasta de trabalho .ods. Abra o arquivo no programa que o criou, salve-o como .xlsx e tente com essa cópia.',
  notXls:
    'Não foi possível ler {file} como pasta de trabalho .xls. Abra o arquivo no Excel, salve-o como .xlsx e tente com essa cópia.',
  noXlsReader:
    'Não foi possível carregar o leitor de arquivos .xls. Veja se o servidor ainda responde e depois abra o arquivo de novo.',
  noWorksheet: '{file} não tem planilha que possa ser aberta.',
  tooManyCells:
    '{file} tem mais de {most, number} células preenchidas, o que não cabe em um navegador. Salve a planilha de que precisa como .csv e abra esse arquivo.',
  outside: 'O arquivo tem células além da linha {rows, number} ou da coluna XFD; elas ficaram de fora.',
  resultsOnly:
    'De {formulas, plural, one {# fórmula} other {# fórmulas}} vieram só os resultados: por exemplo, das que preenchem várias células, leem outras pastas de trabalho ou usam o que o Excel não tem.',
  leftBehind:
    'De um arquivo {extension} vêm valores, fórmulas, formatos de número, células mescladas, nomes, larguras, alturas e o que está oculto. Fontes, cores, bordas, formatos de células vazias, listas suspensas, formatos condicionais, filtros, painéis congelados, proteção, comentários, links, gráficos, imagens, tabelas dinâmicas e macros não vêm. Ao salvar, é criado ao lado um arquivo .xlsx.',
};

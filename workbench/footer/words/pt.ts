export const pt = {
  sheets: 'Planilhas',
  sheet: 'Planilha {name}',
  newSheet: 'Nova planilha',
  tabHint: 'Clique duas vezes para renomear; clique com o botão direito para mais opções',
  sheetName: 'Nome da planilha',
  zoom: 'Zoom',
  zoomOut: 'Reduzir',
  zoomPercent: 'Zoom em porcentagem',
  zoomIn: 'Ampliar',
  count: 'Contagem: {count, number}',
  summary: 'Média: {average}   Contagem: {count, number}   Soma: {sum}',
};

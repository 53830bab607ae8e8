export const pt = {
  chart: 'Gráfico: {title}',
  comment: 'Comentário em {cell}: {thread}',
  resolved: '(resolvido)',
  noChoices: 'A lista de opções está vazia.',
  resizeHint: 'Arraste para alterar a largura; clique duas vezes para ajustá-la',
  fillHint: 'Arraste para preencher',
};

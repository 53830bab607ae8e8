export const pt = {
  refusedEntry: '{reason} Digite outra coisa ou pressione Esc para manter o que havia.',
  nothingToSort: 'Não há nada para classificar aqui. Selecione uma célula da tabela ou das linhas a classificar.',
  sortAcrossTable:
    'Estas células e uma tabela seriam classificadas juntas. Selecione células só da tabela ou só de fora dela.',
  column: 'Coluna {name}',
  pasteTooLarge: 'É demais para colar de uma vez: no máximo {most, number} células. Cole em partes ou abra o arquivo.',
  copyTooLarge: 'No máximo {most, number} células podem ser copiadas de uma vez. Selecione menos células.',
  allHidden: 'Tudo o que está selecionado está oculto. Reexiba as linhas ou colunas para copiá-las.',
  clipboardNotWritten:
    'O navegador não deixa o menu desta página usar a área de transferência. Pressione Ctrl+C ou Ctrl+X.',
  clipboardNotRead: 'O navegador não deixa o menu desta página usar a área de transferência. Pressione Ctrl+V.',
  nothingByThatName:
    'Não há célula, intervalo, tabela nem nome “{text}” nesta pasta de trabalho. Digite um endereço como B7 ou A1:C9.',
};

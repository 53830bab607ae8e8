export const pt = {
  rowsPushedOff:
    'As últimas linhas da planilha contêm algo que seria empurrado para fora dela. Exclua essas linhas ou insira menos linhas.',
  columnsPushedOff:
    'As últimas colunas da planilha contêm algo que seria empurrado para fora dela. Exclua essas colunas ou insira menos colunas.',
  headersOfTable:
    'Estas linhas contêm os cabeçalhos da tabela “{table}”. Selecione todas as linhas da tabela para excluí-la ou linhas abaixo dos cabeçalhos.',
  lastRowOfTable:
    'A tabela “{table}” mantém ao menos uma linha. Selecione todas as linhas com os cabeçalhos para excluí-la ou deixe uma linha.',
  otherTableMoved: 'Isso moveria células de outra tabela. Mova essa tabela primeiro.',
  mergedNotSorted: 'Células mescladas não podem ser classificadas. Desfaça a mesclagem primeiro.',
  hiddenNotActivated: 'Uma planilha oculta não pode ser ativada.',
  oneSheetShown: 'Uma pasta de trabalho deve conter ao menos uma planilha visível.',
  validation: 'Este valor não corresponde às restrições de validação de dados definidas para esta célula.',
};

export const pt = {
  cutCells:
    '{cells, plural, one {# célula tinha mais de {most, number} caracteres e foi cortada.} other {# células tinham mais de {most, number} caracteres e foram cortadas.}}',
  unpacksTooLarge:
    'A pasta de trabalho descompactada passa de 1 GB, mais do que um navegador consegue processar. Salve as linhas e colunas de que precisa como .csv e abra esse arquivo.',
  sheetsTooLarge:
    'As planilhas da pasta de trabalho descompactadas passam de 250 MB, mais do que um navegador consegue processar. Salve as linhas e colunas de que precisa como .csv e abra esse arquivo.',
  notUnpacked:
    'O arquivo está danificado: não é possível descompactá-lo. Abra-o no programa que o criou, salve-o de novo e tente com essa cópia.',
  damagedPart:
    'A pasta de trabalho está danificada: uma parte dela não é XML bem formado. Abra-a no Excel, salve-a como .xlsx e tente com essa cópia.',
  beyondTheSheet:
    'A pasta de trabalho está danificada: uma planilha indica uma célula além de XFD1048576, a última que uma planilha tem. Abra-a no Excel, salve-a como .xlsx e tente com essa cópia.',
  damagedSetting:
    'A pasta de trabalho está danificada: não é possível ler uma configuração de suplemento guardada nela. Abra-a no Excel, salve-a como .xlsx e tente com essa cópia.',
};

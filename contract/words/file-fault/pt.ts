export const pt = {
  cells:
    'Linha {line, number}: {found, plural, one {# célula} other {# células}} para {expected, plural, one {# cabeçalho} other {# cabeçalhos}}.',
  'open-quote': 'Linha {line, number}: na linha que começa aqui, abre-se uma aspa que nenhuma fecha.',
  unstorable: 'Linha {line, number}: um caractere que não pode ser guardado (NUL ou metade de um par substituto).',
  'no-rows': 'Linha {line, number}: o arquivo não tem cabeçalhos.',
  encoding: 'Linha {line, number}: bytes que não são {encoding}.',
  'text-too-long':
    'Linha {line, number}: o texto em {column} tem {length, number} caracteres; o máximo é {most, number}.',
  'line-too-long': 'Linha {line, number}: a linha tem mais de {most, number} caracteres.',
  'too-large': 'O arquivo tem {bytes, number} bytes; o máximo é {most, number} (FEED_FILE_MEGABYTES).',
  'too-many-columns': 'Linha {line, number}: {columns, number} colunas; o máximo é {most, number}.',
};

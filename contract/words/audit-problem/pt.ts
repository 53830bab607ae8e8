export const pt = {
  'export-too-large.title': 'O registro é grande demais para uma pasta de trabalho.',
  'export-too-large.nextStep': 'Escolha CSV, JSON lines ou Parquet.',
  'export-too-large.detail': 'Uma planilha comporta {most, number} linhas, e o registro tem mais.',
  'erasure-refused.title': 'Nada foi apagado.',
  'erasure-refused.nextStep': 'Verifique a chave; docs/audit.md diz o que pode ser apagado.',
  'erasure-refused.unknown': 'Nunca se disse nem se respondeu nada de uma linha {row}.',
  'erasure-refused.too-old':
    'A linha {row} tem entradas de uma versão antiga, encadeadas de modo que nada delas pode ser apagado.',
  'other-person.title': 'O nome é outro.',
  'other-person.nextStep': 'Escreva o nome tal como está na lista.',
  'other-person.detail': '{given} não é {name}, por isso ninguém foi apagado.',
};

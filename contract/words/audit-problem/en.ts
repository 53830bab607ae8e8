export const en = {
  'export-too-large.title': 'The log is too large for a workbook.',
  'export-too-large.nextStep': 'Choose CSV, JSON lines or Parquet.',
  'export-too-large.detail': 'A worksheet holds {most, number} rows, and the log has more.',
  'erasure-refused.title': 'Nothing was erased.',
  'erasure-refused.nextStep': 'Check the key; docs/audit.md says what can be erased.',
  'erasure-refused.unknown': 'Nothing was ever said or answered of a row {row}.',
  'erasure-refused.too-old':
    'The row {row} has entries of an early release, which were chained so that nothing of them can be erased.',
  'other-person.title': 'The name is another one.',
  'other-person.nextStep': 'Type the name as it stands in the list.',
  'other-person.detail': '{given} is not {name}, so nobody was erased.',
};

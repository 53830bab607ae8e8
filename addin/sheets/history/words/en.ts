export const en = {
  title: 'History of rows: {classifier}',
  counts:
    '{rows, plural, one {# row} other {# rows}}, {entries, plural, one {# entry} other {# entries}} of the feedback log, by row and then in the order of recording.',
  row: 'Row',
  at: 'When (UTC)',
  person: 'Who',
  before: 'Class before',
  after: 'Class after',
  said: 'What was said',
  nobody: 'nobody was seen',
};

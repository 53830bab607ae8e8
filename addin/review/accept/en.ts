export const en = {
  accepting: 'Saving your answers',
  tooMany: '{rows, number} rows are selected; {most, number} can be accepted at once.',
  selectFewer: 'Select fewer rows, then accept again.',
  noRow: 'No row of the table is selected.',
  selectRow: 'Select one block of cells in the rows to accept, then accept again.',
  noAnswer:
    '{rows, plural, one {The selected row has no answer of Amend’s.} other {None of the # selected rows has an answer of Amend’s and is seen.}}',
  classifyFirst: 'Classify the rows first, or select rows that are.',
};

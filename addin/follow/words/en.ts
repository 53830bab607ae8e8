export const en = {
  title: 'Selected row',
  follow: 'Show the row that is selected in the sheet',
  noRow: 'Select a row of the table to see its class, why it gets it, and what was said of it.',
  selected: 'Selected row {row}',
  noClass: 'Not classified',
  more: 'Why, similar rows and what was said ({entries, number})',
  ownLabel: 'by a label, its own or of identical rows',
  sure: '{share} sure',
  accept: 'Accept',
  said: 'What was said of it',
  saving: 'Saving your answer',
};

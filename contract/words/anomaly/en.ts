export const en = {
  score: 'score',
  low: '{column}: low ({share} of rows are as low)',
  high: '{column}: high ({share} of rows are as high)',
  missing: '{column}: empty ({share} of rows are)',
  rare: '{column}: rare ({share} of rows have this value)',
  month: '{column}: an unusual month',
  weekday: '{column}: an unusual weekday',
  time: '{column}: an unusual time of day',
};

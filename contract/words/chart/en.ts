export const en = {
  under: 'under {edge}',
  between: '{low} to {high}',
  over: 'over {edge}',
  from: '{edge} and over',
  other: '(other)',
  otherClasses: 'all others',
};

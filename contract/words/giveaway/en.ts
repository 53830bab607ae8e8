export const en = {
  alone: '“{column}” alone tells the class of {right} of {rows, number} rows held back; there is no other column.',
  besides:
    '“{column}” alone tells the class of {right} of {rows, number} rows held back; the best other column, “{next}”, of {nextRight}.',
};

export const en = {
  oneColumn: 'The table has one column, {present}, that could be {wanted}.',
  someColumns: '{present} of the table could {count, plural, =2 {both} other {all}} be {wanted}.',
};

export const en = {
  named: '“{name}”',
  oneColumn: 'The table has one column, {present}, that could be {wanted}.',
  severalColumns: '{present} of the table could {columns, plural, =2 {both} other {all}} be {wanted}.',
};

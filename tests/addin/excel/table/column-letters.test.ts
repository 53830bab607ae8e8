import { columnLetters } from '../../../../addin/excel/table/column-letters.ts';

test('a column’s letters are Excel’s', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
});

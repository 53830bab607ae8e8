import { rowOfPosition } from '../../../contract/feeds/row-of-position.ts';

test.each([
  ['row ["PC-004532"]', 'PC-004532'],
  ['["4711","EUR"]', '4711 and EUR'],
  ['17', null],
  ['1:40', null],
  ['[broken', null],
])('the position %s is of the row %s', (position, row) => {
  expect(rowOfPosition(position)).toBe(row);
});

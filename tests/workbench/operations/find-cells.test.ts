import { expect, test } from '@jest/globals';
import { addressOf } from '../../../workbench/cells/address.ts';
import { findCells, replaceAll } from '../../../workbench/operations/find-cells.ts';
import { at, bookOf, valuesAt } from '../workbook/book.ts';

const LINES = [
  ['Cat', 'scatter', 'dog'],
  ['cat*', '=UPPER("cat")', 'caterpillar'],
];
const search = (text: string, more = {}) => ({ text, completeMatch: false, matchCase: false, ...more });

test.each<[string, object, string[]]>([
  ['cat', {}, ['A1', 'B1', 'A2', 'B2', 'C2']],
  ['cat', { completeMatch: true }, ['A1']],
  ['cat', { matchCase: true }, ['B1', 'A2', 'B2', 'C2']],
  ['c*r', { completeMatch: true }, ['C2']],
  ['cat~*', {}, ['A2']],
  ['UPPER(', {}, ['B2']],
])('“%s” with %p is found in %p', (text, more, addresses) => {
  const { workbook } = bookOf(LINES);
  expect(findCells(at(workbook, 'A1:C9'), search(text, more)).map(addressOf)).toEqual(addresses);
});

test('every find is replaced and counted, in formulas too, as one step', () => {
  const { workbook, sheet } = bookOf([['a-a', '=LEN("a")', 'b']]);
  expect(replaceAll(workbook, at(workbook, 'A1:C1'), search('a'), 'xyz', 'user')).toBe(3);
  expect([valuesAt(workbook, 'A1:C1'), sheet.formulaAt(0, 1)]).toEqual([[['xyz-xyz', 3, 'b']], '=LEN("xyz")']);
  workbook.undo();
  expect(valuesAt(workbook, 'A1:C1')).toEqual([['a-a', 1, 'b']]);
});

import { areaOf } from '../../../workbench/cells/area.ts';
import { replaceAll, replaceInCell } from '../../../workbench/finding/replace-cells.ts';
import type { Search } from '../../../workbench/finding/search.ts';
import { bookOf, valuesAt } from '../workbook/book.ts';

const search = (text: string): Search => ({ text, matchCase: false, wholeCell: false, lookIn: 'values' });

test('every match is replaced, in formulas too, and one step takes it back', () => {
  const { workbook, sheet } = bookOf([
    ['North east', 'x', '=LEN("north")'],
    ['north NORTH', 5, 'y'],
  ]);
  expect(replaceAll(workbook, sheet, search('north'), 'South')).toBe(3);
  expect(valuesAt(workbook, 'A1:C2')).toEqual([
    ['South east', 'x', 5],
    ['South South', 5, 'y'],
  ]);
  expect(sheet.formulaAt(0, 2)).toBe('=LEN("South")');
  workbook.undo();
  expect(valuesAt(workbook, 'A1:A2').flat()).toEqual(['North east', 'north NORTH']);
});

test('what is left is read as if it were typed, but text that was kept text stays text', () => {
  const { workbook, sheet } = bookOf([['12 kg', "'00123"]]);
  replaceAll(workbook, sheet, search(' kg'), '');
  replaceAll(workbook, sheet, search('23'), '24');
  expect(valuesAt(workbook, 'A1:B1')).toEqual([[12, '00124']]);
});

test('a replacement is written as it is, whatever signs it has', () => {
  const { workbook, sheet } = bookOf([['a']]);
  replaceAll(workbook, sheet, search('a'), '$&$1');
  expect(valuesAt(workbook, 'A1')).toEqual([['$&$1']]);
});

test('only the area that is given is touched, and nothing found changes nothing', () => {
  const { workbook, sheet } = bookOf([['x', 'x']]);
  const { contentVersion } = workbook.feed;
  expect(replaceAll(workbook, sheet, search('nowhere'), 'z')).toBe(0);
  expect(workbook.feed.contentVersion).toBe(contentVersion);
  expect(replaceAll(workbook, sheet, search('x'), 'z', areaOf(0, 1))).toBe(1);
  expect(valuesAt(workbook, 'A1:B1')).toEqual([['x', 'z']]);
});

test('one cell is replaced when it matches', () => {
  const { workbook, sheet } = bookOf([['x', 'y']]);
  expect(replaceInCell(workbook, { sheet, row: 0, column: 0 }, search('x'), 'z')).toBe(true);
  expect(replaceInCell(workbook, { sheet, row: 0, column: 1 }, search('x'), 'z')).toBe(false);
  expect(valuesAt(workbook, 'A1:B1')).toEqual([['z', 'y']]);
});

import { expect, test } from '@jest/globals';
import {
  addressOf,
  columnIndex,
  columnName,
  fullAddress,
  parseAddress,
  splitSheet,
} from '../../../workbench/cells/address.ts';
import { areaOf, MAX_COLUMNS, MAX_ROWS } from '../../../workbench/cells/area.ts';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (index, name) => {
  expect(columnName(index)).toBe(name);
  expect(columnIndex(name)).toBe(index);
});

test.each([
  ['B2', areaOf(1, 1)],
  ['A1:C3', areaOf(0, 0, 3, 3)],
  ['2:3', areaOf(1, 0, 2, MAX_COLUMNS)],
  ['B:C', areaOf(0, 1, MAX_ROWS, 2)],
])('%s is read and written alike', (text, area) => {
  expect(parseAddress(text)).toEqual(area);
  expect(addressOf(area)).toBe(text);
});

test('dollars, lower case and turned corners are read', () => {
  expect(parseAddress('$c$3:a1')).toEqual(areaOf(0, 0, 3, 3));
});

test.each(['!!', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'Total', ''])('%p is no address', (text) => {
  expect(parseAddress(text)).toBeNull();
});

test('sheet names are quoted where Excel quotes them', () => {
  expect(fullAddress("Ann's sheet", areaOf(0, 0))).toBe("'Ann''s sheet'!A1");
  expect(fullAddress('Sheet_1', areaOf(0, 0))).toBe('Sheet_1!A1');
  expect(splitSheet("'Ann''s sheet'!A1")).toEqual({ sheetName: "Ann's sheet", local: 'A1' });
});

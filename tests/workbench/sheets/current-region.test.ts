import { expect, test } from '@jest/globals';
import { areaOf } from '../../../workbench/cells/area.ts';
import { regionAround } from '../../../workbench/sheets/current-region.ts';
import { bookOf } from '../workbook/book.ts';

test('the region ends at blank rows and columns, and takes corners in', () => {
  const { sheet } = bookOf([
    ['', '', '', '', ''],
    ['', 'a', 'b', '', 'far'],
    ['', 'c', '', '', ''],
    ['d', '', '', '', ''],
    ['', '', '', '', ''],
    ['other', '', '', '', ''],
  ]);
  expect(regionAround(sheet, 1, 2)).toEqual(areaOf(1, 0, 3, 3));
  expect(regionAround(sheet, 4, 4)).toEqual(areaOf(4, 4));
});

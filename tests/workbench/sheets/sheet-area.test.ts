import { expect, test } from '@jest/globals';
import { addressIn, cellOf } from '../../../workbench/sheets/sheet-area.ts';
import { bookOf } from '../workbook/book.ts';

test('a cell is addressed by its sheet and place', () => {
  const { sheet } = bookOf([]);
  sheet.name = 'My sheet';
  expect(addressIn(cellOf(sheet, 1, 2))).toBe("'My sheet'!C2");
});

import { expect, test } from '@jest/globals';
import { isAllowedOn, STRICT_PROTECTION } from '../../../workbench/sheets/sheet-protection.ts';
import { at, bookOf } from '../workbook/book.ts';

test('unlocked cells may be changed, all of them; other kinds of change when they are allowed', () => {
  const { workbook, sheet } = bookOf([['a', 'b']]);
  workbook.setStyle(at(workbook, 'A1:B1'), 'locked', false, 'user');
  const allowed = (address: string) => isAllowedOn(sheet, at(workbook, address).area);
  expect([allowed('A1:B1'), allowed('B1:C1')]).toEqual([true, false]);
  sheet.protectionOptions = { ...STRICT_PROTECTION, allowed: ['allowSort'] };
  const { area } = at(workbook, 'A1');
  expect([isAllowedOn(sheet, area, 'allowSort'), isAllowedOn(sheet, area, 'allowFormatCells')]).toEqual([true, false]);
});

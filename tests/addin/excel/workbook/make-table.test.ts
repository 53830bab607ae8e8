import { splitAddress } from '../../../../addin/excel/workbook/make-table.ts';

describe('splitAddress', () => {
  test.each([
    ['A1:B2', null, 'A1:B2'],
    ['Sheet1!A1:B2', 'Sheet1', 'A1:B2'],
    ["'Q1''s cards!'!$A$1", "Q1's cards!", '$A$1'],
  ])('%s', (address, sheetName, cells) => {
    expect(splitAddress(address)).toEqual({ sheetName, cells });
  });
});

import { sampleWorkbook } from '../../../workbench/samples/sample-workbook.ts';

describe('sampleWorkbook', () => {
  const workbook = sampleWorkbook();
  const sheet = workbook.activeSheet;

  test('is one sheet whose rows are the table CardPurchases', () => {
    expect(workbook.sheets.map((each) => each.name)).toEqual(['Card purchases']);
    expect(sheet.tables.map(({ name, area }) => ({ name, area }))).toEqual([
      { name: 'CardPurchases', area: { row: 0, column: 0, rows: sheet.usedArea()?.rows, columns: 7 } },
    ]);
    expect(sheet.usedArea()?.rows).toBeGreaterThan(5_000);
  });

  test('shows dates as dates and amounts with two decimals', () => {
    expect(sheet.textAt(1, 1)).toBe('01/01/2025');
    expect(sheet.textAt(1, 4)).toMatch(/^-?[\d,]+\.\d\d$/);
  });

  test('the account of the last row is empty', () => {
    expect(sheet.valueAt((sheet.usedArea()?.rows ?? 0) - 1, 6)).toBe('');
  });
});

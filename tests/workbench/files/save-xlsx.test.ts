import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from '../../../workbench/files/read-xlsx.ts';
import { saveXlsx, type CellToSave, type SheetToSave } from '../../../workbench/files/save-xlsx.ts';
import { DEFAULT_STYLE, type CellStyle } from '../../../workbench/cells/style.ts';

const cell = (value: CellToSave['value'], style: Partial<CellStyle> = {}): CellToSave => ({ value, style: { ...DEFAULT_STYLE, ...style } });
const sheet = (rows: SheetToSave['rows'], more: Partial<SheetToSave> = {}): SheetToSave => ({
  name: 'Data', rows, columnWidths: [], frozenRows: 0, frozenColumns: 0, showGridlines: true, ...more,
});
const bytesOf = async (sheets: readonly SheetToSave[]) => new Uint8Array(await (await saveXlsx(sheets)).arrayBuffer());

describe('saveXlsx', () => {
  test('values, dates and blanks come back as they were', async () => {
    const bytes = await bytesOf([
      sheet([[cell('Date'), cell('Text'), null], [cell(45293, { numberFormat: 'dd/mm/yyyy' }), cell('x & <y>'), cell(-1.5)], [cell(true), cell(''), cell(0)]]),
      sheet([[cell('second')]], { name: "It's 2" }),
    ]);
    const file = await readXlsx('back.xlsx', bytes);
    expect(file.sheets).toEqual([
      { name: 'Data', rows: [['Date', 'Text', ''], [45293, 'x & <y>', -1.5], [true, '', 0]], formats: [{ column: 0, row: 1, rows: 1, numberFormat: 'dd/mm/yyyy' }] },
      { name: "It's 2", rows: [['second']], formats: [] },
    ]);
  });

  test.each(['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '00123'])('the text %p is saved as text, never as a formula', async (text) => {
    const bytes = await bytesOf([sheet([[cell(text)]])]);
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).not.toContain('<f>');
    expect((await readXlsx('back.xlsx', bytes)).sheets[0]?.rows).toEqual([[text]]);
  });

  test('number format, bold, fill, width and frozen rows are in the file', async () => {
    const parts = unzipSync(await bytesOf([sheet([[cell('H', { bold: true, fill: '#217346' })], [cell(1, { numberFormat: '#,##0.00' })]], { columnWidths: [24], frozenRows: 1 })]));
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/width="24/);
    expect(xml).toMatch(/state="frozen"/);
    expect(styles).toMatch(/217346/i);
    expect(styles).toMatch(/<b\s*\/>/);
    expect(styles).toContain('#,##0.00');
  });

  test('control characters that no workbook may hold are left out', async () => {
    expect((await readXlsx('back.xlsx', await bytesOf([sheet([[cell('a\u0000b\u000bc')]])]))).sheets[0]?.rows).toEqual([['abc']]);
  });

  test('no sheet at all is refused with a sentence', async () => {
    await expect(saveXlsx([])).rejects.toThrow('The workbook has no visible sheet to save. Add a sheet, then save again.');
  });
});

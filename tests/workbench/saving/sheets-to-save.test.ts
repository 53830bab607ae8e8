import { areaOf } from '../../../workbench/cells/area.ts';
import { workbookFromFile } from '../../../workbench/opening/workbook-from-file.ts';
import { sheetsToSave } from '../../../workbench/saving/sheets-to-save.ts';
import { setVisibility } from '../../../workbench/workbook/sheet-operations.ts';
import { addTable } from '../../../workbench/workbook/table-operations.ts';

const file = Object.freeze({
  name: 'spend.csv',
  notes: [],
  sheets: [
    {
      name: 'spend',
      rows: [
        ['Date', 'Code', 'Text'],
        [45293, '00123', '=1+1'],
        ['', '00045'],
      ],
      formats: [
        { column: 0, row: 1, rows: 1, numberFormat: 'yyyy-mm-dd' },
        { column: 1, row: 1, rows: 2, numberFormat: '@' },
      ],
    },
    { name: 'Second', rows: [[true, -1.5]], formats: [] },
  ],
});

test('saves visible sheets, with bold table headers and widths in characters', () => {
  const workbook = workbookFromFile(file);
  const [first, second] = workbook.sheets;
  if (first === undefined || second === undefined) throw new RangeError('the file has two sheets');
  addTable(workbook, { sheet: first, area: areaOf(0, 0, 3, 3) }, true, 'user');
  setVisibility(workbook, second, 'Hidden');
  const [saved, ...others] = sheetsToSave(workbook);
  expect(others).toEqual([]);
  expect(saved?.rows[0]?.[0]).toMatchObject({ value: 'Date', style: { bold: true } });
  expect(saved?.rows[1]?.[0]).toMatchObject({ value: 45293, style: { bold: false, numberFormat: 'yyyy-mm-dd' } });
  expect(saved?.rows[2]?.[2]).toBeNull();
  expect(saved?.columnWidths[0]).toBeGreaterThan(5);
});

test('a sheet that reaches further than a browser can write is refused with its last cell, before its cells are gathered', () => {
  const workbook = workbookFromFile(file);
  workbook.activeSheet.values.set(1_048_575, 16_383, 'x');
  expect(() => sheetsToSave(workbook)).toThrow(
    'The sheet “spend” reaches from A1 to XFD1048576: 17,179,869,184 cells, and a browser can save 5,000,000. Clear what stands far from the rest, or delete rows, then save again.',
  );
});

import { workbookFromFile } from '../../../workbench/opening/workbook-from-file.ts';

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

test('takes every sheet, values as they are, formats where the file had them', () => {
  const workbook = workbookFromFile(file);
  expect(workbook.name).toBe('spend.csv');
  expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['spend', 'Second']);
  const sheet = workbook.activeSheet;
  expect([sheet.textAt(1, 0), sheet.valueAt(1, 1), sheet.valueAt(2, 0)]).toEqual(['2024-01-02', '00123', '']);
});

test('text that begins with = stays text, in the cell and in its editor', () => {
  const sheet = workbookFromFile(file).activeSheet;
  expect([sheet.valueAt(1, 2), sheet.formulaAt(1, 2), sheet.entryAt(1, 2)]).toEqual(['=1+1', undefined, "'=1+1"]);
});

test('a header such as __proto__ is a cell like any other', () => {
  expect(
    workbookFromFile({
      ...file,
      sheets: [{ name: 'S', rows: [['__proto__'], ['constructor']], formats: [] }],
    }).activeSheet.valueAt(0, 0),
  ).toBe('__proto__');
});

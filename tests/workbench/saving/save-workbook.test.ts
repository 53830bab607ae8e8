import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { loadCalculatorForTests } from '../../setup/load-calculator.ts';
import { areaOf } from '../../../workbench/cells/area.ts';
import type { CellValue } from '../../../workbench/cells/cell.ts';
import type { CellStyle } from '../../../workbench/cells/style.ts';
import { readXlsx } from '../../../workbench/opening/read-xlsx.ts';
import { saveWorkbook } from '../../../workbench/saving/save-workbook.ts';
import { mergeCells, unmergeCells } from '../../../workbench/operations/merge-cells.ts';
import { addSheet } from '../../../workbench/workbook/sheet-operations.ts';
import { Workbook } from '../../../workbench/workbook/workbook.ts';
import { tableOf } from '../workbook/book.ts';

beforeAll(loadCalculatorForTests);

/** Every number format that Amend writes, and those that typing and opening give. */
const FORMATS = [
  'General',
  '@',
  '@" ●"',
  '[<0.6]"▼ low "0%;0%',
  '0%',
  '0.0%',
  '0.00',
  '0.000',
  '0.0',
  '0',
  '#,##0',
  '#,##0;;',
  '+0.0%;-0.0%;0.0%',
  '[<0.001]"<0.001";0.000',
  'yyyy-mm-dd',
  'yyyy-mm-dd hh:mm',
  'dd/mm/yyyy',
  'hh:mm:ss',
  'd-mmm-yy',
  'h:mm AM/PM',
  '$#,##0.00',
  '0.00E+00',
  '"it\'s ""<&>"" "0',
];
/** Names that every JavaScript object answers to, and texts that trip up programs. */
const ODD_TEXTS = [
  'constructor',
  'toString',
  '__proto__',
  'hasOwnProperty',
  'valueOf',
  ' ',
  '  two  spaces  ',
  '\n',
  'a\nb',
  'a\r\nb',
  'tab\tbed',
  ']]>',
  '<f>t</f>',
  '&amp;',
  '"\'',
  '_x0041_',
  '_x005F_x0041_',
  '_x',
  'a\u0000b\u000bc\u007f\u0085\u009f',
  '\ufffd\ufffe\uffff\ufdd0',
  '\ud83d',
  'a\ude00b',
  '😀',
  '\u{1fffe}',
  '\u202eabc',
  '$&',
  '$1',
];

type Cells = readonly (readonly (readonly [CellValue, Partial<CellStyle>?])[])[];

/** A workbook whose cells hold values as they are, without reading them as typing. */
function bookWith(rows: Cells): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  rows.forEach((cells, row) =>
    cells.forEach(([value, style], column) => {
      if (value !== '') sheet.values.set(row, column, value);
      if (style !== undefined)
        sheet.styles.set(row, column, workbook.styleBook.numberOf({ ...workbook.styleBook.style(0), ...style }));
    }),
  );
  return workbook;
}
const saved = (workbook: Workbook) => saveWorkbook(workbook, null);
const again = (workbook: Workbook) => readXlsx('back.xlsx', saved(workbook)).workbook;
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const valuesOf = (workbook: Workbook, rows: number, columns: number) =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => workbook.sheets[0]!.valueAt(row, column)),
  );

describe('saveWorkbook', () => {
  test('values, dates and blanks come back as they were, on every sheet', () => {
    const workbook = bookWith([
      [['Date'], ['Text'], ['']],
      [[45293, { numberFormat: 'dd/mm/yyyy' }], ['x & <y>'], [-1.5]],
      [[true], ['', { fill: '#DDEBF7' }], [0]],
    ]);
    addSheet(workbook, "It 's 2").values.set(0, 0, 'second');
    const back = again(workbook);
    expect(valuesOf(back, 3, 3)).toEqual([
      ['Date', 'Text', ''],
      [45293, 'x & <y>', -1.5],
      [true, '', 0],
    ]);
    expect(back.sheets.map((sheet) => [sheet.name, sheet.valueAt(0, 0)])).toEqual([
      ['Sheet1', 'Date'],
      ["It 's 2", 'second'],
    ]);
    expect([back.sheets[0]!.textAt(1, 0), back.sheets[0]!.styleAt(2, 1).fill]).toEqual(['02/01/2024', '#DDEBF7']);
  });

  test.each(['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '00123'])(
    'the text %p is saved as text, never as a formula',
    (text) => {
      const bytes = saved(bookWith([[[text]]]));
      expect(partsOf(bytes)['xl/worksheets/sheet1.xml']).not.toContain('<f>');
      const sheet = readXlsx('back.xlsx', bytes).workbook.activeSheet;
      expect([sheet.valueAt(0, 0), sheet.formulaAt(0, 0)]).toEqual([text, undefined]);
    },
  );

  test.each(FORMATS)('text, truth, number and blank under %p keep value and format', (numberFormat) => {
    const values = ['tbc', true, false, 0.25, ''];
    const back = again(bookWith([values.map((value) => [value, { numberFormat }] as const)]));
    expect(valuesOf(back, 1, 5)).toEqual([values]);
    const formats = values.map((_, column) => back.sheets[0]!.styleAt(0, column).numberFormat);
    expect(formats).toEqual(Array(5).fill(numberFormat));
  });

  test('whatever text stands in a cell comes back as it was', () => {
    const bytes = saved(bookWith(ODD_TEXTS.map((text) => [[`${text}.`], [text], [text, { numberFormat: '@' }]])));
    expect(valuesOf(readXlsx('back.xlsx', bytes).workbook, ODD_TEXTS.length, 3)).toEqual(
      ODD_TEXTS.map((text) => [`${text}.`, text, text]),
    );
    expect(Object.entries(partsOf(bytes)).filter(([, xml]) => XMLValidator.validate(xml) !== true)).toEqual([]);
  });

  test('any values under any looks make a file that opens with the same values and looks', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...ODD_TEXTS),
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.integer({ min: 61, max: 60_000 }),
    );
    const look = fc.record({
      numberFormat: fc.constantFrom(...FORMATS),
      bold: fc.boolean(),
      underline: fc.constantFrom('None' as const, 'Double' as const),
      fill: fc.constantFrom(null, '#DDEBF7'),
      borderTop: fc.constantFrom(null, 'Continuous #FF0000 Thick', 'Double #000000 Thick'),
      horizontal: fc.constantFrom('General', 'Center', 'CenterAcrossSelection'),
      locked: fc.boolean(),
    });
    const looksOf = (book: Workbook) =>
      [0, 1, 2, 3].map((row) => [0, 1, 2, 3].map((column) => book.sheets[0]!.styleAt(row, column)));
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(value, look), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const workbook = bookWith(rows);
          const back = again(workbook);
          expect(valuesOf(back, 4, 4)).toEqual(valuesOf(workbook, 4, 4));
          expect(looksOf(back)).toEqual(looksOf(workbook));
        },
      ),
      { seed: 7, numRuns: 150 },
    );
  });

  test('a number that is none is what Excel calls it', () => {
    const workbook = bookWith([[[NaN], [Infinity, { numberFormat: '0%' }]]]);
    expect(valuesOf(again(workbook), 1, 2)).toEqual([['#NUM!', '#NUM!']]);
  });

  test('a formula is saved with its last result, younger functions by the name that files give them', () => {
    const workbook = bookWith([[[1], [2]]]);
    const written = [['=A1+B1', '=XLOOKUP(1,A1:A1,B1:B1)']];
    workbook.writeCells({ sheet: workbook.activeSheet, area: areaOf(0, 2, 1, 2) }, written, 'addin');
    const bytes = saved(workbook);
    const xml = partsOf(bytes)['xl/worksheets/sheet1.xml'];
    expect(xml).toContain('<c r="C1"><f>A1+B1</f><v>3</v></c>');
    expect(xml).toContain('<f>_xlfn.XLOOKUP(1,A1:A1,B1:B1)</f>');
    expect(partsOf(bytes)['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
    const sheet = readXlsx('back.xlsx', bytes).workbook.activeSheet;
    expect([sheet.formulaAt(0, 2), sheet.valueAt(0, 2), sheet.formulaAt(0, 3)]).toEqual(['=A1+B1', 3, written[0]![1]]);
  });

  test('cells that a formula filled are not saved as constants, which would block the formula when it is opened again', () => {
    const workbook = bookWith([[[3]], [[1]]]);
    const sheet = workbook.activeSheet;
    workbook.writeCells({ sheet, area: areaOf(0, 2) }, [['=SORT(A1:A2)']], 'user');
    expect([sheet.valueAt(0, 2), sheet.valueAt(1, 2)]).toEqual([1, 3]);
    const back = readXlsx('back.xlsx', saved(workbook)).workbook;
    expect([back.activeSheet.valueAt(0, 2), back.activeSheet.valueAt(1, 2)]).toEqual([1, '']);
    back.writeCells({ sheet: back.activeSheet, area: areaOf(0, 0) }, [[2]], 'user');
    expect([back.activeSheet.valueAt(0, 2), back.activeSheet.valueAt(1, 2)]).toEqual([1, 2]);
  });

  test('merged cells are saved and opened again; cells of an opened file are parted and merged', () => {
    const workbook = bookWith([[['a']], [['b']]]);
    const sheet = workbook.activeSheet;
    mergeCells(workbook, { sheet, area: areaOf(0, 0, 1, 3) }, false, 'user');
    const { workbook: back, origin } = readXlsx('back.xlsx', saved(workbook));
    expect(back.activeSheet.merges).toEqual([areaOf(0, 0, 1, 3)]);
    unmergeCells(back, { sheet: back.activeSheet, area: areaOf(0, 0) }, 'user');
    mergeCells(back, { sheet: back.activeSheet, area: areaOf(1, 0, 2, 2) }, false, 'user');
    const again = readXlsx('again.xlsx', saveWorkbook(back, origin));
    expect(again.workbook.activeSheet.merges).toEqual([areaOf(1, 0, 2, 2)]);
    unmergeCells(again.workbook, { sheet: again.workbook.activeSheet, area: areaOf(1, 0) }, 'user');
    expect(partsOf(saveWorkbook(again.workbook, again.origin))['xl/worksheets/sheet1.xml']).not.toContain('mergeCell');
  });

  test('an empty workbook is saved', () => {
    expect(again(new Workbook()).activeSheet.usedArea(false)).toBeNull();
  });

  test('a column wider than Excel takes is as wide as Excel takes', () => {
    const workbook = bookWith([[['x']]]);
    workbook.activeSheet.columnWidths.set(0, 9_000);
    expect(partsOf(saved(workbook))['xl/worksheets/sheet1.xml']).toContain('width="255"');
  });
});

describe('the ids of tables, which add-ins note in a workbook’s settings', () => {
  const ids = (workbook: Workbook) => workbook.sheets.flatMap(({ tables }) => tables.map(({ id }) => id));
  const again = (workbook: Workbook) => readXlsx('again.xlsx', saveWorkbook(workbook, null)).workbook;

  test('are the same when the file is opened again, and again', () => {
    const { workbook, table } = tableOf([
      ['A', 'B'],
      ['x', 1],
    ]);
    const once = again(workbook);
    expect([ids(once), ids(again(once))]).toEqual([[table.id], [table.id]]);
  });

  test('are each another one, where a file has one twice', () => {
    const { workbook, sheet, table } = tableOf([
      ['A', 'B'],
      ['x', 1],
    ]);
    sheet.tables.push({ ...table, name: 'Other', area: areaOf(10, 0, 2, 2) });
    const [first, second] = ids(again(workbook));
    expect([first === table.id, second === undefined, first === second]).toEqual([true, false, false]);
  });
});

import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from '../../../workbench/opening/read-xlsx.ts';
import { saveXlsx } from '../../../workbench/saving/save-xlsx.ts';
import type { CellToSave, SheetToSave } from '../../../workbench/saving/sheet-to-save.ts';
import { DEFAULT_STYLE, type CellStyle } from '../../../workbench/cells/style.ts';

const cell = (value: CellToSave['value'], style: Partial<CellStyle> = {}): CellToSave => ({
  value,
  style: { ...DEFAULT_STYLE, ...style },
});
const sheet = (rows: SheetToSave['rows'], more: Partial<SheetToSave> = {}): SheetToSave => ({
  name: 'Data',
  rows,
  columnWidths: [],
  frozenRows: 0,
  frozenColumns: 0,
  showGridlines: true,
  ...more,
});
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
  '',
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

const bytesOf = async (sheets: readonly SheetToSave[]) => new Uint8Array(await (await saveXlsx(sheets)).arrayBuffer());

describe('saveXlsx', () => {
  test('values, dates and blanks come back as they were', async () => {
    const bytes = await bytesOf([
      sheet([
        [cell('Date'), cell('Text'), null],
        [cell(45293, { numberFormat: 'dd/mm/yyyy' }), cell('x & <y>'), cell(-1.5)],
        [cell(true), cell(''), cell(0)],
      ]),
      sheet([[cell('second')]], { name: "It's 2" }),
    ]);
    const file = await readXlsx('back.xlsx', bytes);
    expect(file.sheets).toEqual([
      {
        name: 'Data',
        rows: [
          ['Date', 'Text', ''],
          [45293, 'x & <y>', -1.5],
          [true, '', 0],
        ],
        formats: [{ column: 0, row: 1, rows: 1, numberFormat: 'dd/mm/yyyy' }],
      },
      { name: "It's 2", rows: [['second']], formats: [] },
    ]);
  });

  test.each(['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '00123'])(
    'the text %p is saved as text, never as a formula',
    async (text) => {
      const bytes = await bytesOf([sheet([[cell(text)]])]);
      const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      expect(xml).not.toContain('<f>');
      expect((await readXlsx('back.xlsx', bytes)).sheets[0]?.rows).toEqual([[text]]);
    },
  );

  test('number format, bold, fill, width and frozen rows are in the file', async () => {
    const parts = unzipSync(
      await bytesOf([
        sheet([[cell('H', { bold: true, fill: '#217346' })], [cell(1, { numberFormat: '#,##0.00' })]], {
          columnWidths: [24],
          frozenRows: 1,
        }),
      ]),
    );
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/width="24/);
    expect(xml).toMatch(/state="frozen"/);
    expect(styles).toMatch(/217346/i);
    expect(styles).toMatch(/<b\s*\/>/);
    expect(styles).toContain('#,##0.00');
  });

  test.each(FORMATS)('text, truth, number and blank under %p keep value and format', async (numberFormat) => {
    const bytes = await bytesOf([
      sheet([
        [
          cell('tbc', { numberFormat }),
          cell(true, { numberFormat }),
          cell(false, { numberFormat }),
          cell(0.25, { numberFormat }),
          cell('', { numberFormat }),
        ],
      ]),
    ]);
    expect((await readXlsx('back.xlsx', bytes)).sheets[0]?.rows[0]?.slice(0, 4)).toEqual(['tbc', true, false, 0.25]);
    expect(formatsIn(bytes)).toEqual(
      numberFormat === 'General' ? [undefined, undefined, undefined, undefined] : Array(5).fill(numberFormat),
    );
  });

  test('whatever text stands in a cell comes back as it was', async () => {
    const bytes = await bytesOf([
      sheet(ODD_TEXTS.map((text) => [cell(`${text}.`), cell(text), cell(text, { numberFormat: '@' })])),
    ]);
    const rows = (await readXlsx('back.xlsx', bytes)).sheets[0]?.rows;
    expect(rows?.map(([first]) => first)).toEqual(ODD_TEXTS.map((text) => `${text}.`));
    expect(rows?.map((row) => row[1])).toEqual(ODD_TEXTS);
    expect(rows?.map((row) => row[2])).toEqual(ODD_TEXTS);
    expect(Object.entries(partsOf(bytes)).filter(([, xml]) => XMLValidator.validate(xml) !== true)).toEqual([]);
  });

  test('any values under any formats make a file that opens with the same values', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...ODD_TEXTS),
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: 61, max: 60_000 }),
    );
    const anyCell = fc.record({
      value,
      numberFormat: fc.constantFrom(...FORMATS.filter((format) => !/[dhy]/.test(format))),
      bold: fc.boolean(),
      fill: fc.constantFrom(null, '#DDEBF7'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyCell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        async (rows) => {
          const bytes = await bytesOf([
            sheet([
              ...rows.map((cells) => cells.map(({ value: each, ...style }) => cell(each, style))),
              [cell('end'), cell('end'), cell('end'), cell('end')],
            ]),
          ]);
          const back = (await readXlsx('back.xlsx', bytes)).sheets[0]?.rows;
          expect(back?.slice(0, -1)).toEqual(
            rows.map((cells) => Array.from({ length: 4 }, (_, at) => cells[at]?.value ?? '')),
          );
        },
      ),
      { seed: 7, numRuns: 150 },
    );
  });

  test('a number that is none is what Excel calls it', async () => {
    expect(
      (await readXlsx('back.xlsx', await bytesOf([sheet([[cell(NaN), cell(Infinity, { numberFormat: '0%' })]])])))
        .sheets[0]?.rows,
    ).toEqual([['#NUM!', '#NUM!']]);
  });

  test('a number beyond the calendar under a date format is saved, and comes back as no number at all rather than as a broken one', async () => {
    const bytes = await bytesOf([
      sheet([[cell(1e10, { numberFormat: 'dd/mm/yyyy' }), cell(-1, { numberFormat: 'dd/mm/yyyy' })]]),
    ]);
    expect(partsOf(bytes)['xl/worksheets/sheet1.xml']).toContain('<v>10000000000</v>');
    expect((await readXlsx('back.xlsx', bytes)).sheets[0]?.rows).toEqual([['#NUM!', -1]]);
  });

  test('a colour by its name is left out rather than refused', async () => {
    expect(
      (await readXlsx('back.xlsx', await bytesOf([sheet([[cell('x', { fill: 'red', fontColor: 'navy' })]])]))).sheets[0]
        ?.rows,
    ).toEqual([['x']]);
  });

  test('a column wider than Excel takes is as wide as Excel takes', async () => {
    expect(
      partsOf(await bytesOf([sheet([[cell('x')]], { columnWidths: [900] })]))['xl/worksheets/sheet1.xml'],
    ).toContain('width="255"');
  });

  test('an empty workbook is saved', async () => {
    expect((await readXlsx('back.xlsx', await bytesOf([sheet([])]))).sheets).toEqual([
      { name: 'Data', rows: [], formats: [] },
    ]);
  });

  test.each([
    [
      'x'.repeat(32_768),
      'Cell B2 of the sheet “Data” holds 32,768 characters; a cell of an Excel file holds 32,767. Shorten it, then save again.',
    ],
  ])('a text longer than a cell holds is refused with its place', async (text, sentence) => {
    await expect(
      saveXlsx([
        sheet([
          [cell('a'), cell('x'.repeat(32_767))],
          [null, cell(text)],
        ]),
      ]),
    ).rejects.toThrow(sentence);
  });

  test.each([['a/b'], ['x'.repeat(32)], ["'x"], [''], ['bell\u0007']])(
    'the sheet name %p, which Excel refuses, is refused with the next step',
    async (name) => {
      await expect(saveXlsx([sheet([], { name })])).rejects.toThrow(
        `Excel takes no sheet named “${name}”: a name has 1 to 31 characters, none of them \\ / ? * [ ] or :, and no apostrophe at either end. Double-click the sheet's tab to rename it, then save again.`,
      );
    },
  );

  test('sheet names that differ in case alone are refused', async () => {
    await expect(saveXlsx([sheet([]), sheet([], { name: 'DATA' })])).rejects.toThrow(
      'Two sheets are named “DATA”, which Excel reads without regard to case. Double-click the tab of one of them to rename it, then save again.',
    );
  });

  test('no sheet at all is refused with a sentence', async () => {
    await expect(saveXlsx([])).rejects.toThrow(
      'The workbook has no visible sheet to save. Add a sheet, then save again.',
    );
  });
});

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** The number formats of the first sheet's cells as the file has them; undefined where a cell has none. */
function formatsIn(bytes: Uint8Array): (string | undefined)[] {
  const parts = partsOf(bytes);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => ['numFmt', 'xf', 'c', 'row'].includes(name),
    parseTagValue: false,
  });
  const { numFmts, cellXfs } = parser.parse(parts['xl/styles.xml'] ?? '').styleSheet as Styles;
  const codes = new Map(numFmts?.numFmt.map(({ numFmtId, formatCode }) => [numFmtId, formatCode]));
  const { row } = (
    parser.parse(parts['xl/worksheets/sheet1.xml'] ?? '').worksheet as { sheetData: { row: { c: { s?: string }[] }[] } }
  ).sheetData;
  return row.flatMap(({ c }) =>
    c.map(({ s }) => (s === undefined ? undefined : codes.get(cellXfs.xf[Number(s)]?.numFmtId ?? ''))),
  );
}

interface Styles {
  readonly numFmts?: { readonly numFmt: readonly { readonly numFmtId: string; readonly formatCode: string }[] };
  readonly cellXfs: { readonly xf: readonly { readonly numFmtId?: string }[] };
}

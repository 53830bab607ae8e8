import { strToU8, zipSync } from 'fflate';
import { EVERYTHING } from '../../../workbench/cells/area.ts';
import { loadCalculatorForTests } from '../../setup/load-calculator.ts';
import { readXlsx } from '../../../workbench/opening/read-xlsx.ts';
import { bytesOf, describeWithOddFiles } from '../files/odd-files.ts';

beforeAll(loadCalculatorForTests);

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The least an .xlsx needs, by ECMA-376 part 1: workbook, its relations, one sheet. */
function file(sheetData: string, { properties = '', styles = '', after = '', before = '' } = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook>${properties}<sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet>${before}<sheetData>${sheetData}</sheetData>${after}</worksheet>`),
    ...(styles === '' ? {} : { 'xl/styles.xml': strToU8(styles) }),
  });
}
const open = (sheetData: string, more = {}) => readXlsx('x.xlsx', file(sheetData, more));
const sheetOf = (sheetData: string, more = {}) => open(sheetData, more).workbook.activeSheet;
/** Cell formats 0: General, 1: a date, 2: a duration, 3: a percentage. */
const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts><fonts><font/></fonts><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>';

describe('readXlsx', () => {
  test('booleans, numbers, errors and dates keep their kind, texts their spaces', () => {
    const sheet = sheetOf(
      '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="b"><v>1</v></c><c r="C1"><v>1.5</v></c><c r="D1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c><c r="E1" t="d"><v>2024-01-02T12:00:00</v></c></row>',
    );
    expect([0, 1, 2, 3, 4].map((column) => sheet.valueAt(0, column))).toEqual(['#N/A', true, 1.5, ' a ', 45293.5]);
  });

  test('rows and cells that do not say where they are follow those before', () => {
    const sheet = sheetOf(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    );
    expect([sheet.valueAt(0, 1), sheet.valueAt(4, 2), sheet.valueAt(4, 3), sheet.valueAt(5, 0)]).toEqual([2, 3, 4, 5]);
  });

  test('a formula has its last result; one that cells share is spelled for each', () => {
    const sheet = sheetOf(
      '<row r="1"><c r="A1"><f>1+1</f><v>7</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>4</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>0</v></c></row>',
    );
    expect([sheet.formulaAt(0, 0), sheet.valueAt(0, 0), sheet.formulaAt(0, 1), sheet.formulaAt(1, 1)]).toEqual([
      '=1+1',
      7,
      '=A1*2',
      '=A2*2',
    ]);
  });

  test('formulas that came without a result are calculated, and what reads them; an empty text is a result', () => {
    const sheet = sheetOf(
      '<row r="1"><c r="A1"><v>3</v></c><c r="B1"><f>A1*2</f><v></v></c><c r="C1"><f>B1+1</f></c><c r="D1"><f>C1*10</f><v>99</v></c><c r="E1"><f>1+1</f><v>77</v></c><c r="F1" t="str"><f>1+1</f><v></v></c></row>',
    );
    expect([1, 2, 3, 4, 5].map((column) => sheet.valueAt(0, column))).toEqual([6, 7, 70, 77, '']);
  });

  test('what depends on a changed cell is calculated, and nothing else is', () => {
    const { workbook } = open(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>99</v></c><c r="C1"><f>1+1</f><v>77</v></c></row>',
    );
    workbook.writeCells(workbook.find('A1')!, [[5]], 'user');
    expect([workbook.activeSheet.valueAt(0, 1), workbook.activeSheet.valueAt(0, 2)]).toEqual([10, 77]);
  });

  test('a formula over several cells shows its last results, and it is said', () => {
    const { workbook, notes } = open('<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>4</v></c></row>');
    expect([workbook.activeSheet.valueAt(0, 0), workbook.activeSheet.formulaAt(0, 0)]).toEqual([4, undefined]);
    expect(notes).toEqual([
      '1 formula over several cells shows its last result and is not calculated here; Excel calculates it when it opens the saved file.',
    ]);
  });

  test('a percentage, a date and a duration show as in Excel; numbers counted from 1904 are moved where they are days', () => {
    const cells =
      '<row r="1"><c r="A1" s="1"><v>100</v></c><c r="B1" s="2"><v>2.0416666666666665</v></c><c r="C1" s="3"><v>0.5</v></c><c r="D1"><v>100</v></c></row>';
    const texts = (properties: string) => {
      const sheet = sheetOf(cells, { properties, styles: STYLES });
      return [0, 1, 2, 3].map((column) => sheet.textAt(0, column));
    };
    expect(texts('')).toEqual(['4/9/1900', '49:00', '50.00%', '100']);
    expect(texts('<workbookPr date1904="1"/>')).toEqual(['4/10/1904', '49:00', '50.00%', '100']);
  });

  test("widths, heights, hidden lines, frozen panes and protection are the file's", () => {
    const { workbook } = open('<row r="1" ht="30" customHeight="1"/><row r="2" hidden="1"/>', {
      after: '<sheetProtection sheet="1"/>',
    });
    const sheet = workbook.activeSheet;
    expect([sheet.rowHeight(0), sheet.isRowHidden(1), sheet.isProtected]).toEqual([30, true, true]);
  });

  test('numbers written as text among numbers are said with their addresses, and nothing is changed', () => {
    const cell = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const { workbook, notes } = open(
      `<row r="1">${cell('A1', '2024')}${cell('B1', 'Code')}</row>` +
        `<row r="2"><c r="A2"><v>5</v></c>${cell('B2', '00118')}</row>` +
        `<row r="3">${cell('A3', '8,030')}${cell('B3', '118')}</row>` +
        `<row r="4"><c r="A4"><v>7</v></c></row><row r="5">${cell('A5', 'n/a')}</row>`,
    );
    expect(workbook.activeSheet.valueAt(2, 0)).toBe('8,030');
    expect(notes).toEqual([
      '1 cell is text in a column of numbers or dates: A3 “8,030”. Amend reads no number from it: type it again as a plain number, or as a date such as 2024-12-31, or correct the file and open it again.',
    ]);
  });

  test('durations of more than a day are durations', () => {
    const days = [0.833333, 1.041667, 2.0416666666666665];
    const cells = days.map((day, row) => `<row r="${row + 1}"><c r="E${row + 1}" s="2"><v>${day}</v></c></row>`);
    const sheet = sheetOf(cells.join(''), { styles: STYLES });
    expect(days.map((_, row) => [sheet.valueAt(row, 4), sheet.textAt(row, 4)])).toEqual([
      [0.833333, '20:00'],
      [1.041667, '25:00'],
      [2.0416666666666665, '49:00'],
    ]);
  });

  test('a sheet that claims every cell, and holds its last one, opens within ten seconds', () => {
    const all = 'A1:XFD1048576';
    const started = performance.now();
    const { workbook } = open(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
      {
        before: `<dimension ref="${all}"/><cols><col min="1" max="16384" width="9"/></cols>`,
        after: `<autoFilter ref="${all}"/><mergeCells count="1"><mergeCell ref="B2:XFD1048575"/></mergeCells><dataValidations><dataValidation type="whole" sqref="${all}"><formula1>1</formula1></dataValidation></dataValidations>`,
      },
    );
    const sheet = workbook.activeSheet;
    expect([sheet.valueAt(1_048_575, 16_383), sheet.usedArea()]).toEqual([2, EVERYTHING]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test.each([
    ['<row r="1048577"><c><v>1</v></c></row>'],
    ['<row r="4000000000"><c><v>1</v></c></row>'],
    ['<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['<row r="1"><c r="ZZZZZZZZ1"><v>1</v></c></row>'],
  ])('a cell that no sheet has is refused with a sentence: %s', (row) => {
    expect(() => open(row)).toThrow(
      'The workbook is damaged: a sheet of it says a cell beyond XFD1048576, the last one that a sheet has.',
    );
  });

  test.each([
    [zipSync({ 'a.txt': strToU8('x') }), 'x.xlsx could not be read as an Excel workbook.'],
    [Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'The file is damaged: it cannot be unpacked.'],
  ])('what is no workbook is refused with a sentence', (bytes, sentence) => {
    expect(() => readXlsx('x.xlsx', bytes)).toThrow(sentence);
  });
});

/** A workbook of sheets of one kind, none of them with cells, and of links to other workbooks. */
function celllessFile(kind: string, names: readonly string[], linked: readonly string[] = []): Uint8Array {
  const relation = (id: string, type: string, target: string, more = '') =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${more}/>`;
  const links = linked.map((_, at) => relation(`x${at}`, 'externalLink', `externalLinks/externalLink${at}.xml`));
  const sheets = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`);
  const related = names.map((_, at) => relation(`r${at}`, kind, `${kind}s/sheet${at}.xml`));
  return zipSync({
    '_rels/.rels': strToU8(`<Relationships>${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`),
    'xl/workbook.xml': strToU8(`<workbook><sheets>${sheets.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${related.join('')}${links.join('')}</Relationships>`),
    ...Object.fromEntries(
      linked.map((target, at) => [
        `xl/externalLinks/_rels/externalLink${at}.xml.rels`,
        strToU8(
          `<Relationships>${relation('r', 'externalLinkPath', target, ' TargetMode="External"')}</Relationships>`,
        ),
      ]),
    ),
  });
}

test.each([
  [
    celllessFile('chartsheet', ['Chart1']),
    'x.xlsx has no cells to open: “Chart1” is a chart sheet. Open the workbook that holds the rows; Excel names it under Chart Design > Select Data.',
  ],
  [
    celllessFile('chartsheet', ['Chart1', 'Q2'], ['file:///C:\\books\\Budget%202024.xlsx', '50%25%.xlsx']),
    'x.xlsx has no cells to open: “Chart1” and “Q2” are chart sheets. Its rows are in Budget 2024.xlsx and 50%25%.xlsx: open that instead.',
  ],
  [
    celllessFile('dialogsheet', ['Dialog1']),
    'x.xlsx has no cells to open: “Dialog1” is no worksheet. Put the rows on a worksheet in Excel, save the file and open it again.',
  ],
  [celllessFile('chartsheet', []), 'x.xlsx has no worksheet to open. Open another workbook.'],
])('a workbook without cells is refused with what to open instead (%#)', (bytes, sentence) => {
  expect(() => readXlsx('x.xlsx', bytes)).toThrow(sentence);
});

describeWithOddFiles('readXlsx on strange workbooks', (folder) => {
  const openOdd = (name: string) => readXlsx(name, bytesOf(folder, `xlsx/sheetjs/${name}`));

  test('days are counted from 1900 or 1904 alike', () => {
    const rowOf = (name: string) => [0, 1, 2, 3].map((column) => openOdd(name).workbook.sheets[0]!.valueAt(1, column));
    expect(rowOf('1904_1900.xlsx')).toEqual([11, 11, '1900-01-11', '1900-01-11']);
    expect(rowOf('1904_1904.xlsx')).toEqual([11, 11 + 1462, '1904-01-12', '1904-01-12']);
  });

  test('hidden sheets are hidden', () => {
    const { workbook } = openOdd('sheet_visibility.xlsx');
    expect(workbook.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ['Visible', 'Visible'],
      ['Hidden', 'Hidden'],
      ['VeryHidden', 'VeryHidden'],
    ]);
  });

  test('a file in the strict form of the standard, and one whose parts have other names, open', () => {
    expect(openOdd('sheet_visibility_strict.xlsx').workbook.sheets.map((sheet) => sheet.visibility)).toEqual([
      'Visible',
      'Hidden',
      'VeryHidden',
    ]);
    expect(openOdd('wtf_path.xlsx').workbook.sheets.length).toBe(2);
  });

  test('a spreadsheet of another program is refused with a sentence', () => {
    expect(() => openOdd('merge_cells.ods')).toThrow('merge_cells.ods could not be read as an Excel workbook.');
  });
});

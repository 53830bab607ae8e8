import { areaOf, MAX_COLUMNS } from '../../../workbench/cells/area.ts';
import { readXlsx } from '../../../workbench/opening/read-xlsx.ts';
import type { OpenedWorkbook } from '../../../workbench/opening/opened-file.ts';
import { WorkbookPackage } from '../../../workbench/package/workbook-package.ts';
import { saveWorkbook } from '../../../workbench/saving/save-workbook.ts';
import {
  addSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from '../../../workbench/workbook/sheet-operations.ts';
import {
  addTable,
  addTableColumn,
  addTableRows,
  convertTableToRange,
} from '../../../workbench/workbook/table-operations.ts';
import { at } from '../workbook/book.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const links = (...entries: readonly (readonly [kind: string, target: string])[]) =>
  `<Relationships>${entries.map(([kind, target], number) => `<Relationship Id="rId${number + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;

/** Two sheets; the first has a table, a shared formula, merged cells, a comment and a chart that draws it. */
const PARTS = {
  '[Content_Types].xml': '<Types><Override PartName="/xl/calcChain.xml" ContentType="chain"/></Types>',
  '_rels/.rels': links(['officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml':
    '<workbook><workbookPr/><sheets><sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="Chart1" sheetId="7" r:id="rId4"/><sheet name="Other" sheetId="2" r:id="rId2"/></sheets>' +
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="2">Other!$A$1:$B$2</definedName><definedName name="Rates">Data!$B$2:$B$3</definedName></definedNames></workbook>',
  'xl/_rels/workbook.xml.rels': links(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['worksheet', 'worksheets/sheet2.xml'],
    ['calcChain', 'calcChain.xml'],
    ['chartsheet', 'chartsheets/sheet1.xml'],
  ),
  'xl/calcChain.xml': '<calcChain><c r="D2" i="1"/></calcChain>',
  'xl/chartsheets/sheet1.xml': '<chartsheet/>',
  'xl/worksheets/sheet1.xml':
    '<worksheet><cols><col min="2" max="2" width="20" customWidth="1" bestFit="1"/></cols><sheetData><row r="1" spans="1:4"><c r="A1" t="inlineStr"><is><t>Item</t></is></c><c r="B1" t="inlineStr"><is><t>Rate</t></is></c></row>' +
    '<row r="2"><c r="A2" t="inlineStr"><is><r><rPr><b/></rPr><t>pen</t></r></is></c><c r="B2"><v>1</v></c><c r="D2"><f t="shared" ref="D2:D3" si="0">B2*2</f><v>2</v></c></row>' +
    '<row r="3"><c r="A3" t="inlineStr"><is><t>ink</t></is></c><c r="B3"><v>2</v></c><c r="D3"><f t="shared" si="0"/><v>4</v></c></row></sheetData>' +
    '<mergeCells count="1"><mergeCell ref="F2:G3"/></mergeCells><hyperlinks><hyperlink ref="A3" location="Other!A1"/></hyperlinks><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
  'xl/worksheets/_rels/sheet1.xml.rels': links(['table', '../tables/table1.xml'], ['comments', '../comments1.xml']),
  'xl/comments1.xml': '<comments><commentList><comment ref="A3" authorId="0"/></commentList></comments>',
  'xl/tables/table1.xml':
    '<table id="4" name="Rate" displayName="Rate" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Item"/><tableColumn id="2" name="Rate" dataDxfId="0"/></tableColumns><tableStyleInfo name="TableStyleLight1" showRowStripes="1"/></table>',
  'xl/worksheets/sheet2.xml':
    '<worksheet><sheetData><row r="1"><c r="A1"><f>SUM(Data!B2:B3)</f><v>3</v></c></row></sheetData></worksheet>',
  'xl/charts/chart1.xml': '<c:chartSpace><c:f>Data!$B$2:$B$3</c:f></c:chartSpace>',
};

const opened = (): OpenedWorkbook => readXlsx('book.xlsx', WorkbookPackage.of(PARTS).zipped());
const saved = ({ workbook, origin }: OpenedWorkbook) => WorkbookPackage.read(saveWorkbook(workbook, origin));
/** Parts that differ from the file's. */
const changedIn = (pack: WorkbookPackage) =>
  [...new Set([...Object.keys(PARTS), ...pack.names()])]
    .filter((name) => pack.text(name) !== PARTS[name as keyof typeof PARTS])
    .sort();

describe('a file that is opened and saved', () => {
  test('is the same in every part when nothing was changed', () => {
    expect(changedIn(saved(opened()))).toEqual([]);
  });

  test('differs in the cells that were changed, and in the results that follow from them', () => {
    const book = opened();
    book.workbook.writeCells(at(book.workbook, 'Data!B3'), [[5]], 'user');
    const pack = saved(book);
    expect(changedIn(pack)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']);
    expect(pack.text('xl/worksheets/sheet1.xml')).toBe(
      PARTS['xl/worksheets/sheet1.xml'].replace(
        '<v>2</v></c><c r="D3"><f t="shared" si="0"/><v>4</v>',
        '<v>5</v></c><c r="D3"><f>B3*2</f><v>10</v>',
      ),
    );
    expect(pack.text('xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/>');
  });

  test('spells a shared formula in every cell once the first of them is something else', () => {
    const book = opened();
    book.workbook.writeCells(at(book.workbook, 'Data!D2'), [['none']], 'user');
    const pack = saved(book);
    expect(pack.text('xl/worksheets/sheet1.xml')).toContain('<c r="D3"><f>B3*2</f><v>4</v></c>');
    expect([pack.text('xl/calcChain.xml'), pack.related('xl/workbook.xml', 'calcChain')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('keeps the look of text in pieces where the cell was formatted only', () => {
    const book = opened();
    book.workbook.setStyle(at(book.workbook, 'Data!A2'), 'fill', '#FFC7CE', 'user');
    const pack = saved(book);
    expect(pack.text('xl/worksheets/sheet1.xml')).toContain(
      '<c r="A2" t="inlineStr" s="1"><is><r><rPr><b/></rPr><t>pen</t></r></is></c>',
    );
    expect(pack.text('xl/styles.xml')).toContain('FFFFC7CE');
    expect(pack.related('xl/workbook.xml', 'styles')).toBe('xl/styles.xml');
  });

  test('lets merged cells, links, comments, charts and names follow when rows are put in', () => {
    const book = opened();
    const { workbook } = book;
    const sheet = workbook.sheetNamed('Data')!;
    workbook.shiftCells(
      sheet,
      { kind: 'insert', band: areaOf(2, 0, 1, MAX_COLUMNS), along: 'rows' },
      'user',
      'RowInserted',
    );
    const pack = saved(book);
    const xml = pack.text('xl/worksheets/sheet1.xml');
    expect(xml).toContain('<mergeCell ref="F2:G4"/>');
    expect(xml).toContain('<hyperlink ref="A4" location="Other!A1"/>');
    expect(xml).toContain('<row r="4"><c r="A4" t="inlineStr"><is><t>ink</t></is></c>');
    expect(pack.text('xl/comments1.xml')).toContain('ref="A4"');
    expect(pack.text('xl/charts/chart1.xml')).toContain('Data!$B$2:$B$4');
    expect(pack.text('xl/workbook.xml')).toContain('Data!$B$2:$B$4');
    expect(pack.text('xl/tables/table1.xml')).toContain('ref="A1:B4"');
    expect(pack.text('xl/worksheets/sheet2.xml')).toContain('<f>SUM(Data!B2:B4)</f>');
  });

  test('follows a sheet that is renamed, moved and hidden; chart sheets stay where they were', () => {
    const book = opened();
    const { workbook } = book;
    renameSheet(workbook, workbook.sheetNamed('Data')!, "Ana's");
    moveSheet(workbook, workbook.sheetNamed('Other')!, 0);
    setVisibility(workbook, workbook.sheetNamed("Ana's")!, 'Hidden');
    const xml = saved(book).text('xl/workbook.xml')!;
    expect([...xml.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'Other',
      "Ana's",
      'Chart1',
    ]);
    expect(xml).toContain('state="hidden"');
    expect(xml).toContain('<definedName name="_xlnm.Print_Area" localSheetId="0">Other!$A$1:$B$2</definedName>');
    expect(xml).toContain("'Ana''s'!$B$2:$B$3");
    expect(saved(book).text('xl/charts/chart1.xml')).toContain("'Ana''s'!$B$2:$B$3");
  });

  test('loses a sheet that is deleted, and gets one that is new', () => {
    const book = opened();
    const { workbook } = book;
    deleteSheet(workbook, workbook.sheetNamed('Other')!);
    addSheet(workbook, 'New').values.set(0, 0, 'x');
    const pack = saved(book);
    expect([pack.text('xl/worksheets/sheet2.xml'), pack.text('xl/worksheets/sheet3.xml')]).toEqual([
      undefined,
      expect.stringContaining('>x</t>'),
    ]);
    const xml = pack.text('xl/workbook.xml')!;
    expect([...xml.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual(['Data', 'Chart1', 'New']);
    expect(xml).not.toContain('Print_Area');
    const again = readXlsx('again.xlsx', pack.zipped()).workbook;
    expect(again.sheets.map((sheet) => sheet.name)).toEqual(['Data', 'New']);
  });

  test("keeps what the file says of a table's columns when it grows", () => {
    const book = opened();
    const { workbook } = book;
    const sheet = workbook.sheetNamed('Data')!;
    const table = sheet.tables[0]!;
    addTableColumn(workbook, { sheet, table }, null, [['Class'], ['a'], ['b']], 'addin');
    addTableRows(workbook, { sheet, table }, null, [['nib', 3, 'c']], 'addin');
    const xml = saved(book).text('xl/tables/table1.xml');
    expect(xml).toContain(
      '<table id="4" name="Rate" displayName="Rate" ref="A1:C4" totalsRowShown="0"><autoFilter ref="A1:C4"></autoFilter>',
    );
    expect(xml).toContain(
      '<tableColumns count="3"><tableColumn id="1" name="Item"/><tableColumn id="2" name="Rate" dataDxfId="0"/><tableColumn id="3" name="Class"/></tableColumns>',
    );
  });

  test('loses a table that is made cells, and gets one that is new', () => {
    const book = opened();
    const { workbook } = book;
    const sheet = workbook.sheetNamed('Data')!;
    convertTableToRange(workbook, sheet, sheet.tables[0]!);
    workbook.writeCells(at(workbook, 'Data!J1:J2'), [['Head'], [1]], 'user');
    addTable(workbook, at(workbook, 'Data!J1:J2'), true, 'user');
    const pack = saved(book);
    expect(pack.text('xl/tables/table1.xml')).toBeUndefined();
    expect(pack.text('xl/tables/table2.xml')).toContain('ref="J1:J2"');
    expect(pack.text('xl/worksheets/sheet1.xml')).toMatch(
      /<tableParts count="1"><tablePart [^>]*r:id="rId3"\/><\/tableParts>/,
    );
  });

  test('keeps what the file says of a column whose width changed', () => {
    const book = opened();
    book.workbook.sheetNamed('Data')!.columnWidths.set(1, 52.5);
    expect(saved(book).text('xl/worksheets/sheet1.xml')).toContain(
      '<col min="2" max="2" width="10" customWidth="1" bestFit="1"/>',
    );
  });
});

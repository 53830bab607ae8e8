import { strToU8, zipSync } from 'fflate';
import '../workbook/book.ts';
import { isOds, readOds } from '../../../workbench/foreign-files/read-ods.ts';
import { bytesOf, describeWithOddFiles } from '../files/odd-files.ts';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const STYLES = `
<number:percentage-style style:name="N10"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
<number:date-style style:name="N20"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
<style:style style:name="co1" style:family="table-column"><style:table-column-properties style:column-width="1in"/></style:style>
<style:style style:name="ro1" style:family="table-row"><style:table-row-properties style:row-height="30pt" style:use-optimal-row-height="false"/></style:style>
<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
<style:style style:name="percent" style:family="table-cell" style:data-style-name="N10"/>
<style:style style:name="bold" style:family="table-cell" style:parent-style-name="percent"/>
<style:style style:name="day" style:family="table-cell" style:data-style-name="N20"/>`;

function file(tables: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const written = {
    'content.xml': `<office:document-content><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ...parts,
  };
  const zipped = Object.entries(written).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync({ mimetype: [strToU8(MEDIA_TYPE), { level: 0 }], ...Object.fromEntries(zipped) });
}
const open = (tables: string, parts = {}) => readOds('x.ods', file(tables, parts));
const rowOf = (cells: string) =>
  open(`<table:table table:name="S"><table:table-row>${cells}</table:table-row></table:table>`).workbook.activeSheet;
const textCell = (text: string) =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const numberCell = (value: number, attributes = '') =>
  `<table:table-cell${attributes} office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;

describe('readOds', () => {
  test('is told by its first part', () => {
    expect([isOds(file('')), isOds(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))]).toEqual([true, false]);
  });

  test('numbers, percentages, days, durations, truths, texts and errors keep their kind', () => {
    const sheet = rowOf(
      numberCell(1.5) +
        '<table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell>' +
        '<table:table-cell office:value-type="date" office:date-value="2024-01-02T12:00:00"><text:p>x</text:p></table:table-cell>' +
        '<table:table-cell office:value-type="time" office:time-value="PT49H30M00S"><text:p>x</text:p></table:table-cell>' +
        '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>' +
        textCell('=1+1') +
        '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>' +
        '<table:table-cell table:formula="of:=SQRT(-1)" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>Err:502</text:p></table:table-cell>',
    );
    const values = Array.from({ length: 8 }, (_, column) => sheet.valueAt(0, column));
    expect(values).toEqual([1.5, 0.5, 45293.5, 2.0625, true, '=1+1', '#DIV/0!', '#VALUE!']);
    expect([sheet.formulaAt(0, 5), sheet.formulaAt(0, 6)]).toEqual([undefined, '=1/0']);
  });

  test('texts keep their blanks, tabs and lines; comments are no part of them', () => {
    const sheet = rowOf(
      '<table:table-cell office:value-type="string"><office:annotation><text:p>said</text:p></office:annotation><text:p><text:s text:c="2"/>a <text:span>b</text:span><text:s/> &amp;<text:tab/>c<text:line-break/>d</text:p><text:p>e</text:p></table:table-cell>',
    );
    expect(sheet.valueAt(0, 0)).toBe('  a b  &\tc\nd\ne');
  });

  test('cells that say no style have that of their column; styles have the format of what they are made from', () => {
    const { activeSheet } = open(
      '<table:table table:name="S"><table:table-column table:default-cell-style-name="percent"/><table:table-column table:default-cell-style-name="day" table:number-columns-repeated="2"/>' +
        `<table:table-row>${numberCell(0.5)}${numberCell(45293)}${numberCell(0.25, ' table:style-name="bold"')}</table:table-row></table:table>`,
    ).workbook;
    expect([0, 1, 2].map((column) => activeSheet.textAt(0, column))).toEqual(['50%', '2024-01-02', '25%']);
  });

  test('repeated cells and rows are filled one by one; empty ones cost nothing', () => {
    const { activeSheet } = open(
      `<table:table table:name="S"><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/>${numberCell(7, ' table:number-columns-repeated="2"')}</table:table-row>` +
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
        `<table:table-row>${numberCell(8)}</table:table-row></table:table>`,
    ).workbook;
    expect(activeSheet.usedArea()).toEqual({ row: 0, column: 0, rows: 1_048_003, columns: 5 });
    expect([activeSheet.valueAt(1, 4), activeSheet.valueAt(1_048_002, 0)]).toEqual([7, 8]);
  });

  test('a few bytes that claim billions of cells are refused at once', () => {
    const row = `<table:table-row table:number-rows-repeated="1048576">${numberCell(1, ' table:number-columns-repeated="16384"')}</table:table-row>`;
    expect(() => open(`<table:table table:name="S">${row}</table:table>`)).toThrow(
      'x.ods has more than 5,000,000 filled cells, which a browser cannot hold. Save the sheet you need as .csv and open that.',
    );
  });

  test('merged cells, sizes, and hidden rows, columns and sheets, also within groups', () => {
    const { workbook } = open(
      '<table:table table:name="S"><table:table-column-group><table:table-column table:style-name="co1" table:visibility="collapse"/></table:table-column-group><table:table-column table:style-name="co1"/>' +
        `<table:table-header-rows><table:table-row table:style-name="ro1"><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string"><text:p>m</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows>` +
        `<table:table-row table:visibility="filter"><table:covered-table-cell table:number-columns-repeated="2"/>${numberCell(1)}</table:table-row></table:table>` +
        '<table:table table:name="Secret" table:style-name="ta2"/>',
    );
    const [sheet, secret] = workbook.sheets;
    expect(sheet!.merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }]);
    expect([sheet!.columnWidths.get(1), sheet!.rowHeights.get(0)]).toEqual([72, 30]);
    expect([[...sheet!.hiddenColumns], [...sheet!.hiddenRows], secret!.visibility]).toEqual([[0], [1], 'Hidden']);
  });

  test('names mean cells or formulas; a formula with one is calculated', () => {
    const { workbook } = open(
      `<table:table table:name="S"><table:table-row>${numberCell(2)}<table:table-cell table:formula="of:=Rate*Two" office:value-type="float" office:value="4"><text:p>4</text:p></table:table-cell></table:table-row></table:table>` +
        '<table:named-expressions><table:named-range table:name="Rate" table:cell-range-address="$S.$A$1"/><table:named-expression table:name="Two" table:expression="1+1"/></table:named-expressions>',
    );
    workbook.writeCells(workbook.find('Rate')!, [[5]], 'user');
    expect(workbook.activeSheet.valueAt(0, 1)).toBe(10);
  });

  test('what Excel cannot say keeps its result, and what stays behind is said', () => {
    const { workbook, notes } = open(
      '<table:table table:name="S"><table:table-row><table:table-cell table:formula="of:=ORG.OPENOFFICE.EASTERSUNDAY(2024)" office:value-type="float" office:value="45382"><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
    );
    expect([workbook.activeSheet.valueAt(0, 0), workbook.activeSheet.formulaAt(0, 0)]).toEqual([45382, undefined]);
    expect(notes[0]).toBe(
      'Only the results were taken over of 1 formula: such as fill several cells, read other workbooks or use what Excel does not have.',
    );
    expect(notes[1]).toMatch(/^From an \.ods file come values, formulas/);
  });

  test.each([
    [
      'a password',
      { 'META-INF/manifest.xml': '<manifest:manifest><manifest:encryption-data/></manifest:manifest>' },
      'x.ods is protected by a password.',
    ],
    ['no content', { 'content.xml': '<office:document-content/>' }, 'x.ods could not be read as an .ods workbook.'],
    ['a cut part', { 'content.xml': '<office:document-content><office:body>' }, 'The workbook is damaged'],
  ])('%s is refused with a sentence', (_, parts, sentence) => {
    expect(() => open('', parts)).toThrow(sentence);
  });

  test('a workbook without sheets is refused with a sentence', () => {
    expect(() => open('')).toThrow('x.ods has no worksheet to open.');
  });
});

describeWithOddFiles('readOds on a real file', (folder) => {
  test('merged cells are those of the same workbook as .xlsx', () => {
    const { workbook } = readOds('merge_cells.ods', bytesOf(folder, 'xlsx/sheetjs/merge_cells.ods'));
    expect(workbook.activeSheet.merges.length).toBeGreaterThan(0);
  });
});

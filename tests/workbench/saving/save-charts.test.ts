import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { areaOf, MAX_COLUMNS } from '../../../workbench/cells/area.ts';
import type { OpenedWorkbook } from '../../../workbench/opening/opened-file.ts';
import { readXlsx } from '../../../workbench/opening/read-xlsx.ts';
import { copySheet } from '../../../workbench/operations/copy-sheet.ts';
import { anchorAt, chartBox } from '../../../workbench/operations/chart-place.ts';
import { insertLines, linesOf } from '../../../workbench/operations/line-operations.ts';
import type { WorkbookPackage } from '../../../workbench/package/workbook-package.ts';
import { leftOut } from '../../../workbench/saving/left-out.ts';
import { saveWorkbook } from '../../../workbench/saving/save-workbook.ts';
import type { Chart } from '../../../workbench/sheets/chart.ts';
import { addChart, chartData, deleteChart } from '../../../workbench/workbook/chart-data.ts';
import { deleteSheet, renameSheet } from '../../../workbench/workbook/sheet-operations.ts';
import { snapshotOf } from '../../../workbench/workbook/snapshot.ts';
import type { Workbook } from '../../../workbench/workbook/workbook.ts';
import { ANCHORS, changedParts, CHARTED, openCharted, packOf } from '../file-charts/charted-file.ts';
import { convertWithLibreOffice, describeWithLibreOffice } from '../files/libre-office.ts';
import { describeWithPython, readWithOpenpyxl } from '../files/python-reader.ts';
import { at, bookOf } from '../workbook/book.ts';

const DRAWING = 'xl/drawings/drawing1.xml';
const chartNamed = (workbook: Workbook, name: string): Chart => {
  const found = workbook.sheets.flatMap(({ charts }) => charts).find((chart) => chart.name === name);
  if (found === undefined) throw new RangeError(`chartNamed requires a chart of the workbook, not ${name}`);
  return found;
};
const remove = ({ workbook }: OpenedWorkbook, name: string) =>
  deleteChart(workbook, workbook.sheets[0]!, chartNamed(workbook, name));
const move = ({ workbook }: OpenedWorkbook, name: string, left: number, top: number) => {
  const chart = chartNamed(workbook, name);
  const sheet = workbook.sheets[0]!;
  const box = chartBox(sheet, chart.anchor);
  workbook.step('addin', () => (chart.anchor = anchorAt(sheet, chart.anchor, { ...box, left, top })));
};
const opened = (pack: WorkbookPackage) => readXlsx('again.xlsx', pack.zipped()).workbook;
const namesIn = (workbook: Workbook) => workbook.sheets.map(({ charts }) => charts.map(({ name }) => name));

describe('a chart of an opened file', () => {
  test('keeps every byte of its file as long as nobody changes it', () => {
    expect(changedParts(packOf(openCharted()))).toEqual([]);
  });

  test('that is deleted leaves with what only it had; pictures and other charts stay to the byte', () => {
    const file = openCharted();
    remove(file, 'Chart 1');
    const pack = packOf(file);
    expect(changedParts(pack)).toEqual([
      '[Content_Types].xml',
      'xl/charts/_rels/chart1.xml.rels',
      'xl/charts/chart1.xml',
      'xl/charts/style1.xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      DRAWING,
    ]);
    expect(pack.names()).not.toContain('xl/charts/chart1.xml');
    expect(pack.names()).not.toContain('xl/charts/style1.xml');
    expect(pack.text(DRAWING)).toBe(CHARTED[DRAWING].replace(ANCHORS.columns, ''));
    expect(pack.text('[Content_Types].xml')).not.toMatch(/chart1|style1/);
    expect(pack.relationships(DRAWING).map(({ id }) => id)).toEqual(['rId2', 'rId3', 'rId4']);
  });

  test('brought back by undo it is the file’s own again, and redo takes it away', () => {
    const file = openCharted();
    remove(file, 'Chart 1');
    file.workbook.undo();
    expect(changedParts(packOf(file))).toEqual([]);
    file.workbook.redo();
    expect(packOf(file).names()).not.toContain('xl/charts/chart1.xml');
  });

  test('that is moved or renamed differs in its place and its name alone', () => {
    const file = openCharted();
    move(file, 'Chart 1', 0, 30);
    chartNamed(file.workbook, 'Trend').name = 'Amend "drift" 1';
    const pack = packOf(file);
    expect(changedParts(pack)).toEqual([DRAWING]);
    const before = CHARTED[DRAWING];
    const moved = pack.text(DRAWING)!;
    expect(moved).toContain(ANCHORS.picture + ANCHORS.columns.slice(0, '<xdr:twoCellAnchor>'.length));
    expect(moved).toContain(
      '<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>',
    );
    expect(moved).toContain(ANCHORS.lines.replace('name="Trend"', 'name="Amend &#34;drift&#34; 1"'));
    expect(moved.length - before.length).toBeLessThan(60);
    const [chart] = opened(pack).sheets[0]!.charts;
    const was = chartBox(openCharted().workbook.sheets[0]!, openCharted().workbook.sheets[0]!.charts[0]!.anchor);
    expect(chartBox(opened(pack).sheets[0]!, chart!.anchor)).toEqual({ ...was, left: 0, top: 30 });
  });

  test('that an add-in draws otherwise is written as it is drawn, and the person is told what goes', () => {
    const file = openCharted();
    chartNamed(file.workbook, 'Chart 1').title = 'Other';
    expect(leftOut(file.workbook, file.origin)).toEqual([
      '1 chart of the file that an add-in changed: saved as drawn here, without other looks',
    ]);
    const pack = packOf(file);
    expect(changedParts(pack)).toEqual(['xl/charts/chart1.xml']);
    const again = opened(pack);
    expect([chartNamed(again, 'Chart 1').title, chartData(again, chartNamed(again, 'Chart 1'))]).toEqual([
      'Other',
      chartData(file.workbook, chartNamed(file.workbook, 'Chart 1')),
    ]);
  });

  test('that gets other cells to draw is written anew, too', () => {
    const file = openCharted();
    const [series] = chartNamed(file.workbook, 'Trend').series;
    series!.values = file.workbook.hold(at(file.workbook, 'Data!B2:B3'));
    expect(packOf(file).text('xl/charts/chart2.xml')).toContain('<c:f>Data!$B$2:$B$3</c:f>');
  });

  test('that was made here is changed without a question: the workbench knows all of it', () => {
    const { workbook } = bookOf([
      ['Month', 'Sales'],
      ['Jan', 1],
    ]);
    addChart(workbook, workbook.activeSheet, 'Line', at(workbook, 'A1:B2'));
    const back = readXlsx('back.xlsx', saveWorkbook(workbook, null));
    back.workbook.activeSheet.charts[0]!.title = 'Other';
    expect(leftOut(back.workbook, back.origin)).toEqual([]);
  });

  test('follows its cells and its sheet: formulas and places move, what else it says stays', () => {
    const file = openCharted();
    const { workbook } = file;
    insertLines(workbook, workbook.sheets[0]!, linesOf(areaOf(0, 0, 2, 1), 'rows'), 'user');
    renameSheet(workbook, workbook.sheets[0]!, 'Months');
    const pack = packOf(file);
    expect(pack.text('xl/charts/chart1.xml')).toBe(
      CHARTED['xl/charts/chart1.xml']
        .replaceAll('Data!$A$2:$A$4', 'Months!$A$4:$A$6')
        .replaceAll(/Data!\$([BC])\$2:\$\1\$4/g, 'Months!$$$1$$4:$$$1$$6')
        .replaceAll(/Data!\$([BC])\$1/g, 'Months!$$$1$$3'),
    );
    expect(pack.text(DRAWING)).toBe(
      CHARTED[DRAWING].replaceAll(/<xdr:row>(\d+)/g, (_, row: string) => `<xdr:row>${Number(row) + 2}`),
    );
    const again = opened(pack);
    expect(again.sheets[0]!.charts.map((chart) => [chart.anchor, chartData(again, chart)])).toEqual(
      workbook.sheets[0]!.charts.map((chart) => [chart.anchor, chartData(workbook, chart)]),
    );
  });

  test('whose cells are taken out stays as its file has it', () => {
    const file = openCharted();
    const band = areaOf(0, 0, 4, MAX_COLUMNS);
    file.workbook.shiftCells(file.workbook.sheets[0]!, { kind: 'delete', band, along: 'rows' }, 'user', 'RowDeleted');
    const pack = packOf(file);
    expect(leftOut(file.workbook, file.origin)).toEqual([]);
    expect(pack.text('xl/charts/chart1.xml')).toContain('<c:f>#REF!</c:f>');
    expect(pack.text('xl/charts/chart1.xml')).toContain('c14:style');
  });

  test('goes with its sheet, with all that only they had', () => {
    const file = openCharted();
    deleteSheet(file.workbook, file.workbook.sheets[0]!);
    const pack = packOf(file);
    expect(pack.names().filter((name) => /chart|drawing|media|sheet1/.test(name))).toEqual([]);
    expect(pack.text('[Content_Types].xml')).not.toMatch(/chart|drawing1|sheet1/);
  });

  test('is on a copy of its sheet as it is drawn', () => {
    const file = openCharted();
    copySheet(file.workbook, file.workbook.sheets[0]!, 1, 'user');
    const pack = packOf(file);
    expect(changedParts(pack).filter((name) => name in CHARTED)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/workbook.xml',
    ]);
    const again = opened(pack);
    expect(namesIn(again)).toEqual([['Chart 1', 'Trend'], ['Chart 1', 'Trend'], []]);
    expect(again.sheets[1]!.charts[0]!.series[0]!.values?.sheetId).toBe(again.sheets[1]!.id);
  });

  test('is saved of a snapshot as of the workbook', () => {
    const file = openCharted();
    move(file, 'Trend', 10, 10);
    remove(file, 'Chart 1');
    const { origin } = file;
    const bytesOf = (pack: WorkbookPackage) => pack.names().map((name) => [name, pack.text(name)]);
    expect(bytesOf(packOf({ workbook: snapshotOf(file.workbook), origin }))).toEqual(bytesOf(packOf(file)));
  });
});

describe('a drawing', () => {
  test('whose last chart is deleted is taken out', () => {
    const { workbook } = bookOf([['Sales'], [1]]);
    addChart(workbook, workbook.activeSheet, 'Line', at(workbook, 'A1:A2'));
    const back = readXlsx('back.xlsx', saveWorkbook(workbook, null));
    deleteChart(back.workbook, back.workbook.activeSheet, back.workbook.activeSheet.charts[0]!);
    const pack = packOf(back);
    expect(pack.names().filter((name) => /chart|drawing/.test(name))).toEqual([]);
    expect(pack.text('xl/worksheets/sheet1.xml')).not.toContain('<drawing');
  });

  test('takes new charts beside what it has, each with a number of its own', () => {
    const file = openCharted();
    remove(file, 'Chart 1');
    addChart(file.workbook, file.workbook.sheets[0]!, 'Line', at(file.workbook, 'Data!A1:B4'));
    const pack = packOf(file);
    const xml = pack.text(DRAWING)!;
    const numbers = [...xml.matchAll(/cNvPr id="(\d+)"/g)].map(([, id]) => id);
    expect([numbers, new Set(numbers).size]).toEqual([['9', '3', '4', '10'], 4]);
    expect(namesIn(opened(pack))[0]).toEqual(['Trend', 'Chart 2']);
  });

  test('holds a new chart over the cells where it was made, after rows were put in above', () => {
    const file = openCharted();
    const { workbook } = file;
    const [sheet] = workbook.sheets;
    insertLines(workbook, sheet!, linesOf(areaOf(0, 0, 3, 1), 'rows'), 'user');
    const made = addChart(workbook, sheet!, 'Line', at(workbook, 'Data!A4:B7'));
    made.name = 'Made';
    const again = opened(packOf(file));
    expect(chartData(again, chartNamed(again, 'Made'))).toEqual(chartData(workbook, made));
    expect(chartNamed(again, 'Made').anchor).toEqual(made.anchor);
  });
});

describeWithPython('once charts were deleted, moved, changed and made', () => {
  let folder: string;
  let path: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'amend-charts-'));
    path = join(folder, 'charted.xlsx');
    const file = openCharted({ ...CHARTED, [DRAWING]: CHARTED[DRAWING].replace(ANCHORS.picture, '') });
    remove(file, 'Chart 1');
    move(file, 'Trend', 200, 200);
    addChart(file.workbook, file.workbook.sheets[0]!, 'ColumnClustered', at(file.workbook, 'Data!A1:B4'));
    writeFileSync(path, saveWorkbook(file.workbook, file.origin));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('another reader finds those that are left, and the new one: it takes them by the kind of their anchor', () => {
    const read = readWithOpenpyxl([path])[path]!;
    expect('error' in read ? read.error : read.sheets['Data']!['charts']).toEqual([
      ['RadarChart', ['Data!$B$2:$B$4']],
      ['BarChart', ['Data!$B$2:$B$4']],
      ['LineChart', ['Data!$C$2:$C$4']],
    ]);
  });

  describeWithLibreOffice('in LibreOffice', () => {
    test('they are there, too, and its file opens here with them', () => {
      const office = convertWithLibreOffice([path], 'xlsx', folder).get('charted.xlsx')!;
      const { workbook } = readXlsx('office.xlsx', office);
      expect(workbook.sheets[0]!.charts.map((chart) => [chart.type, chartData(workbook, chart).series])).toEqual([
        ['Line', [expect.objectContaining({ name: 'Costs', values: [2, 4, 6] })]],
        ['ColumnClustered', [expect.objectContaining({ name: 'Sales', values: [1, 3, 5] })]],
      ]);
    });
  });
});

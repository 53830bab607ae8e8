import type { DriftReport } from '../../../../contract/drift.ts';
import { driftReportOf } from '../../../fixtures/drift-report.ts';
import { openWorkbook, type OpenWorkbook } from '../../excel/open-workbook.ts';

let workbook: OpenWorkbook;
beforeAll(async () => {
  workbook = await openWorkbook();
});
afterAll(() => workbook.close());
beforeEach(() => workbook.startWith());
afterEach(() => expect(workbook.errors).toEqual([]));

const write = (report: DriftReport) => workbook.pane.evaluate((each) => port.writeDriftSheet(each), report);
const LATER = Object.freeze(
  driftReportOf({ madeAt: '2026-11-21T14:05:09.000Z', verdict: 'stable', headline: 'Nothing moved.', reasons: [] }),
);

/** The sheet's cells from A1, and its charts. */
function sheet() {
  return workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Amend drift');
      const used = sheet.getUsedRange().load('values,text,valueTypes');
      const charts = sheet.charts.load('items/name,items/chartType,items/top,items/height,items/title/text');
      const sheets = context.workbook.worksheets.load('items/name,items/visibility');
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      const series = charts.items.map((chart) => chart.series.load('items/name'));
      await context.sync();
      return {
        values: used.values as unknown[][],
        text: used.text,
        types: used.valueTypes,
        charts: charts.items.map((chart, index) => ({
          name: chart.name,
          type: chart.chartType,
          title: chart.title.text,
          top: chart.top,
          bottom: chart.top + chart.height,
          series: series[index]!.items.map((each) => each.name),
        })),
        sheets: sheets.items.map((each) => [each.name, each.visibility]),
        active: active.name,
      };
    }),
  );
}

async function rowOf(label: string): Promise<number> {
  return (await sheet()).values.findIndex((cells) => cells[0] === label) + 1;
}

describe('writeDriftSheet', () => {
  test("makes the sheet, shows it, and keeps the charts' data out of sight", async () => {
    await write(driftReportOf());
    const { sheets, active } = await sheet();
    expect(sheets).toEqual([
      ['Sheet1', 'Visible'],
      ['Amend drift', 'Visible'],
      ['Amend drift data', 'Hidden'],
    ]);
    expect(active).toBe('Amend drift');
  });

  test('numbers are numbers and shown as a controller reads them', async () => {
    await write(driftReportOf());
    const { values, text } = await sheet();
    const row = values.findIndex((cells) => cells[0] === 'Amount');
    expect(values[row]!.slice(3)).toEqual([0.01, 0.012, 0.62, 1e-9, 4e-9, 800]);
    expect(text[row]!.slice(1)).toEqual([
      '▲ drift',
      '100 times larger in cost centre CC-204',
      '1.0%',
      '1.2%',
      '0.62',
      '<0.001',
      '<0.001',
      '800',
    ]);
  });

  test('names from tables are never formulas', async () => {
    await write(driftReportOf());
    const { values, types } = await sheet();
    const row = values.findIndex((cells) => cells[0] === '=HYPERLINK("http://example.org")');
    expect(types[row]![0]).toBe('String');
  });

  test('draws the four worst columns and accuracy, each over training, holdout and live rows, none over text', async () => {
    await write(driftReportOf());
    const { charts } = await sheet();
    expect(charts.map((chart) => [chart.name, chart.type])).toEqual([
      ['Amend drift 1', 'Line'],
      ['Amend drift 2', 'ColumnClustered'],
      ['Amend drift 3', 'ColumnClustered'],
      ['Amend drift 4', 'ColumnClustered'],
      ['Amend drift accuracy', 'LineMarkers'],
    ]);
    expect(charts[0]).toMatchObject({
      title: 'Amount: 100 times larger in cost centre CC-204',
      series: ['Training', 'Holdout', 'Live'],
    });
    expect(charts.at(-1)!.series).toEqual(['Accuracy', 'At least', 'At most']);
    const tops = await workbook.pane.evaluate(() =>
      Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem('Amend drift').getUsedRange(true).load('values,rowCount');
        await context.sync();
        const rows = Array.from({ length: used.rowCount }, (_, row) => used.getRow(row).load('top,height'));
        await context.sync();
        return rows.flatMap((row, index) =>
          used.values[index]!.some((value) => value !== '') ? [{ top: row.top, bottom: row.top + row.height }] : [],
        );
      }),
    );
    for (const chart of charts)
      expect(tops.filter((row) => row.top < chart.bottom - 1 && row.bottom > chart.top + 1)).toEqual([]);
  });

  test('a second run refreshes the same sheet: no second sheet, no second set of charts, no rest of the old report', async () => {
    await write(driftReportOf());
    await write({ ...LATER, columns: LATER.columns.slice(2, 3), accuracy: [] });
    const { sheets, charts, values } = await sheet();
    expect(sheets).toHaveLength(3);
    expect(charts.map((chart) => chart.name)).toEqual(['Amend drift 1']);
    const text = values.flat().join('\n');
    expect(text).toContain('● STABLE');
    expect(text).not.toContain('▲');
    expect(text).not.toContain('Amount');
  });

  test("a person's own chart and the notes beside the page stay", async () => {
    await write(driftReportOf());
    await workbook.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Amend drift');
        sheet.getRange('L3').values = [['my note']];
        sheet.charts.add('Pie', sheet.getRange('L3:M5')).name = 'Mine';
        await context.sync();
      }),
    );
    await write(LATER);
    const { charts } = await sheet();
    expect(charts.map((chart) => chart.name)).toContain('Mine');
    expect(await workbook.valuesOf('Amend drift!L3')).toEqual([['my note']]);
  });

  test('a signature stays beside the report it was given for', async () => {
    await write(driftReportOf());
    await workbook.type(`Amend drift!B${await rowOf('Checked by')}`, [['A. Controller'], ['2026-11-21'], ['seen']]);
    await write(driftReportOf());
    const row = await rowOf('Checked by');
    expect(await workbook.valuesOf(`Amend drift!B${row}:B${row + 2}`)).toEqual([
      ['A. Controller'],
      ['2026-11-21'],
      ['seen'],
    ]);
    expect(await rowOf('Earlier sign-offs')).toBe(0);
  });

  test('beside a new report the signature is gone, and stands below with the report it was given for', async () => {
    await write(driftReportOf());
    await workbook.type(`Amend drift!B${await rowOf('Checked by')}`, [['A. Controller'], ['2026-11-21'], ['=seen']]);
    await write(LATER);
    await workbook.type(`Amend drift!B${await rowOf('Checked by')}`, [['B. Auditor']]);
    await write(driftReportOf({ madeAt: '2026-11-22T14:05:09.000Z' }));
    const row = await rowOf('Checked by');
    expect(await workbook.valuesOf(`Amend drift!B${row}:B${row + 2}`)).toEqual([[''], [''], ['']]);
    const earlier = (await rowOf('Earlier sign-offs')) + 2;
    expect(await workbook.valuesOf(`Amend drift!A${earlier}:D${earlier + 1}`)).toEqual([
      ['B. Auditor', '', 'Card purchases, model version 3, made 2026-11-21 14:05:09 UTC: stable', ''],
      ['A. Controller', '2026-11-21', 'Card purchases, model version 3, made 2026-11-20 14:05:09 UTC: drift', '=seen'],
    ]);
  });

  test('a sheet that the controller protected is refused, and stays as it was', async () => {
    await write(driftReportOf());
    await workbook.page.evaluate(() => {
      bench.workbook.sheetNamed('Amend drift')!.isProtected = true;
    });
    const code = await workbook.pane.evaluate(
      (report) =>
        port.writeDriftSheet(report).then(
          () => 'written',
          (error) => error.code,
        ),
      LATER,
    );
    expect(code).toBe('protected-sheet');
    const { values, charts } = await sheet();
    expect(values.flat().join('\n')).toContain('▲ DRIFT');
    expect(charts).toHaveLength(5);
  });
});

import type { ModelReport } from '../../../../contract/model-report.ts';
import { modelReportOf } from '../../../fixtures/model-report.ts';
import { openWorkbook, type OpenWorkbook } from '../../excel/open-workbook.ts';

let workbook: OpenWorkbook;
beforeAll(async () => {
  workbook = await openWorkbook();
});
afterAll(() => workbook.close());
beforeEach(() => workbook.startWith());
afterEach(() => expect(workbook.errors).toEqual([]));

const write = (report: ModelReport) => workbook.pane.evaluate((each) => port.writeModelSheet(each), report);

/** The sheet's cells from A1, its charts and its tables. */
function sheet() {
  return workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Amend model');
      const used = sheet.getUsedRange().load('values,text,valueTypes');
      const charts = sheet.charts.load('items/name,items/chartType');
      const tables = sheet.tables.load('items/name');
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
          series: series[index]!.items.map((each) => each.name),
        })),
        tables: tables.items.length,
        sheets: sheets.items.map((each) => [each.name, each.visibility]),
        active: active.name,
      };
    }),
  );
}

/** The fill of a cell, as a person sees it. */
const fillAt = (row: number, column: number) =>
  workbook.pane.evaluate(
    ([r, c]) =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets
          .getItem('Amend model')
          .getRangeByIndexes(r, c, 1, 1)
          .load('format/fill/color');
        await context.sync();
        return cell.format.fill.color;
      }),
    [row, column] as const,
  );

const channels = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
const brightness = (color: string) => channels(color).reduce((sum, part) => sum + part, 0);
const isBlue = (color: string) => channels(color)[2]! > channels(color)[0]!;

describe('writeModelSheet', () => {
  test("makes the sheet, shows it, and keeps the charts' data out of sight", async () => {
    await write(modelReportOf());
    const { sheets, active } = await sheet();
    expect(sheets).toEqual([
      ['Sheet1', 'Visible'],
      ['Amend model', 'Visible'],
      ['Amend model data', 'Hidden'],
    ]);
    expect(active).toBe('Amend model');
  });

  test('the classes are a table of numbers that can be sorted, worst first', async () => {
    await write(modelReportOf());
    const { values, text, tables } = await sheet();
    const row = values.findIndex((cells) => cells[0] === 'Meals');
    expect(values[row]!.slice(0, 5)).toEqual(['Meals', 1_000, 120, 0.4, 0.7]);
    expect(text[row]!.slice(3, 5)).toEqual(['40.0%', '70.0%']);
    expect(tables).toBe(1);
  });

  test('names from tables are never formulas', async () => {
    await write(modelReportOf());
    const { values, types } = await sheet();
    const row = values.findIndex((cells) => cells[0] === '=Office');
    expect(types[row]![0]).toBe('String');
  });

  test('the heat map is darker where more of a line is, blue where right and orange where wrong', async () => {
    await write(modelReportOf());
    const row = (await sheet()).values.findIndex((cells) => cells[0] === '1  Travel');
    // 198 of 220 right; 60 of 120 meals taken for travel, 12 for office.
    const [right, wrong, rare, none] = await Promise.all([
      fillAt(row, 5),
      fillAt(row + 1, 5),
      fillAt(row + 1, 7),
      fillAt(row, 7),
    ]);
    expect(isBlue(right)).toBe(true);
    expect(isBlue(wrong)).toBe(false);
    expect(brightness(rare)).toBeGreaterThan(brightness(wrong));
    expect(none).toBe('#FFFFFF');
  });

  test('draws accuracy over time and every pair of the three numeric columns, one series a class', async () => {
    await write(modelReportOf());
    const { charts } = await sheet();
    expect(charts.map((chart) => [chart.name, chart.type])).toEqual([
      ['Amend model accuracy', 'LineMarkers'],
      ['Amend model Items by Amount', 'XYScatter'],
      ['Amend model Postcode by Amount', 'XYScatter'],
      ['Amend model Postcode by Items', 'XYScatter'],
    ]);
    expect(charts[0]!.series).toEqual(['With people’s corrections', 'Without']);
    expect(charts[1]!.series).toEqual(['Travel', 'Meals', '=Office']);
  });

  test('a second run replaces the first: no second sheet, table or set of charts, no rest of the old report', async () => {
    await write(modelReportOf());
    await write(
      modelReportOf({
        classifier: 'Tickets',
        accuracyOverTime: [],
        rules: { isModel: false, agreement: 1, rules: [] },
        pairs: { columns: [], classes: [], points: [] },
      }),
    );
    const { sheets, charts, tables, values } = await sheet();
    expect(sheets).toHaveLength(3);
    expect(charts).toEqual([]);
    expect(tables).toBe(1);
    const text = values.flat().join('\n');
    expect(text).toContain('Model: Tickets');
    expect(text).not.toContain('Card purchases');
    expect(text).not.toContain('taxi');
  });

  test("a person's own chart, table and notes beside the page stay", async () => {
    await write(modelReportOf());
    await workbook.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Amend model');
        sheet.getRange('AL3:AL5').values = [['my note'], ['a'], ['b']];
        sheet.tables.add('AL3:AL5', true);
        sheet.charts.add('Pie', sheet.getRange('AL3:AM5')).name = 'Mine';
        await context.sync();
      }),
    );
    await write(modelReportOf());
    const { charts, tables } = await sheet();
    expect(charts.map((chart) => chart.name)).toContain('Mine');
    expect(tables).toBe(2);
    expect(await workbook.valuesOf('Amend model!AL3')).toEqual([['my note']]);
  });

  test('takes three requests for a sheet that is there', async () => {
    await write(modelReportOf());
    expect(await workbook.requestsDuring(() => write(modelReportOf()))).toBeLessThanOrEqual(4);
  });

  test('a sheet that somebody protected is refused, and stays as it was', async () => {
    await write(modelReportOf());
    await workbook.page.evaluate(() => {
      bench.workbook.sheetNamed('Amend model')!.isProtected = true;
    });
    const code = await workbook.pane.evaluate(
      (report) =>
        port.writeModelSheet(report).then(
          () => 'written',
          (error) => error.code,
        ),
      modelReportOf({ classifier: 'Tickets' }),
    );
    expect(code).toBe('protected-sheet');
    const { values, charts } = await sheet();
    expect(values.flat().join('\n')).toContain('Card purchases');
    expect(charts).toHaveLength(4);
  });
});

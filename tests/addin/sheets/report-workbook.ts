import type { DriftTimeline } from '../../../contract/drift-archive.ts';
import type { DriftReport } from '../../../contract/drift.ts';
import type { ModelReport } from '../../../contract/model-report.ts';
import type { Scorecard } from '../../../contract/scorecard.ts';
import type { AnomalySheet, AnswerReport, HistoryReport, StreamReport } from '../../../addin/ports/report-sheets.ts';
import { openWorkbook, type OpenWorkbook } from '../excel/open-workbook.ts';

/** The emulated Excel in a real browser, with an empty workbook before each test, into which reports are written. */
export function useReportWorkbook() {
  let workbook: OpenWorkbook;
  beforeAll(async () => {
    workbook = await openWorkbook();
  });
  afterAll(() => workbook.close());
  beforeEach(() => workbook.startWith());
  afterEach(() => expect(workbook.errors).toEqual([]));
  return {
    get workbook() {
      return workbook;
    },
    writeDrift: (report: DriftReport, timeline: DriftTimeline | null = null) =>
      workbook.pane.evaluate(([each, over]) => port.writeDriftSheet(each, over), [report, timeline] as const),
    writeModel: (report: ModelReport) => workbook.pane.evaluate((each) => port.writeModelSheet(each), report),
    writeHistory: (report: HistoryReport) => workbook.pane.evaluate((each) => port.writeHistorySheet(each), report),
    writeScorecard: (card: Scorecard) => workbook.pane.evaluate((each) => port.writeScorecardSheet(each), card),
    writeAnomalies: (sheet: AnomalySheet) => workbook.pane.evaluate((each) => port.writeAnomalySheet(each), sheet),
    writeAnswer: (report: AnswerReport) => workbook.pane.evaluate((each) => port.writeAnswerSheet(each), report),
    writeStream: (report: StreamReport) => workbook.pane.evaluate((each) => port.writeStreamSheet(each), report),
    read: (name: string) => readSheet(workbook, name),
    speakTo: (tag: string) => workbook.pane.evaluate((each) => speakTo(each), tag),
    protect: (name: string) =>
      workbook.page.evaluate((each) => {
        bench.workbook.sheetNamed(each)!.isProtected = true;
      }, name),
  };
}

/** A sheet's cells from A1, its charts and tables, and the sheets of the workbook. */
function readSheet(workbook: OpenWorkbook, name: string) {
  return workbook.pane.evaluate(
    (each) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(each);
        const used = sheet.getUsedRange().load('values,text,valueTypes');
        const charts = sheet.charts.load('items/name,items/chartType,items/top,items/height,items/title/text');
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
            title: chart.title.text,
            top: chart.top,
            bottom: chart.top + chart.height,
            series: series[index]!.items.map((one) => one.name),
          })),
          tables: tables.items.length,
          sheets: sheets.items.map((one) => [one.name, one.visibility]),
          active: active.name,
        };
      }),
    name,
  );
}

import { textForAnyCell } from '../../excel/table/cell-text.ts';
import { STREAM_DATA_SHEET, STREAM_SHEET } from '../../excel/table/own-sheets.ts';
import type { StreamReport } from '../../ports/report-sheets.ts';
import { queueSeries } from '../frame/report-charts.ts';
import { writeReport, type ReportSheet } from '../frame/report-sheet.ts';
import { BANNERS, queueBanner, queueCommonLook, queueRuns, queueWidths } from '../frame/sheet-looks.ts';
import type { Line } from '../frame/sheet-text.ts';
import { CHART_ROWS, PAGE_COLUMNS, streamPage, type StreamLook, type StreamPage } from './stream-page.ts';
import { streamSheetWords } from './words/stream-sheet-words.ts';

const SHEET: ReportSheet = { name: STREAM_SHEET, dataName: STREAM_DATA_SHEET, columns: PAGE_COLUMNS };
/** Points, by column. */
const WIDTHS = [250, 130, 130, 130, 110, 60];
const FORMATS = { count: '#,##0', share: '0.0%', number: '#,##0.000' } as const;
/** Told apart also by people who see few colours (Okabe and Ito 2008), and by their markers. */
const COLORS = ['#0072B2', '#D55E00', '#616161'];

/** Makes the worksheet "Amend stream" and shows it; a second run replaces what the first wrote. */
export function writeStreamSheetIn(context: Excel.RequestContext, report: StreamReport): Promise<void> {
  const page = streamPage(report, new Date().toISOString());
  const isOfShares = report.hours.form === 'share';
  return writeReport(context, SHEET, () => ({
    lines: page.lines,
    columns: PAGE_COLUMNS,
    formatsOf,
    drawing: {
      by: 'whole',
      of: page.chart,
      queue(sheet, data) {
        queueWidths(sheet, WIDTHS);
        queueRuns(sheet, page.lines, PAGE_COLUMNS, queueLook);
        if (page.chart !== null) queueChart(sheet, data, page.chart, isOfShares);
      },
    },
  }));
}

function queueChart(
  sheet: Excel.Worksheet,
  data: Excel.Worksheet,
  { row, names, rows }: NonNullable<StreamPage['chart']>,
  isOfShares: boolean,
): void {
  const range = queueSeries(data, 0, names.map(textForAnyCell), rows);
  const chart = sheet.charts.add(Excel.ChartType.lineMarkers, range, Excel.ChartSeriesBy.columns);
  chart.name = `${STREAM_SHEET} 1`;
  chart.title.text = streamSheetWords('chart');
  chart.legend.position = Excel.ChartLegendPosition.bottom;
  chart.axes.valueAxis.minimum = 0;
  if (isOfShares) {
    chart.axes.valueAxis.maximum = 1;
    chart.axes.valueAxis.numberFormat = '0%';
  }
  names.slice(1).forEach((_, at) => (chart.series.getItemAt(at).format.line.color = COLORS[at % COLORS.length]!));
  chart.setPosition(`A${row + 1}`, `E${row + CHART_ROWS}`);
}

/** Number formats of a line's cells; how often a tree was replaced, behind the figures of an hour, is a count. */
function formatsOf({ look, cells }: Line<StreamLook>): string[] {
  const format = look === 'count' || look === 'share' || look === 'number' ? FORMATS[look] : 'General';
  const isOfHour = cells.length > 3;
  return Array.from({ length: PAGE_COLUMNS }, (_, column) =>
    column === 0 ? 'General' : isOfHour && column === cells.length - 1 ? FORMATS.count : format,
  );
}

function queueLook(rows: Excel.Range, look: StreamLook): void {
  switch (look) {
    case 'title':
    case 'heading':
    case 'quiet':
    case 'headers':
      queueCommonLook(rows, look);
      return;
    case 'who':
      queueBanner(rows, BANNERS.neutral);
      return;
    case 'fact':
      rows.getColumn(0).format.font.bold = true;
      return;
    default:
      return;
  }
}

import { scoreName } from '../../../contract/words/anomaly-words.ts';
import { ANOMALY_DATA_SHEET, ANOMALY_SHEET } from '../../excel/table/own-sheets.ts';
import type { AnomalySheet } from '../../ports/report-sheets.ts';
import { queueSeries } from '../frame/report-charts.ts';
import { writeReport, type ReportSheet } from '../frame/report-sheet.ts';
import { queueCommonLook, queueRuns, queueWidths } from '../frame/sheet-looks.ts';
import type { Line } from '../frame/sheet-text.ts';
import { anomalyPage, CHART_ROWS, PAGE_COLUMNS, type AnomalyLook, type AnomalyPage } from './anomaly-page.ts';
import { anomalySheetWords } from './words/anomaly-sheet-words.ts';

const SHEET: ReportSheet = { name: ANOMALY_SHEET, dataName: ANOMALY_DATA_SHEET, columns: PAGE_COLUMNS };

/** Points, by column. */
const WIDTHS = [270, 80, 80, 80, 80, 80, 80, 80];
const FORMATS: Partial<Record<AnomalyLook, string>> = { share: '0.0%', score: '0.000', fact: '#,##0' };
/** Told apart also by people who see few colours (Okabe and Ito 2008), and by their form. */
const COLORS = ['#999999', '#E69F00', '#D55E00', '#0072B2', '#000000'];

/** Makes the worksheet "Amend anomalies" and shows it; a second run replaces what the first wrote. */
export function writeAnomalySheetIn(context: Excel.RequestContext, sheet: AnomalySheet): Promise<void> {
  const page = anomalyPage(sheet);
  return writeReport(context, SHEET, () => ({
    lines: page.lines,
    columns: PAGE_COLUMNS,
    formatsOf,
    drawing: {
      by: 'whole',
      of: page.chart,
      queue(worksheet, data) {
        queueWidths(worksheet, WIDTHS);
        queueRuns(worksheet, page.lines, PAGE_COLUMNS, queueLook);
        if (page.chart !== null) queueChart(worksheet, data, page.chart);
      },
    },
  }));
}

function formatsOf({ look }: Line<AnomalyLook>): string[] {
  return Array.from({ length: PAGE_COLUMNS }, (_, column) => (column === 1 ? FORMATS[look] : undefined) ?? 'General');
}

function queueLook(rows: Excel.Range, look: AnomalyLook): void {
  switch (look) {
    case 'title':
    case 'heading':
    case 'quiet':
    case 'headers':
      queueCommonLook(rows, look);
      return;
    case 'fact':
    case 'share':
    case 'score':
      rows.getColumn(0).format.font.bold = true;
      return;
    case 'plain':
      return;
  }
}

function queueChart(
  sheet: Excel.Worksheet,
  data: Excel.Worksheet,
  { row, points: { series, rows } }: NonNullable<AnomalyPage['chart']>,
): void {
  const range = queueSeries(data, 0, [anomalySheetWords('place'), ...series], rows);
  const chart = sheet.charts.add(Excel.ChartType.xyscatter, range, Excel.ChartSeriesBy.columns);
  chart.name = `${ANOMALY_SHEET} 1`;
  chart.title.visible = false;
  chart.legend.position = Excel.ChartLegendPosition.bottom;
  chart.axes.categoryAxis.title.text = anomalySheetWords('place');
  chart.axes.valueAxis.title.text = scoreName();
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.maximum = 1;
  series.forEach((_, index) => {
    const dots = chart.series.getItemAt(index);
    const isSaid = index === 2 || index === 3;
    dots.markerStyle = [
      Excel.ChartMarkerStyle.circle,
      Excel.ChartMarkerStyle.triangle,
      Excel.ChartMarkerStyle.diamond,
      Excel.ChartMarkerStyle.square,
      Excel.ChartMarkerStyle.plus,
    ][index]!;
    dots.markerSize = isSaid ? 9 : 5;
    dots.markerBackgroundColor = COLORS[index]!;
    dots.markerForegroundColor = COLORS[index]!;
  });
  chart.setPosition(`A${row + 1}`, `H${row + CHART_ROWS}`);
}

import type { AccuracyPoint, ColumnDrift, DistributionChart, DriftReport } from '../../../contract/drift.ts';
import { textForAnyCell } from '../../excel/table/cell-text.ts';
import { DRIFT_SHEET } from '../../excel/table/own-sheets.ts';
import { queueSeries, queueShareChart, queueSharesOverTime } from '../frame/report-charts.ts';
import { CHART_ROWS, type DriftPage } from './drift-page.ts';
import { driftSheetWords } from './words/drift-sheet-words.ts';

const MAX_COLUMN_CHARTS = 4;
const MAX_TITLE_CHARACTERS = 90;
/** Columns of the data sheet for each chart: labels, three series, one left empty. */
const CHART_STRIDE = 5;
const SERIES = ['chartTraining', 'chartHoldout', 'chartLive'] as const;
const SEASONAL_SERIES = ['chartSeason', 'chartLive'] as const;
const ACCURACY_SERIES = ['accuracy', 'atLeast', 'atMost'] as const;

/** Left and right half of the page. */
const HALVES = [
  ['A', 'C'],
  ['D', 'I'],
] as const;

interface ColumnWithChart extends ColumnDrift {
  readonly chart: DistributionChart;
}

/** The worst columns that can be drawn; a report lists its columns worst first. */
export function columnsToDraw(report: DriftReport): ColumnWithChart[] {
  return report.columns
    .filter((column): column is ColumnWithChart => column.chart !== null && column.chart.labels.length > 0)
    .slice(0, MAX_COLUMN_CHARTS);
}

/** Queues the charts with their data. */
export function queueCharts(sheet: Excel.Worksheet, data: Excel.Worksheet, report: DriftReport, page: DriftPage): void {
  columnsToDraw(report).forEach((column, index) => {
    const isSeasonal = report.seasonal !== undefined;
    const names = ['', ...(isSeasonal ? SEASONAL_SERIES : SERIES).map((each) => driftSheetWords(each))];
    const range = queueSeries(data, index * CHART_STRIDE, names, distributionRows(column.chart, isSeasonal));
    const isNumber = column.chart.kind === 'number';
    const type = isNumber ? Excel.ChartType.line : Excel.ChartType.columnClustered;
    const chart = queueShareChart(sheet, type, range, {
      name: `${DRIFT_SHEET} ${index + 1}`,
      title: titleOf(column),
      columns: HALVES[index % 2] ?? HALVES[0],
      firstRow: page.columnChartRows[index] ?? 0,
      rows: CHART_ROWS,
    });
    if (isNumber) queueDashes(chart, isSeasonal);
  });
  if (page.accuracyChartRow === null) return;
  const names = ['', ...ACCURACY_SERIES.map((each) => driftSheetWords(each))];
  const range = queueSeries(data, MAX_COLUMN_CHARTS * CHART_STRIDE, names, report.accuracy.map(accuracyRow));
  queueSharesOverTime(sheet, range, {
    name: `${DRIFT_SHEET} accuracy`,
    title: driftSheetWords('accuracyChart'),
    columns: ['A', 'I'],
    firstRow: page.accuracyChartRow,
    rows: CHART_ROWS,
  });
}

/**
 * Lines are told apart by their dashes as well as by colour: what the model learned from is broken, what is live is
 * whole.
 */
function queueDashes(chart: Excel.Chart, isSeasonal: boolean): void {
  chart.series.getItemAt(0).format.line.lineStyle = Excel.ChartLineStyle.dash;
  if (!isSeasonal) chart.series.getItemAt(1).format.line.lineStyle = Excel.ChartLineStyle.roundDot;
}

/** A seasonal reference is one, and stands in the place of the holdout. */
function distributionRows(chart: DistributionChart, isSeasonal: boolean): (string | number)[][] {
  return chart.labels.map((label, bin) => [
    textForAnyCell(label),
    ...(isSeasonal ? [] : [chart.train[bin] ?? 0]),
    chart.holdout[bin] ?? 0,
    chart.live[bin] ?? 0,
  ]);
}

/** An empty cell leaves a gap in the line. */
function accuracyRow(point: AccuracyPoint): (string | number)[] {
  return [
    textForAnyCell(point.to.slice(0, 16).replace('T', ' ')),
    point.accuracy ?? '',
    point.low ?? '',
    point.high ?? '',
  ];
}

function titleOf(column: ColumnDrift): string {
  const [change] = column.changes;
  const title = change === undefined ? column.name : driftSheetWords('columnChange', { column: column.name, change });
  return title.length <= MAX_TITLE_CHARACTERS ? title : `${title.slice(0, MAX_TITLE_CHARACTERS - 1)}…`;
}

import type { AccuracyPoint, ColumnDrift, DistributionChart, DriftReport } from '../../../contract/drift.ts';
import { textForAnyCell } from '../../excel/table/cell-text.ts';
import { CHART_ROWS, type DriftPage } from './drift-page.ts';

/** Names by which the next run finds the charts of this one. */
export const CHART_NAME_PREFIX = 'Amend drift';

const MAX_COLUMN_CHARTS = 4;
const MAX_TITLE_CHARACTERS = 90;
/** Columns of the data sheet for each chart: labels, three series, one left empty. */
const CHART_STRIDE = 5;

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

/** Queues the charts with their data. Charts are Excel's own, so that they can be copied into a slide or a paper. */
export function queueCharts(sheet: Excel.Worksheet, data: Excel.Worksheet, report: DriftReport, page: DriftPage): void {
  columnsToDraw(report).forEach((column, index) => {
    const range = queueData(
      data,
      index * CHART_STRIDE,
      ['Training', 'Holdout', 'Live'],
      distributionRows(column.chart),
    );
    const isNumber = column.chart.kind === 'number';
    const chart = sheet.charts.add(
      isNumber ? Excel.ChartType.line : Excel.ChartType.columnClustered,
      range,
      Excel.ChartSeriesBy.columns,
    );
    chart.name = `${CHART_NAME_PREFIX} ${index + 1}`;
    chart.title.text = titleOf(column);
    chart.axes.valueAxis.numberFormat = '0%';
    if (isNumber) queueDashes(chart);
    finish(chart, page.columnChartRows[index] ?? 0, HALVES[index % 2] ?? HALVES[0]);
  });
  if (page.accuracyChartRow === null) return;
  const range = queueData(
    data,
    MAX_COLUMN_CHARTS * CHART_STRIDE,
    ['Accuracy', 'At least', 'At most'],
    report.accuracy.map(accuracyRow),
  );
  const chart = sheet.charts.add(Excel.ChartType.lineMarkers, range, Excel.ChartSeriesBy.columns);
  chart.name = `${CHART_NAME_PREFIX} accuracy`;
  chart.title.text = 'Accuracy of the predictions that people have answered, with its 95 % interval';
  chart.axes.valueAxis.numberFormat = '0%';
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.maximum = 1;
  finish(chart, page.accuracyChartRow, ['A', 'I']);
}

/**
 * Lines are told apart by their dashes as well as by colour: what the model learned from is broken, what is live is
 * whole.
 */
function queueDashes(chart: Excel.Chart): void {
  chart.series.getItemAt(0).format.line.lineStyle = Excel.ChartLineStyle.dash;
  chart.series.getItemAt(1).format.line.lineStyle = Excel.ChartLineStyle.roundDot;
}

function finish(chart: Excel.Chart, firstRow: number, [left, right]: readonly [string, string]): void {
  chart.legend.position = Excel.ChartLegendPosition.bottom;
  chart.setPosition(`${left}${firstRow + 1}`, `${right}${firstRow + CHART_ROWS}`);
}

/** Queues a block of labels and series on the data sheet. */
function queueData(
  data: Excel.Worksheet,
  firstColumn: number,
  names: readonly string[],
  rows: readonly (string | number)[][],
): Excel.Range {
  const range = data.getRangeByIndexes(0, firstColumn, rows.length + 1, names.length + 1);
  range.values = [['', ...names], ...rows];
  return range;
}

function distributionRows(chart: DistributionChart): (string | number)[][] {
  return chart.labels.map((label, bin) => [
    textForAnyCell(label),
    chart.train[bin] ?? 0,
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
  const title = change === undefined ? column.name : `${column.name}: ${change}`;
  return title.length <= MAX_TITLE_CHARACTERS ? title : `${title.slice(0, MAX_TITLE_CHARACTERS - 1)}…`;
}

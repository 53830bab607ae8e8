import type { ModelReport } from '../../../contract/model-report.ts';
import { textForAnyCell } from '../../excel/table/cell-text.ts';
import { MODEL_SHEET } from '../../excel/table/own-sheets.ts';
import { queueSeries, queueSharesOverTime } from '../frame/report-charts.ts';
import { ACCURACY_CHART_ROWS, PAIR_CHART_ROWS, type ModelPage } from './model-layout.ts';
import type { PairPlot, PairPlots } from './pair-plots.ts';
import { modelSheetWords } from './words/model-sheet-words.ts';

/** Columns of the sheet under each column of the pair plot's grid, about equally wide together. */
const PAIR_COLUMNS = [
  ['A', 'A'],
  ['B', 'E'],
  ['F', 'L'],
  ['M', 'S'],
] as const;
const MARKER_POINTS = 4;
const SMALL_TEXT_POINTS = 8;

/** Queues the charts with their data. */
export function queueModelCharts(
  sheet: Excel.Worksheet,
  data: Excel.Worksheet,
  report: ModelReport,
  page: ModelPage,
): void {
  let column = 0;
  if (page.accuracyChartRow !== null) column = queueAccuracyChart(sheet, data, report, page.accuracyChartRow);
  if (page.pairs === null) return;
  const { plots, row } = page.pairs;
  for (const plot of plots.plots) {
    if (plot.points.length > 0) queuePairChart(sheet, queuePairData(data, column, plots, plot), plots, plot, row);
    column += plots.series.length + 2;
  }
}

/** @returns the first free column of the data sheet */
function queueAccuracyChart(
  sheet: Excel.Worksheet,
  data: Excel.Worksheet,
  { accuracyOverTime }: ModelReport,
  row: number,
): number {
  const cells = accuracyOverTime.map((each) => [
    textForAnyCell(each.from.slice(0, 10)),
    each.withPeople.value,
    each.withoutPeople.value,
  ]);
  const names = ['', modelSheetWords('chartWithPeople'), modelSheetWords('withoutPeople')];
  const range = queueSeries(data, 0, names, cells);
  const chart = queueSharesOverTime(sheet, range, {
    name: `${MODEL_SHEET} accuracy`,
    title: modelSheetWords('accuracyChart'),
    columns: ['A', 'I'],
    firstRow: row,
    rows: ACCURACY_CHART_ROWS,
  });
  // Told apart by dashes as well as by colour.
  chart.series.getItemAt(1).format.line.lineStyle = Excel.ChartLineStyle.dash;
  return 5;
}

function queuePairData(data: Excel.Worksheet, column: number, { series }: PairPlots, plot: PairPlot): Excel.Range {
  const names = [plot.x, ...series.map(({ name }) => name)].map(textForAnyCell);
  return queueSeries(data, column, names, plot.points);
}

function queuePairChart(
  sheet: Excel.Worksheet,
  range: Excel.Range,
  { series }: PairPlots,
  plot: PairPlot,
  firstRow: number,
): void {
  const chart = sheet.charts.add(Excel.ChartType.xyscatter, range, Excel.ChartSeriesBy.columns);
  chart.name = `${MODEL_SHEET} ${plot.y} by ${plot.x}`;
  chart.title.visible = false;
  // One legend for all stands above the grid.
  chart.legend.visible = false;
  queueAxis(chart.axes.categoryAxis, plot.x);
  queueAxis(chart.axes.valueAxis, plot.y);
  series.forEach(({ color }, index) => {
    const dots = chart.series.getItemAt(index);
    dots.markerStyle = Excel.ChartMarkerStyle.circle;
    dots.markerSize = MARKER_POINTS;
    dots.markerBackgroundColor = color;
    dots.markerForegroundColor = color;
  });
  const [left, right] = PAIR_COLUMNS[plot.column] ?? PAIR_COLUMNS[0];
  const row = firstRow + plot.row * PAIR_CHART_ROWS;
  chart.setPosition(`${left}${row + 1}`, `${right}${row + PAIR_CHART_ROWS}`);
}

function queueAxis(axis: Excel.ChartAxis, name: string): void {
  axis.title.text = name;
  axis.title.format.font.size = SMALL_TEXT_POINTS;
  axis.format.font.size = SMALL_TEXT_POINTS;
  axis.majorGridlines.visible = false;
}

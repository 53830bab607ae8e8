import type { DriftTimeline } from '../../../contract/drift-archive.ts';
import type { DriftReport } from '../../../contract/drift.ts';
import { textForAnyCell } from '../../excel/table/cell-text.ts';
import { DRIFT_SHEET } from '../../excel/table/own-sheets.ts';
import { queueSeries, queueShareChart, queueSharesOverTime } from '../frame/report-charts.ts';
import type { SheetChart } from '../frame/report-sheet.ts';
import { columnsToDraw, type ColumnDrawing } from '../../../contract/words/column-drawings.ts';
import { CHART_ROWS, type DriftPage } from './drift-page.ts';
import { chartsOverTime, type TimeChart } from '../../../contract/words/drift-over-time.ts';

const MAX_TITLE_CHARACTERS = 90;
/** Columns of the data sheet for each chart: labels, at most six series, one left empty. */
const CHART_STRIDE = 8;

/** Left and right half of the page. */
const HALVES = [
  ['A', 'C'],
  ['D', 'I'],
] as const;

/** What a report draws, in the order in which it stands on the page. */
export interface Drawings {
  readonly columns: readonly ColumnDrawing[];
  readonly overTime: readonly TimeChart[];
}

export function drawingsOf(report: DriftReport, timeline: DriftTimeline | null): Drawings {
  const columns = columnsToDraw(report);
  return { columns, overTime: chartsOverTime(report, timeline, columns) };
}

/** The charts of a page, two beside each other. */
export function driftCharts({ columns, overTime }: Drawings, page: DriftPage): SheetChart[] {
  return [
    ...columns.map((drawing, index) => columnChart(drawing, index, page.columnChartRows[index]!)),
    ...overTime.map((chart, index) => timeChart(chart, { index, slot: columns.length + index }, page)),
  ];
}

function columnChart({ title, isLine, series, rows }: ColumnDrawing, index: number, line: number): SheetChart {
  return {
    name: `${DRIFT_SHEET} ${index + 1}`,
    content: { title, isLine, series, rows },
    line,
    queue(sheet, data, row) {
      const range = queueSlot(data, index, series, rows);
      const type = isLine ? Excel.ChartType.line : Excel.ChartType.columnClustered;
      const chart = queueShareChart(sheet, type, range, {
        name: this.name,
        title: shortened(title),
        columns: HALVES[index % 2]!,
        firstRow: row,
        rows: CHART_ROWS,
      });
      // Lines are told apart by their dashes as well as by colour: what is live is whole, and comes last.
      if (!isLine) return;
      chart.series.getItemAt(0).format.line.lineStyle = Excel.ChartLineStyle.dash;
      if (series.length > 2) chart.series.getItemAt(1).format.line.lineStyle = Excel.ChartLineStyle.roundDot;
    },
  };
}

function timeChart(chart: TimeChart, { index, slot }: { index: number; slot: number }, page: DriftPage): SheetChart {
  const { name, title, series, mark, broken, rows } = chart;
  return {
    name: `${DRIFT_SHEET} ${name}`,
    content: { title, series, rows },
    line: page.timeChartRows[index]!,
    queue(sheet, data, row) {
      const range = queueSlot(data, slot, series, rows);
      const drawn = queueSharesOverTime(sheet, range, {
        name: this.name,
        title: shortened(title),
        columns: HALVES[index % 2]!,
        firstRow: row,
        rows: CHART_ROWS,
      });
      for (const at of broken) drawn.series.getItemAt(at).format.line.lineStyle = Excel.ChartLineStyle.dash;
      if (mark === null) return;
      drawn.series.getItemAt(mark).format.line.lineStyle = Excel.ChartLineStyle.none;
      drawn.series.getItemAt(mark).markerStyle = Excel.ChartMarkerStyle.diamond;
      drawn.series.getItemAt(mark).markerSize = 9;
    },
  };
}

/** Queues the numbers behind a chart into its own columns, which another report may have filled further down. */
function queueSlot(
  data: Excel.Worksheet,
  slot: number,
  series: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Excel.Range {
  data
    .getRangeByIndexes(0, slot * CHART_STRIDE, 1, CHART_STRIDE)
    .getEntireColumn()
    .clear();
  return queueSeries(
    data,
    slot * CHART_STRIDE,
    ['', ...series.map(textForAnyCell)],
    rows.map(([label, ...values]) => [textForAnyCell(String(label)), ...values]),
  );
}

function shortened(title: string): string {
  return title.length <= MAX_TITLE_CHARACTERS ? title : `${title.slice(0, MAX_TITLE_CHARACTERS - 1)}…`;
}

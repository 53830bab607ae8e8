import type { Chart, ChartAnchor, ChartSeries } from '../sheets/chart.ts';
import { isScatter, newAxis } from '../sheets/chart.ts';
import type { Reference } from '../cells/reference.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { SheetArea } from '../sheets/sheet-area.ts';
import { newId, type Workbook } from './workbook.ts';

/** Where a new chart stands: some columns in, at Excel's usual size. */
const NEW_ANCHOR: ChartAnchor = Object.freeze({
  from: Object.freeze({ row: 1, column: 6, x: 12, y: 5 }),
  to: Object.freeze({ width: 360, height: 216 }),
});

/** What a chart draws: one label per point, and per series one number a point (null where the cell holds none). */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly type: string;
    readonly color: string | null;
    readonly markerSize: number | null;
    readonly pointColors: Readonly<Record<string, string | null>>;
    readonly values: readonly (number | null)[];
    /** Where the values stand from left to right, in a scatter chart; null in other charts. */
    readonly across: readonly (number | null)[] | null;
  }[];
}

/**
 * Adds a chart of an area; as in Excel, a text row above and a text column to the left become names and labels, and a
 * scatter chart's first column is where its points stand.
 */
export function addChart(
  workbook: Workbook,
  sheet: Sheet,
  type: string,
  source: SheetArea,
  seriesBy: 'Auto' | 'Columns' | 'Rows' = 'Auto',
): Chart {
  const number = sheet.charts.length + 1;
  const chart: Chart = {
    id: newId(),
    name: `Chart ${number}`,
    type,
    title: 'Chart Title',
    titleVisible: true,
    legendVisible: true,
    legendPosition: 'Bottom',
    anchor: NEW_ANCHOR,
    areaFill: null,
    plotFill: null,
    series: [],
    categoryAxis: newAxis(),
    valueAxis: newAxis(),
  };
  workbook.step('addin', () => {
    setChartSource(workbook, chart, source, seriesBy);
    sheet.charts.push(chart);
  });
  workbook.feed.tell({ kind: 'chartAdded', sheet, chartId: chart.id });
  return chart;
}

export function deleteChart(workbook: Workbook, sheet: Sheet, chart: Chart): void {
  workbook.step('user', () => {
    sheet.charts = sheet.charts.filter((each) => each !== chart);
  });
  workbook.feed.tell({ kind: 'chartDeleted', sheet, chartId: chart.id });
}

/** Makes the chart's series anew of an area. */
export function setChartSource(
  workbook: Workbook,
  chart: Chart,
  { sheet, area }: SheetArea,
  seriesBy: 'Auto' | 'Columns' | 'Rows',
): void {
  const byRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && area.columns > area.rows);
  const hasNames = isTextual(sheet, byRows ? { ...area, columns: 1 } : { ...area, rows: 1 });
  const hasLabels = isScatter(chart.type) || isTextual(sheet, byRows ? { ...area, rows: 1 } : { ...area, columns: 1 });
  const skip = hasNames && (byRows ? area.columns : area.rows) > 1 ? 1 : 0;
  const lines = byRows ? area.rows : area.columns;
  const first = hasLabels && lines > 1 ? 1 : 0;
  const lineAt = (index: number) =>
    byRows
      ? { row: area.row + index, column: area.column + skip, rows: 1, columns: area.columns - skip }
      : { row: area.row + skip, column: area.column + index, rows: area.rows - skip, columns: 1 };
  const series = Array.from({ length: lines - first }, (_, at) => {
    const index = at + first;
    const corner = byRows
      ? { ...area, row: area.row + index, rows: 1, columns: 1 }
      : { ...area, column: area.column + index, rows: 1, columns: 1 };
    return {
      ...newSeries(`Series${at + 1}`),
      nameFrom: skip > 0 ? workbook.hold({ sheet, area: corner }) : null,
      values: workbook.hold({ sheet, area: lineAt(index) }),
      categories: first > 0 ? workbook.hold({ sheet, area: lineAt(0) }) : null,
    };
  });
  workbook.step('addin', () => void (chart.series = series));
  workbook.feed.changed();
}

export function newSeries(name: string): ChartSeries {
  return {
    id: newId(),
    name,
    nameFrom: null,
    values: null,
    categories: null,
    color: null,
    type: null,
    markerSize: null,
    pointColors: {},
  };
}

export function seriesName(workbook: Workbook, series: ChartSeries): string {
  return series.nameFrom === null ? series.name : (texts(workbook, series.nameFrom)[0] ?? series.name);
}

/** Reads the chart's numbers and labels as they are now. */
export function chartData(workbook: Workbook, chart: Chart): ChartData {
  const series = chart.series.map((each) => ({
    name: seriesName(workbook, each),
    type: each.type ?? chart.type,
    color: each.color,
    markerSize: each.markerSize,
    pointColors: each.pointColors,
    values: seriesValues(workbook, each),
    across: isScatter(each.type ?? chart.type) ? positions(workbook, each) : null,
  }));
  const labels = chart.series.find((each) => each.categories !== null)?.categories ?? null;
  const points = Math.max(0, ...series.map((each) => each.values.length));
  const categories =
    labels === null ? Array.from({ length: points }, (_, index) => String(index + 1)) : texts(workbook, labels);
  return { categories, series };
}

/** A series' numbers; null where its cells hold none. */
export function seriesValues(workbook: Workbook, series: ChartSeries): (number | null)[] {
  return numbers(workbook, series.values);
}

/** As in Excel, points without positions stand at 1, 2, 3 … */
function positions(workbook: Workbook, series: ChartSeries): (number | null)[] {
  if (series.categories !== null) return numbers(workbook, series.categories);
  return seriesValues(workbook, series).map((_, index) => index + 1);
}

function isTextual(sheet: Sheet, area: SheetArea['area']): boolean {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (typeof sheet.valueAt(row, column) === 'number') return false;
    }
  }
  return true;
}

function cellsOf<T>(
  workbook: Workbook,
  reference: Reference | null,
  read: (sheet: Sheet, row: number, column: number) => T,
): T[] {
  const place = reference && workbook.place(reference);
  if (place === null) return [];
  const { sheet, area } = place;
  const used = sheet.usedArea();
  const rows = Math.min(area.rows, Math.max(0, (used ? used.row + used.rows : 0) - area.row));
  return Array.from({ length: rows * area.columns }, (_, at) =>
    read(sheet, area.row + Math.floor(at / area.columns), area.column + (at % area.columns)),
  );
}

function texts(workbook: Workbook, reference: Reference): string[] {
  return cellsOf(workbook, reference, (sheet, row, column) => sheet.textAt(row, column));
}

function numbers(workbook: Workbook, reference: Reference | null): (number | null)[] {
  return cellsOf(workbook, reference, (sheet, row, column) => {
    const value = sheet.valueAt(row, column);
    return typeof value === 'number' ? value : null;
  });
}

import { addChart, setChartSource } from '../workbook/chart-data.ts';
import type { Chart } from '../sheets/chart.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { ChartAxesObject, ChartLegendObject, ChartTitleObject } from './chart-part-objects.ts';
import { ChartSeriesCollectionObject } from './chart-series-objects.ts';
import type { HostContext } from './host-context.ts';
import { HostCollection, HostObject } from './host-object.ts';

type SeriesBy = 'Auto' | 'Columns' | 'Rows';

/** Excel.ChartCollection of a sheet. */
export class ChartsObject extends HostCollection<HostObject> {
  readonly className = 'ChartCollection';
  private readonly context: HostContext;
  private readonly sheet: Sheet;

  constructor(context: HostContext, sheet: Sheet) {
    super();
    this.context = context;
    this.sheet = sheet;
  }

  items() {
    return this.sheet.charts.map((chart) => this.context.make.chart(this.sheet, chart));
  }

  Add(type: string, source: unknown, seriesBy: SeriesBy | null) {
    const chart = addChart(this.context.workbook, this.sheet, type, this.context.placeOf(source, this.sheet), seriesBy ?? 'Auto');
    return this.context.make.chart(this.sheet, chart);
  }
}

/** Excel.Chart. Parts that the view does not draw are only kept. */
export class ChartObject extends HostObject {
  readonly className = 'Chart';
  readonly Title: ChartTitleObject;
  readonly Legend: ChartLegendObject;
  readonly Axes: ChartAxesObject;
  readonly Series: ChartSeriesCollectionObject;
  private readonly context: HostContext;
  private readonly sheet: Sheet;
  private readonly chart: Chart;

  constructor(context: HostContext, sheet: Sheet, chart: Chart) {
    super();
    this.context = context;
    this.sheet = sheet;
    this.chart = chart;
    this.Title = new ChartTitleObject(context.workbook, chart);
    this.Legend = new ChartLegendObject(context.workbook, chart);
    this.Axes = new ChartAxesObject(context.workbook, chart);
    this.Series = new ChartSeriesCollectionObject(context, sheet, chart);
  }

  override get identity() {
    return this.chart.id;
  }

  get Id() { return this.chart.id; }
  get Name() { return this.chart.name; }
  set Name(value: unknown) { this.change({ name: String(value) }); }
  get ChartType() { return this.chart.type; }
  set ChartType(value: unknown) { this.change({ type: String(value) }); }
  get Left() { return this.chart.left; }
  set Left(value: unknown) { this.change({ left: points(value) }); }
  get Top() { return this.chart.top; }
  set Top(value: unknown) { this.change({ top: points(value) }); }
  get Width() { return this.chart.width; }
  set Width(value: unknown) { this.change({ width: points(value) }); }
  get Height() { return this.chart.height; }
  set Height(value: unknown) { this.change({ height: points(value) }); }
  get Worksheet() { return this.context.make.worksheet(this.sheet); }

  SetData(source: unknown, seriesBy: SeriesBy | null) {
    setChartSource(this.context.workbook, this.chart, this.context.placeOf(source, this.sheet), seriesBy ?? 'Auto');
  }

  /** Covers the cells from the first to the last. */
  SetPosition(startCell: unknown, endCell: unknown) {
    const { area: start } = this.context.placeOf(startCell, this.sheet);
    const left = sum(start.column, (column) => this.sheet.columnWidth(column));
    const top = sum(start.row, (row) => this.sheet.rowHeight(row));
    if (endCell === null || endCell === undefined) return this.change({ left, top });
    const { area: end } = this.context.placeOf(endCell, this.sheet);
    const right = sum(end.column + end.columns, (column) => this.sheet.columnWidth(column));
    const bottom = sum(end.row + end.rows, (row) => this.sheet.rowHeight(row));
    this.change({ left, top, width: right - left, height: bottom - top });
  }

  Activate() {}

  Delete() {
    this.sheet.charts = this.sheet.charts.filter((chart) => chart !== this.chart);
    this.context.workbook.feed.changed();
  }

  private change(properties: Partial<Chart>): void {
    Object.assign(this.chart, properties);
    this.context.workbook.feed.changed();
  }
}

function sum(count: number, sizeOf: (line: number) => number): number {
  let total = 0;
  for (let line = 0; line < count; line += 1) total += sizeOf(line);
  return total;
}

function points(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new WorkbookError('InvalidArgument');
  return value;
}

import { addChart, deleteChart, setChartSource } from '../workbook/chart-data.ts';
import type { Chart } from '../sheets/chart.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { anchorAt, chartBox, type BoxInPoints } from '../operations/chart-place.ts';
import { heightOf, widthOf } from '../operations/line-sizes.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { ChartAxesObject, ChartLegendObject, ChartTitleObject } from './chart-part-objects.ts';
import { ChartAreaFormatObject, ChartPlotAreaObject } from './chart-point-objects.ts';
import { ChartSeriesCollectionObject } from './chart-series-objects.ts';
import { HostCollection } from './host-collection.ts';
import { HostObject } from './host-object.ts';

type SeriesBy = 'Auto' | 'Columns' | 'Rows';

/** Excel.ChartCollection of a sheet. */
export class ChartsObject extends HostCollection<Sheet, HostObject> {
  readonly className = 'ChartCollection';

  items() {
    return this.part.charts.map((chart) => this.context.make.chart(this.part, chart));
  }

  Add(type: string, source: unknown, seriesBy: SeriesBy | null) {
    const chart = addChart(this.workbook, this.part, type, this.context.placeOf(source, this.part), seriesBy ?? 'Auto');
    return this.context.make.chart(this.part, chart);
  }
}

/** Excel.Chart. Parts that the view does not draw are only kept. */
export class ChartObject extends HostObject<{ sheet: Sheet; chart: Chart }> {
  readonly className = 'Chart';
  readonly Title = new ChartTitleObject(this.context, this.part.chart);
  readonly Legend = new ChartLegendObject(this.context, this.part.chart);
  readonly Axes = new ChartAxesObject(this.context, this.part.chart);
  readonly Format = new ChartAreaFormatObject(this.context, this.part.chart);
  readonly PlotArea = new ChartPlotAreaObject(this.context, this.part.chart);
  readonly Series = new ChartSeriesCollectionObject(this.context, this.part);

  override get identity() {
    return this.part.chart.id;
  }

  get Id() {
    return this.part.chart.id;
  }
  get Name() {
    return this.part.chart.name;
  }
  set Name(value: unknown) {
    this.change(this.part.chart, { name: String(value) });
  }
  get ChartType() {
    return this.part.chart.type;
  }
  set ChartType(value: unknown) {
    this.change(this.part.chart, { type: String(value) });
  }
  get Left() {
    return this.box.left;
  }
  set Left(value: unknown) {
    this.place({ left: points(value) });
  }
  get Top() {
    return this.box.top;
  }
  set Top(value: unknown) {
    this.place({ top: points(value) });
  }
  get Width() {
    return this.box.width;
  }
  set Width(value: unknown) {
    this.place({ width: points(value) });
  }
  get Height() {
    return this.box.height;
  }
  set Height(value: unknown) {
    this.place({ height: points(value) });
  }
  get Worksheet() {
    return this.context.make.worksheet(this.part.sheet);
  }

  SetData(source: unknown, seriesBy: SeriesBy | null) {
    setChartSource(this.workbook, this.part.chart, this.context.placeOf(source, this.part.sheet), seriesBy ?? 'Auto');
  }

  /** Covers the cells from the first to the last. */
  SetPosition(startCell: unknown, endCell: unknown) {
    const { area: start } = this.context.placeOf(startCell, this.part.sheet);
    const left = widthOf(this.part.sheet, 0, start.column);
    const top = heightOf(this.part.sheet, 0, start.row);
    if (endCell === null || endCell === undefined) return this.place({ left, top });
    const { area: end } = this.context.placeOf(endCell, this.part.sheet);
    const right = widthOf(this.part.sheet, 0, end.column + end.columns);
    const bottom = heightOf(this.part.sheet, 0, end.row + end.rows);
    this.place({ left, top, width: right - left, height: bottom - top });
  }

  Activate() {}

  Delete() {
    deleteChart(this.workbook, this.part.sheet, this.part.chart);
  }

  private get box(): BoxInPoints {
    return chartBox(this.part.sheet, this.part.chart.anchor);
  }

  private place(box: Partial<BoxInPoints>): void {
    const { sheet, chart } = this.part;
    this.change(chart, { anchor: anchorAt(sheet, chart.anchor, { ...this.box, ...box }) });
  }
}

function points(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new WorkbookError('InvalidArgument');
  return value;
}

import { newSeries, seriesName } from '../workbook/chart-data.ts';
import type { Chart, ChartSeries } from '../sheets/chart.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import type { HostContext } from './host-context.ts';
import { HostCollection, HostObject } from './host-object.ts';
import { colorOf } from './range-format.ts';

/** Excel.ChartSeriesCollection. */
export class ChartSeriesCollectionObject extends HostCollection<HostObject> {
  readonly className = 'ChartSeriesCollection';
  private readonly context: HostContext;
  private readonly sheet: Sheet;
  private readonly chart: Chart;

  constructor(context: HostContext, sheet: Sheet, chart: Chart) {
    super();
    this.context = context;
    this.sheet = sheet;
    this.chart = chart;
  }

  items() {
    return this.chart.series.map((series) => this.objectOf(series));
  }

  Add(name: string | null, index: number | null) {
    const series = newSeries(name ?? `Series${this.chart.series.length + 1}`);
    this.chart.series.splice(index ?? this.chart.series.length, 0, series);
    this.context.workbook.feed.changed();
    return this.objectOf(series);
  }

  private objectOf(series: ChartSeries): HostObject {
    return this.context.objectOf(series, () => new ChartSeriesObject(this.context, this.sheet, { chart: this.chart, series }));
  }
}

/** Excel.ChartSeries: values and labels are cells. */
class ChartSeriesObject extends HostObject {
  readonly className = 'ChartSeries';
  readonly Format: ChartSeriesFormatObject;
  private readonly context: HostContext;
  private readonly sheet: Sheet;
  private readonly chart: Chart;
  private readonly series: ChartSeries;

  constructor(context: HostContext, sheet: Sheet, { chart, series }: { chart: Chart; series: ChartSeries }) {
    super();
    this.context = context;
    this.sheet = sheet;
    this.chart = chart;
    this.series = series;
    this.Format = new ChartSeriesFormatObject(context, series);
  }

  get Name() {
    return seriesName(this.context.workbook, this.series);
  }

  set Name(value: unknown) {
    this.change({ name: String(value), nameFrom: null });
  }

  get ChartType() { return this.series.type ?? this.chart.type; }
  set ChartType(value: unknown) { this.change({ type: String(value) }); }

  get MarkerSize() { return this.series.markerSize ?? 5; }
  set MarkerSize(value: unknown) { this.change({ markerSize: markerSizeOf(value) }); }
  get MarkerBackgroundColor() { return this.series.color; }
  set MarkerBackgroundColor(value: unknown) { this.change({ color: colorOf(value) }); }

  SetValues(range: unknown) {
    this.change({ values: this.context.workbook.hold(this.context.placeOf(range, this.sheet)) });
  }

  SetXAxisValues(range: unknown) {
    this.change({ categories: this.context.workbook.hold(this.context.placeOf(range, this.sheet)) });
  }

  Delete() {
    this.chart.series = this.chart.series.filter((series) => series !== this.series);
    this.context.workbook.feed.changed();
  }

  private change(properties: Partial<ChartSeries>): void {
    Object.assign(this.series, properties);
    this.context.workbook.feed.changed();
  }
}

/** Excel's limits. */
function markerSizeOf(value: unknown): number {
  if (typeof value !== 'number' || value < 2 || value > 72) throw new WorkbookError('InvalidArgument');
  return value;
}

/** Fill, line and markers of a series are one colour here. */
class ChartSeriesFormatObject extends HostObject {
  readonly className = 'ChartSeriesFormat';
  readonly Fill: ChartFillObject;
  readonly Line: ChartLineFormatObject;

  constructor(context: HostContext, series: ChartSeries) {
    super();
    this.Fill = new ChartFillObject(context, series);
    this.Line = new ChartLineFormatObject(context, series);
  }
}

class ChartFillObject extends HostObject {
  readonly className = 'ChartFill';
  private readonly context: HostContext;
  private readonly series: ChartSeries;

  constructor(context: HostContext, series: ChartSeries) {
    super();
    this.context = context;
    this.series = series;
  }

  SetSolidColor(color: unknown) {
    this.series.color = colorOf(color);
    this.context.workbook.feed.changed();
  }

  Clear() {
    this.series.color = null;
    this.context.workbook.feed.changed();
  }
}

class ChartLineFormatObject extends HostObject {
  readonly className = 'ChartLineFormat';
  private readonly context: HostContext;
  private readonly series: ChartSeries;

  constructor(context: HostContext, series: ChartSeries) {
    super();
    this.context = context;
    this.series = series;
  }

  get Color() {
    return this.series.color;
  }

  set Color(value: unknown) {
    this.series.color = colorOf(value);
    this.context.workbook.feed.changed();
  }
}

import { newSeries, seriesName } from '../workbook/chart-data.ts';
import type { Chart, ChartSeries } from '../sheets/chart.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { ChartFillObject } from './chart-fill-object.ts';
import { ChartPointsObject } from './chart-point-objects.ts';
import { HostCollection } from './host-collection.ts';
import { HostObject } from './host-object.ts';
import { colorOf } from './look-values.ts';

/** Excel.ChartSeriesCollection. */
export class ChartSeriesCollectionObject extends HostCollection<{ sheet: Sheet; chart: Chart }, HostObject> {
  readonly className = 'ChartSeriesCollection';

  items() {
    return this.part.chart.series.map((series) => this.objectOf(series));
  }

  Add(name: string | null, index: number | null) {
    const { chart } = this.part;
    const series = newSeries(name ?? `Series${chart.series.length + 1}`);
    this.change(chart, { series: chart.series.toSpliced(index ?? chart.series.length, 0, series) });
    return this.objectOf(series);
  }

  private objectOf(series: ChartSeries): HostObject {
    return this.context.objectOf(series, () => new ChartSeriesObject(this.context, { ...this.part, series }));
  }
}

/** Excel.ChartSeries: values and labels are cells. */
export class ChartSeriesObject extends HostObject<{ sheet: Sheet; chart: Chart; series: ChartSeries }> {
  readonly className = 'ChartSeries';
  readonly Format = new ChartSeriesFormatObject(this.context, this.part.series);
  readonly Points = new ChartPointsObject(this.context, this.part.series);

  get Name() {
    return seriesName(this.workbook, this.part.series);
  }
  set Name(value: unknown) {
    this.change(this.part.series, { name: String(value), nameFrom: null });
  }
  get ChartType() {
    return this.part.series.type ?? this.part.chart.type;
  }
  set ChartType(value: unknown) {
    this.change(this.part.series, { type: String(value) });
  }
  get MarkerSize() {
    return this.part.series.markerSize ?? 5;
  }
  set MarkerSize(value: unknown) {
    this.change(this.part.series, { markerSize: markerSizeOf(value) });
  }
  get MarkerBackgroundColor() {
    return this.part.series.color;
  }
  set MarkerBackgroundColor(value: unknown) {
    this.change(this.part.series, { color: colorOf(value) });
  }

  SetValues(range: unknown) {
    this.change(this.part.series, { values: this.workbook.hold(this.context.placeOf(range, this.part.sheet)) });
  }

  SetXAxisValues(range: unknown) {
    this.change(this.part.series, { categories: this.workbook.hold(this.context.placeOf(range, this.part.sheet)) });
  }

  Delete() {
    const { chart } = this.part;
    this.change(chart, { series: chart.series.filter((series) => series !== this.part.series) });
  }
}

/** Excel's limits. */
function markerSizeOf(value: unknown): number {
  if (typeof value !== 'number' || value < 2 || value > 72) throw new WorkbookError('InvalidArgument');
  return value;
}

/** Fill, line and markers of a series are one colour here. */
export class ChartSeriesFormatObject extends HostObject<ChartSeries> {
  readonly className = 'ChartSeriesFormat';
  readonly Fill = new ChartFillObject(this.context, { of: this.part, property: 'color' });
  readonly Line = new ChartLineFormatObject(this.context, this.part);
}

export class ChartLineFormatObject extends HostObject<ChartSeries> {
  readonly className = 'ChartLineFormat';

  get Color() {
    return this.part.color;
  }
  set Color(value: unknown) {
    this.change(this.part, { color: colorOf(value) });
  }
}

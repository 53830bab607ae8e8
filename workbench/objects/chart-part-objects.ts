import type { Chart, ChartAxis } from '../sheets/chart.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { HostObject } from './host-object.ts';

export class ChartTitleObject extends HostObject<Chart> {
  readonly className = 'ChartTitle';

  get Text() {
    return this.part.title;
  }
  set Text(value: unknown) {
    this.change(this.part, { title: String(value), titleVisible: true });
  }
  get Visible() {
    return this.part.titleVisible;
  }
  set Visible(value: unknown) {
    this.change(this.part, { titleVisible: value === true });
  }
}

export class ChartLegendObject extends HostObject<Chart> {
  readonly className = 'ChartLegend';

  get Visible() {
    return this.part.legendVisible;
  }
  set Visible(value: unknown) {
    this.change(this.part, { legendVisible: value === true });
  }
  get Position() {
    return this.part.legendPosition;
  }
  set Position(value: unknown) {
    this.change(this.part, { legendPosition: String(value) });
  }
}

/** Excel.ChartAxes: the series axis of three-dimensional charts is not emulated. */
export class ChartAxesObject extends HostObject<Chart> {
  readonly className = 'ChartAxes';
  readonly CategoryAxis = new ChartAxisObject(this.context, this.part.categoryAxis);
  readonly ValueAxis = new ChartAxisObject(this.context, this.part.valueAxis);

  GetItem(type: string) {
    return type === 'Category' ? this.CategoryAxis : this.ValueAxis;
  }
}

export class ChartAxisObject extends HostObject<ChartAxis> {
  readonly className = 'ChartAxis';
  readonly Title = new ChartAxisTitleObject(this.context, this.part);
  readonly Format = new ChartAxisFormatObject(this.context, this.part);
  readonly MajorGridlines = new ChartGridlinesObject(this.context, this.part);

  get Minimum() {
    return this.part.minimum;
  }
  set Minimum(value: unknown) {
    this.change(this.part, { minimum: boundOf(value) });
  }
  get Maximum() {
    return this.part.maximum;
  }
  set Maximum(value: unknown) {
    this.change(this.part, { maximum: boundOf(value) });
  }
  get NumberFormat() {
    return this.part.numberFormat;
  }
  set NumberFormat(value: unknown) {
    this.change(this.part, { numberFormat: String(value) });
  }
  get Visible() {
    return this.part.visible;
  }
  set Visible(value: unknown) {
    this.change(this.part, { visible: value === true });
  }
  get ReversePlotOrder() {
    return this.part.reversed;
  }
  set ReversePlotOrder(value: unknown) {
    this.change(this.part, { reversed: value === true });
  }
}

export class ChartAxisTitleObject extends HostObject<ChartAxis> {
  readonly className = 'ChartAxisTitle';

  get Text() {
    return this.part.title;
  }
  set Text(value: unknown) {
    this.change(this.part, { title: String(value), titleVisible: true });
  }
  get Visible() {
    return this.part.titleVisible;
  }
  set Visible(value: unknown) {
    this.change(this.part, { titleVisible: value === true });
  }
}

/** Of the axis' looks, only the size of its text is drawn. */
export class ChartAxisFormatObject extends HostObject<ChartAxis> {
  readonly className = 'ChartAxisFormat';
  readonly Font = new ChartAxisFontObject(this.context, this.part);
}

export class ChartAxisFontObject extends HostObject<ChartAxis> {
  readonly className = 'ChartFont';

  get Size() {
    return this.part.fontSize;
  }
  set Size(value: unknown) {
    if (typeof value !== 'number' || !(value > 0)) throw new WorkbookError('InvalidArgument');
    this.change(this.part, { fontSize: value });
  }
}

export class ChartGridlinesObject extends HostObject<ChartAxis> {
  readonly className = 'ChartGridlines';

  get Visible() {
    return this.part.gridlines;
  }
  set Visible(value: unknown) {
    this.change(this.part, { gridlines: value === true });
  }
}

/** '' lets the chart choose, as in Excel. */
function boundOf(value: unknown): number | null {
  if (value === '' || value === null) return null;
  if (typeof value !== 'number') throw new WorkbookError('InvalidArgument');
  return value;
}

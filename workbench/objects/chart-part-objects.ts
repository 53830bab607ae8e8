import type { Chart, ChartAxis } from '../sheets/chart.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { HostObject } from './host-object.ts';

/** A part of a chart, over the chart's data. */
abstract class ChartPart<T extends object> extends HostObject {
  protected readonly workbook: Workbook;
  protected readonly data: T;

  constructor(workbook: Workbook, data: T) {
    super();
    this.workbook = workbook;
    this.data = data;
  }

  protected change(properties: Partial<T>): void {
    Object.assign(this.data, properties);
    this.workbook.feed.changed();
  }
}

export class ChartTitleObject extends ChartPart<Chart> {
  readonly className = 'ChartTitle';

  get Text() { return this.data.title; }
  set Text(value: unknown) { this.change({ title: String(value), titleVisible: true }); }
  get Visible() { return this.data.titleVisible; }
  set Visible(value: unknown) { this.change({ titleVisible: value === true }); }
}

export class ChartLegendObject extends ChartPart<Chart> {
  readonly className = 'ChartLegend';

  get Visible() { return this.data.legendVisible; }
  set Visible(value: unknown) { this.change({ legendVisible: value === true }); }
  get Position() { return this.data.legendPosition; }
  set Position(value: unknown) { this.change({ legendPosition: String(value) }); }
}

/** Excel.ChartAxes: the series axis of three-dimensional charts is not emulated. */
export class ChartAxesObject extends HostObject {
  readonly className = 'ChartAxes';
  readonly CategoryAxis: ChartAxisObject;
  readonly ValueAxis: ChartAxisObject;

  constructor(workbook: Workbook, chart: Chart) {
    super();
    this.CategoryAxis = new ChartAxisObject(workbook, chart.categoryAxis);
    this.ValueAxis = new ChartAxisObject(workbook, chart.valueAxis);
  }

  GetItem(type: string) {
    return type === 'Category' ? this.CategoryAxis : this.ValueAxis;
  }
}

class ChartAxisObject extends ChartPart<ChartAxis> {
  readonly className = 'ChartAxis';
  readonly Title: ChartAxisTitleObject;
  readonly Format: ChartAxisFormatObject;
  readonly MajorGridlines: ChartGridlinesObject;

  constructor(workbook: Workbook, axis: ChartAxis) {
    super(workbook, axis);
    this.Title = new ChartAxisTitleObject(workbook, axis);
    this.Format = new ChartAxisFormatObject(workbook, axis);
    this.MajorGridlines = new ChartGridlinesObject(workbook, axis);
  }

  get Minimum() { return this.data.minimum; }
  set Minimum(value: unknown) { this.change({ minimum: boundOf(value) }); }
  get Maximum() { return this.data.maximum; }
  set Maximum(value: unknown) { this.change({ maximum: boundOf(value) }); }
  get NumberFormat() { return this.data.numberFormat; }
  set NumberFormat(value: unknown) { this.change({ numberFormat: String(value) }); }
  get Visible() { return this.data.visible; }
  set Visible(value: unknown) { this.change({ visible: value === true }); }
}

class ChartAxisTitleObject extends ChartPart<ChartAxis> {
  readonly className = 'ChartAxisTitle';

  get Text() { return this.data.title; }
  set Text(value: unknown) { this.change({ title: String(value), titleVisible: true }); }
  get Visible() { return this.data.titleVisible; }
  set Visible(value: unknown) { this.change({ titleVisible: value === true }); }
}

/** Of the axis' looks, only the size of its text is drawn. */
class ChartAxisFormatObject extends HostObject {
  readonly className = 'ChartAxisFormat';
  readonly Font: ChartAxisFontObject;

  constructor(workbook: Workbook, axis: ChartAxis) {
    super();
    this.Font = new ChartAxisFontObject(workbook, axis);
  }
}

class ChartAxisFontObject extends ChartPart<ChartAxis> {
  readonly className = 'ChartFont';

  get Size() { return this.data.fontSize; }
  set Size(value: unknown) {
    if (typeof value !== 'number' || !(value > 0)) throw new WorkbookError('InvalidArgument');
    this.change({ fontSize: value });
  }
}

class ChartGridlinesObject extends ChartPart<ChartAxis> {
  readonly className = 'ChartGridlines';

  get Visible() { return this.data.gridlines; }
  set Visible(value: unknown) { this.change({ gridlines: value === true }); }
}

/** '' lets the chart choose, as in Excel. */
function boundOf(value: unknown): number | null {
  if (value === '' || value === null) return null;
  if (typeof value !== 'number') throw new WorkbookError('InvalidArgument');
  return value;
}

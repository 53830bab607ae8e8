import type { Chart, ChartSeries } from '../sheets/chart.ts';
import { seriesValues } from '../workbook/chart-data.ts';
import { ChartFillObject } from './chart-fill-object.ts';
import { HostCollection } from './host-collection.ts';
import { HostObject } from './host-object.ts';

type OfPoint = { readonly series: ChartSeries; readonly index: number };

/** Excel.ChartPointsCollection: one point for each of a series' values. */
export class ChartPointsObject extends HostCollection<ChartSeries, ChartPointObject> {
  readonly className = 'ChartPointsCollection';

  items() {
    return seriesValues(this.workbook, this.part).map(
      (_, index) => new ChartPointObject(this.context, { series: this.part, index }),
    );
  }
}

/** Excel.ChartPoint: of its looks, only the fill is drawn. */
export class ChartPointObject extends HostObject<OfPoint> {
  readonly className = 'ChartPoint';

  get Value() {
    return seriesValues(this.workbook, this.part.series)[this.part.index] ?? null;
  }
  get Format() {
    return new ChartPointFormatObject(this.context, this.part);
  }
}

export class ChartPointFormatObject extends HostObject<OfPoint> {
  readonly className = 'ChartPointFormat';

  get Fill() {
    const { series, index } = this.part;
    return new ChartFillObject(this.context, { of: series.pointColors, property: String(index) });
  }
}

/** Excel.ChartAreaFormat: of the looks of the whole chart, only the fill is drawn. */
export class ChartAreaFormatObject extends HostObject<Chart> {
  readonly className = 'ChartAreaFormat';
  readonly Fill = new ChartFillObject(this.context, { of: this.part, property: 'areaFill' });
}

export class ChartPlotAreaObject extends HostObject<Chart> {
  readonly className = 'ChartPlotArea';
  readonly Format = new ChartPlotAreaFormatObject(this.context, this.part);
}

export class ChartPlotAreaFormatObject extends HostObject<Chart> {
  readonly className = 'ChartPlotAreaFormat';
  readonly Fill = new ChartFillObject(this.context, { of: this.part, property: 'plotFill' });
}

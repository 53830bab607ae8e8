import type { Reference } from '../cells/reference.ts';

export interface ChartSeries {
  readonly id: string;
  name: string;
  /** The cell that names the series, when the chart was made of a range with headers. */
  nameFrom: Reference | null;
  values: Reference | null;
  categories: Reference | null;
  color: string | null;
  /** Excel.ChartType of this series alone, in a combined chart. */
  type: string | null;
  /** Diameter of its markers in points; null lets the view choose. */
  markerSize: number | null;
  /** Colours of points that have their own, by index. */
  readonly pointColors: Record<string, string | null>;
}

export interface ChartAxis {
  title: string;
  titleVisible: boolean;
  minimum: number | null;
  maximum: number | null;
  numberFormat: string;
  visible: boolean;
  gridlines: boolean;
  /** Of labels and title, in points. */
  fontSize: number;
}

/** A chart as data; the view draws it. Places and sizes are points from the sheet's top-left corner. */
export interface Chart {
  readonly id: string;
  name: string;
  /** Excel.ChartType, such as "ColumnClustered" or "Line". */
  type: string;
  title: string;
  titleVisible: boolean;
  legendVisible: boolean;
  /** Excel.ChartLegendPosition: "Top", "Bottom", "Left", "Right", "Corner", "Custom". */
  legendPosition: string;
  left: number;
  top: number;
  width: number;
  height: number;
  /** What the whole chart and the part between its axes are filled with; null is the usual white. */
  areaFill: string | null;
  plotFill: string | null;
  series: ChartSeries[];
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
}

/** Whether a chart's points stand at two numbers each, as dots or joined by lines. */
export function isScatter(type: string): boolean {
  return type.startsWith('XYScatter');
}

export function newAxis(): ChartAxis {
  return {
    title: '',
    titleVisible: false,
    minimum: null,
    maximum: null,
    numberFormat: 'General',
    visible: true,
    gridlines: true,
    fontSize: 9,
  };
}

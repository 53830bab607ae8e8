import type { Reference } from '../cells/reference.ts';
import { shiftStand, type Shift } from '../cells/shift.ts';

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
  /** Whether it runs from right to left, or from top to bottom. */
  reversed: boolean;
  gridlines: boolean;
  /** Of labels and title, in points. */
  fontSize: number;
}

/** A place on the sheet: a cell, and how far into it in points. */
export interface ChartCorner {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

/** The cells that a chart stands on and moves with. */
export interface ChartAnchor {
  readonly from: ChartCorner;
  /** Its other corner, where the chart grows with its cells; else its size in points. */
  readonly to: ChartCorner | { readonly width: number; readonly height: number };
}

/** A chart as data; the view draws it. */
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
  anchor: ChartAnchor;
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

/** Whether a chart's values are slices of a whole, without axes. */
export function isRound(type: string): boolean {
  return type.startsWith('Pie') || type.startsWith('Doughnut');
}

/** Whether the points of a line or scatter chart have a mark each. */
export function hasMarkers(type: string): boolean {
  return isScatter(type) ? !type.includes('NoMarkers') : type.includes('Markers');
}

/** Where a chart stands after cells were put in or taken out. */
export function shiftAnchor({ from, to }: ChartAnchor, shift: Shift): ChartAnchor {
  return { from: shiftCorner(from, shift), to: 'width' in to ? to : shiftCorner(to, shift) };
}

function shiftCorner(corner: ChartCorner, shift: Shift): ChartCorner {
  const row = shiftStand(corner.row, 'rows', shift);
  return { ...corner, row, column: shiftStand(corner.column, 'columns', shift) };
}

export function newAxis(): ChartAxis {
  return {
    title: '',
    titleVisible: false,
    minimum: null,
    maximum: null,
    numberFormat: 'General',
    visible: true,
    reversed: false,
    gridlines: true,
    fontSize: 9,
  };
}

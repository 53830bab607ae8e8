import type { CommonLook } from '../frame/sheet-looks.ts';
import type { Line } from '../frame/sheet-text.ts';
import type { ConfusionMap } from './confusion-map.ts';
import type { PairPlots } from './pair-plots.ts';

export type ModelLook =
  | CommonLook
  | 'plain'
  | 'fact'
  | 'good'
  | 'attention'
  | 'class-headers'
  | 'class'
  | 'matrix-head'
  | 'matrix'
  | 'learner'
  | 'count'
  | 'cost'
  | 'over-time'
  | 'rule'
  | 'legend';

/** The model sheet as data: lines from A1 downwards, and what else stands among them. Rows count from 0. */
export interface ModelPage {
  readonly lines: readonly Line<ModelLook>[];
  /** Columns that the widest line takes. */
  readonly columns: number;
  /** The table of classes with its headers, or null when there is no class to speak of. */
  readonly classTable: { readonly row: number; readonly rows: number } | null;
  /** The heat map; `row` is that of its first class. */
  readonly matrix: { readonly row: number; readonly map: ConfusionMap } | null;
  readonly accuracyChartRow: number | null;
  /** The pair plot; `row` is the first of its grid, `legend` the line that names the colours. */
  readonly pairs: { readonly row: number; readonly legend: number; readonly plots: PairPlots } | null;
}

export const ACCURACY_CHART_ROWS = 16;
export const PAIR_CHART_ROWS = 12;
export const MOST_IN_MATRIX = 30;
/** Columns for names and figures, before the narrow ones of the heat map. */
export const FIGURE_COLUMNS = 5;
/** The widest a page becomes: names, figures and a full heat map. */
export const MOST_COLUMNS = FIGURE_COLUMNS + MOST_IN_MATRIX;
/** Wide enough for every table and chart; the heat map may need more. */
export const LEAST_COLUMNS = 30;
/** Where the names of the legend stand: about equally far apart. */
export const LEGEND_COLUMNS = [0, 1, 4, 9, 14, 19, 24] as const;

import { percent } from '../../../contract/words/percent.ts';
import { grouped, withDecimals } from '../../../contract/words/phrases.ts';
import { packFileWords as words, type PackFileKey } from './words/pack-file-words.ts';

/** What stands in a column: a whole number, a share 0 … 1, a moment (ISO 8601), a number, points, or a text. */
export type ColumnKind = 'text' | 'count' | 'share' | 'moment' | 'number' | 'points' | 'money';

/** Below it a number that is not 0 is not printed as 0. */
const SMALLEST = 0.001;

export interface PackColumn {
  readonly title: string;
  readonly kind: ColumnKind;
  /** Its part of the width of a page, beside those of the others. Default: of a moment 1.9, else 1 */
  readonly weight?: number;
  /** Too long for paper: it is in the workbook alone. */
  readonly isOffPaper?: true;
}

export type PackCell = string | number | null;

/** A table of a pack: a sheet of the workbook, a section of the PDF. */
export interface PackTable {
  /** What its sheet is called, at most 31 characters. */
  readonly sheet: string;
  readonly title: string;
  /** Sentences above it. */
  readonly said: readonly string[];
  readonly columns: readonly PackColumn[];
  readonly rows: readonly (readonly PackCell[])[];
  readonly chart?: PackChart;
  /** Drawn below it, on paper alone. */
  readonly figures?: readonly PackFigure[];
  /** In one of the documents alone. Default: in both. */
  readonly on?: 'paper' | 'workbook';
  /** Paper has all of its rows. */
  readonly isWhole?: true;
}

/** A chart of columns of its table, by the texts or moments of another. */
export interface PackChart {
  readonly kind: 'line' | 'column';
  readonly title: string;
  /** What it shows, for whoever cannot see it. */
  readonly alt: string;
  /** Place of the column along the axis. */
  readonly by: number;
  /** Places of the columns that are drawn. */
  readonly of: readonly number[];
}

/** A line or the columns of a figure. */
export interface PackSeries {
  readonly name: string;
  /** One for each label; null leaves a gap. */
  readonly values: readonly (number | null)[];
  /** How it is drawn, as a place in the list of looks. */
  readonly look: number;
  /** Points without a line. */
  readonly isMark?: boolean;
}

/** A chart as it is drawn on paper. */
export interface PackFigure {
  readonly kind: 'line' | 'column';
  readonly title: string;
  /** What it shows, for whoever cannot see it. */
  readonly alt: string;
  readonly labels: readonly string[];
  readonly series: readonly PackSeries[];
  /** The highest point of the axis, which begins at 0. */
  readonly most: number;
  /** A figure as it stands at the axis. */
  readonly print: (value: number) => string;
}

/** A column by the key of its title. */
export function column(
  key: PackFileKey,
  kind: PackColumn['kind'] = 'text',
  more: Partial<PackColumn> = {},
): PackColumn {
  return { title: words(key), kind, ...more };
}

/** A column's part of the width of a page. */
export function weightOf({ kind, weight = kind === 'moment' ? 1.9 : 1 }: PackColumn): number {
  return weight;
}

/**
 * A cell as it is printed; a moment as it is sorted, in UTC.
 * @example printedCell('2026-10-02T09:00:00.000Z', 'moment') // => '2026-10-02 09:00'
 */
export function printedCell(cell: PackCell, kind: ColumnKind): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return kind === 'moment' ? printedMoment(cell) : cell;
  if (kind === 'share') return percent(cell, 1);
  if (kind === 'count') return grouped(cell);
  if (kind === 'points') return withDecimals(cell, 1);
  if (kind === 'money') return withDecimals(cell, 2);
  return cell > 0 && cell < SMALLEST ? `<\u00a0${withDecimals(SMALLEST, 3)}` : withDecimals(cell, 3);
}

function printedMoment(iso: string): string {
  return iso.length === 10 ? iso : iso.slice(0, 16).replace('T', ' ');
}

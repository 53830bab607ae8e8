import { percent } from '../../../contract/words/percent.ts';
import { grouped, withDecimals } from '../../../contract/words/phrases.ts';

/** What stands in a column: a whole number, a share 0 … 1, a moment (ISO 8601), a number, or a text. */
export type ColumnKind = 'text' | 'count' | 'share' | 'moment' | 'number';

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
  return kind === 'count' ? grouped(cell) : withDecimals(cell, 3);
}

function printedMoment(iso: string): string {
  return iso.length === 10 ? iso : iso.slice(0, 16).replace('T', ' ');
}

import type { SheetColumn } from '../ports/workbook-port.ts';
import { charactersOf } from './row-chunks.ts';

/** What a sample weighs at most; the server takes 10 MB, and a character is one to three bytes. */
const MAX_SAMPLE_CHARACTERS = 4_000_000;

/**
 * At most so many rows at even distances, first and last included, so that a table sorted by date shows all of its
 * time.
 */
export function spread(rows: readonly number[], most: number): number[] {
  const count = Math.min(most, rows.length);
  return Array.from(
    { length: count },
    (_, i) => rows[count === rows.length || count === 1 ? i : Math.round((i * (rows.length - 1)) / (count - 1))]!,
  );
}

/** Of the rows as many, at even distances, as a request may weigh; at least one. */
export function fittingRows(columns: readonly Pick<SheetColumn, 'values'>[], rows: readonly number[]): number[] {
  const weight = rows.reduce((sum, row) => sum + charactersOf(columns, row), 0);
  return weight <= MAX_SAMPLE_CHARACTERS
    ? [...rows]
    : spread(rows, Math.max(1, Math.floor((rows.length * MAX_SAMPLE_CHARACTERS) / weight)));
}

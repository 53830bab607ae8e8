import { isNumberColumn, type NumberColumn, type Table, type WordColumn } from '../table/column.ts';

/** Values that a column has in other rows, and how often: what a cell is replaced by when asking what it said. */
export interface ColumnBackground {
  /** Of a number or date column NaN, of any other null, is missing. */
  readonly values: readonly (string | number | null)[];
  /** Per value, its share; they sum to 1. */
  readonly shares: readonly number[];
  /** The numbers of the column, rising; empty for words. */
  readonly sorted: Float64Array;
}

/**
 * Condenses a column of rows seen before: of words the most frequent values, of numbers the middles of as many equal
 * parts, missing among them as often as it was. O(rows · log rows).
 *
 * @param rows a sample of rows; without rows the background is "missing"
 * @param most values kept
 */
export function columnBackground(rows: Table, name: string, most: number): ColumnBackground {
  const column = rows.columns.find((each) => each.name === name);
  if (column === undefined || rows.rows === 0) return { values: [null], shares: [1], sorted: new Float64Array(0) };
  return isNumberColumn(column) ? numbersBackground(column, most) : wordsBackground(column, most);
}

function numbersBackground({ values }: NumberColumn, most: number): ColumnBackground {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const missing = (values.length - sorted.length) / values.length;
  if (sorted.length === 0) return { values: [NaN], shares: [1], sorted };
  const parts = Math.max(1, Math.min(sorted.length, missing > 0 ? most - 1 : most));
  const middles = Array.from(
    { length: parts },
    (_, part) => sorted[Math.floor(((part + 0.5) * sorted.length) / parts)]!,
  );
  const shares = middles.map(() => (1 - missing) / parts);
  return missing > 0
    ? { values: [...middles, NaN], shares: [...shares, missing], sorted }
    : { values: middles, shares, sorted };
}

function wordsBackground({ values }: WordColumn, most: number): ColumnBackground {
  const counts = new Map<string | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const kept = [...counts].sort(([a, m], [b, n]) => n - m || (String(a) < String(b) ? -1 : 1)).slice(0, most);
  const sum = kept.reduce((total, [, count]) => total + count, 0);
  return {
    values: kept.map(([value]) => value),
    shares: kept.map(([, count]) => count / sum),
    sorted: new Float64Array(0),
  };
}

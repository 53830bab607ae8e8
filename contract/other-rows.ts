import type { CellValue } from './cell.ts';

/*
 * Whether keys that come back stand for the rows that they stood for, decided by the rows' cells alone.
 *
 * A row is *another* when less than half of what its cells could tell agrees with what was known of its key. What a
 * column could tell is how seldom two different rows agree in it: a text or an amount tells much, a currency that every
 * row has tells nothing. Cells that are blank on both sides are no evidence.
 *
 * Keys *begin again* when at least three of those that came back, and at least one in ten, stand for another row. A
 * handful of rows that were edited whole, among hundreds, does not raise the question; a file whose numbers start at 1
 * again does.
 */

const LEAST_OTHERS = 3;
const LEAST_SHARE = 0.1;

/**
 * How much a column tells of which row it is: the share of pairs of different rows that do not agree in it, 0…1. Of
 * fewer than two rows, 1. O(rows).
 *
 * @example columnWeight(['GBP', 'GBP', 'GBP']) // => 0
 * @example columnWeight(['a', 'b', 'c']) // => 1
 */
export function columnWeight(values: readonly CellValue[]): number {
  const rows = values.length;
  if (rows < 2) return 1;
  const counts = new Map<string, number>();
  for (const value of values) counts.set(textOf(value), (counts.get(textOf(value)) ?? 0) + 1);
  let agreeing = 0;
  for (const count of counts.values()) agreeing += count * (count - 1);
  return 1 - agreeing / (rows * (rows - 1));
}

/**
 * Whether cells are those of another row than was known by the same key.
 *
 * @param before the cells that were known, in the order of the columns
 * @param now the cells as they are, in the same order
 * @param weights of the columns, see {@link columnWeight}
 * @example isOtherRow(['taxi', 12, 'GBP'], ['taxi', 15, 'GBP'], [1, 0.9, 0]) // => false
 * @example isOtherRow(['taxi', 12, 'GBP'], ['hotel', 90, 'GBP'], [1, 0.9, 0]) // => true
 */
export function isOtherRow(
  before: readonly CellValue[],
  now: readonly CellValue[],
  weights: readonly number[],
): boolean {
  let agreeing = 0,
    all = 0;
  weights.forEach((weight, column) => {
    const [was, is] = [textOf(before[column] ?? null), textOf(now[column] ?? null)];
    if (was === '' && is === '') return;
    all += weight;
    if (was === is) agreeing += weight;
  });
  return agreeing * 2 < all;
}

/**
 * Whether so many other rows, among the keys that came back, are keys that begin again.
 *
 * @example doKeysBeginAgain(90, 90) // => true
 * @example doKeysBeginAgain(5, 2000) // => false
 */
export function doKeysBeginAgain(others: number, returned: number): boolean {
  return others >= LEAST_OTHERS && others >= LEAST_SHARE * returned;
}

/** A cell as it is compared: what was typed as text or as a number is the same. */
function textOf(value: CellValue): string {
  return value === null ? '' : String(value).trim();
}

import { isNumberColumn, type NumberColumn, type Table, type WordColumn } from '../table/column.ts';
import { groupBy } from './group-by.ts';
import { digestOf, mergeDigests, type TDigest } from './t-digest.ts';

/** Parts of one table: enough to find the cost centre that books in pence, few enough to store every hour. */
const MOST_PARTS = 200;
const MOST_VALUES_PER_CATEGORY = 30;

/** A part is asked whether its numbers moved by a factor: coarse quantiles do. */
const PART_COMPRESSION = 40;

/** The numbers of one column in the rows where a category column has one value. */
export interface PartDigest {
  readonly category: string;
  readonly value: string;
  readonly number: string;
  readonly digest: TDigest;
}

/**
 * Digests each number column within the most frequent values of each category column: at most 30 values a pair, and
 * 200 parts in all, shared out evenly among the pairs (the first 200 pairs, if there are more). O(rows × pairs).
 */
export function partDigests(table: Table): PartDigest[] {
  const categories = table.columns.filter((column): column is WordColumn => column.type === 'category');
  const numbers = table.columns.filter(
    (column): column is NumberColumn => isNumberColumn(column) && column.type === 'number',
  );
  const pairs = categories.flatMap((category) => numbers.map((number) => ({ category, number })));
  const most = valuesPerPair(pairs.length);
  return pairs.slice(0, MOST_PARTS).flatMap(({ category, number }) => digestPair(category, number, most));
}

/**
 * The parts of all tables together, kept within the same bounds: a value that was rare so far may lack its first
 * rows.
 */
export function mergePartDigests(lists: readonly (readonly PartDigest[])[]): PartDigest[] {
  const same = groupBy(lists.flat(), (part) => JSON.stringify([part.category, part.number, part.value]));
  return keepWithinBounds(
    Array.from(same.values(), (parts) => ({ ...parts[0]!, digest: mergeDigests(parts.map((part) => part.digest)) })),
  );
}

function digestPair(category: WordColumn, number: NumberColumn, most: number): PartDigest[] {
  const numbersOf = new Map<string, number[]>();
  for (const [row, value] of category.values.entries()) {
    const x = number.values[row]!;
    if (value === null || Number.isNaN(x)) continue;
    const numbers = numbersOf.get(value);
    if (numbers === undefined) numbersOf.set(value, [x]);
    else numbers.push(x);
  }
  const frequent = [...numbersOf].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).slice(0, most);
  return frequent.map(([value, numbers]) => ({
    category: category.name,
    value,
    number: number.name,
    digest: digestOf(numbers, PART_COMPRESSION),
  }));
}

function keepWithinBounds(parts: readonly PartDigest[]): PartDigest[] {
  const pairs = groupBy(parts, (part) => JSON.stringify([part.category, part.number]));
  const most = valuesPerPair(pairs.size);
  return [...pairs.values()]
    .flatMap((pair) =>
      pair.sort((a, b) => b.digest.count - a.digest.count || (a.value < b.value ? -1 : 1)).slice(0, most),
    )
    .slice(0, MOST_PARTS);
}

function valuesPerPair(pairs: number): number {
  return Math.min(MOST_VALUES_PER_CATEGORY, Math.max(1, Math.floor(MOST_PARTS / Math.max(1, pairs))));
}

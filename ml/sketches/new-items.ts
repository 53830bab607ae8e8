import { isNew, type DistinctValues } from './distinct-values.ts';
import { itemsOfCounts, mergeFrequentItems, type FrequentItems } from './frequent-items.ts';

/** New items followed by name: enough that those which recur stay among the many that come once. */
const NEW_ITEMS = 200;

/** Rows that brought something which the reference never had: a category, or a word of a text. */
export interface NewItems {
  /** Rows that were looked at: those whose cell is not missing. */
  readonly rows: number;
  readonly newRows: number;
  /** The new categories or words. A row counts once, under the first new word in it, so that these are rows too. */
  readonly newItems: FrequentItems;
}

/** What some rows consist of, all of them alike: a category, or the different words of a text. */
export interface AlikeRows {
  readonly items: Iterable<string>;
  readonly rows: number;
}

/**
 * Each item is looked up once, however many rows it is in. O(items).
 *
 * @param alike the rows that are not missing
 * @param known what the reference had
 */
export function countNewItems(alike: Iterable<AlikeRows>, known: DistinctValues): NewItems {
  const lookedUp = new Map<string, boolean>();
  const isNewItem = (item: string): boolean => {
    const before = lookedUp.get(item);
    if (before !== undefined) return before;
    const found = isNew(known, item);
    lookedUp.set(item, found);
    return found;
  };
  const counts = new Map<string, number>();
  const sums = { rows: 0, newRows: 0 };
  for (const { items, rows } of alike) {
    sums.rows += rows;
    for (const item of items) {
      if (!isNewItem(item)) continue;
      counts.set(item, (counts.get(item) ?? 0) + rows);
      sums.newRows += rows;
      break;
    }
  }
  return { ...sums, newItems: itemsOfCounts(counts, NEW_ITEMS) };
}

/** Those of all together; null when no part was looked at. */
export function mergeNewItems(parts: readonly (NewItems | null)[]): NewItems | null {
  const looked = parts.filter((part) => part !== null);
  if (looked.length === 0) return null;
  return {
    rows: looked.reduce((sum, part) => sum + part.rows, 0),
    newRows: looked.reduce((sum, part) => sum + part.newRows, 0),
    newItems: mergeFrequentItems(looked.map((part) => part.newItems)),
  };
}

import { isNew, type DistinctValues } from './distinct-values.ts';
import { countItems, mergeFrequentItems, type FrequentItems } from './frequent-items.ts';

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

/**
 * @param itemsOfRows what each row that is not missing consists of: its category, or its different words
 * @param known what the reference had
 */
export function countNewItems(itemsOfRows: Iterable<Iterable<string>>, known: DistinctValues): NewItems {
  const newItems: string[] = [];
  let rows = 0;
  for (const items of itemsOfRows) {
    rows++;
    for (const item of items) {
      if (!isNew(known, item)) continue;
      newItems.push(item);
      break;
    }
  }
  return { rows, newRows: newItems.length, newItems: countItems(newItems, NEW_ITEMS) };
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

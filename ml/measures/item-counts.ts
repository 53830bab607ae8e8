import { timesSeen, topItems, type FrequentItems } from '../sketches/frequent-items.ts';

/** Counts of the same items in several populations. */
export interface ItemCounts {
  /** The items followed by name. What is not among them stands in the last count of each list. */
  readonly items: readonly string[];
  /** One list per population, each `items.length + 1` long. */
  readonly counts: readonly (readonly number[])[];
}

/** An item of this share in any population is followed, whatever the others have of it: chance gives it to none. */
const LARGE_SHARE = 0.05;

/**
 * At most so many items, and how often each population had them, those with the largest share in any of them first:
 * those with a twentieth of a population, then those that all together have most often. Were they chosen by their
 * largest share, those that a small window has more of by chance would be, and a test of their counts would call that a
 * change.
 *
 * @param populations sketches of the same column
 */
export function countSharedItems(populations: readonly FrequentItems[], most: number): ItemCounts {
  const seen = new Map<string, { item: string; largest: number; together: number }>();
  for (const sketch of populations) {
    for (const { item, count } of topItems(sketch, Infinity)) {
      const each = seen.get(item) ?? { item, largest: 0, together: 0 };
      each.largest = Math.max(each.largest, count / sketch.total);
      each.together += count;
      seen.set(item, each);
    }
  }
  const largeFirst = (each: { readonly largest: number }) => (each.largest >= LARGE_SHARE ? each.largest : 0);
  const items = [...seen.values()]
    .sort((a, b) => largeFirst(b) - largeFirst(a) || b.together - a.together || (a.item < b.item ? -1 : 1))
    .slice(0, most)
    .sort((a, b) => b.largest - a.largest || (a.item < b.item ? -1 : 1))
    .map(({ item }) => item);
  const counts = populations.map((sketch) => {
    const named = items.map((item) => timesSeen(sketch, item));
    return [...named, sketch.total - named.reduce((sum, count) => sum + count, 0)];
  });
  return { items, counts };
}

/** Shares of the counts; all 0 when nothing was counted. */
export function sharesOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (total === 0 ? 0 : count / total));
}

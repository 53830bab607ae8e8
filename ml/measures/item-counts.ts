import { timesSeen, topItems, type FrequentItems } from '../sketches/frequent-items.ts';

/** Counts of the same items in several populations. */
export interface ItemCounts {
  /** The items followed by name. What is not among them stands in the last count of each list. */
  readonly items: readonly string[];
  /** One list per population, each `items.length + 1` long. */
  readonly counts: readonly (readonly number[])[];
}

/**
 * The `most` items that have the largest share in any of the populations, and how often each population had them.
 *
 * @param populations sketches of the same column
 */
export function countSharedItems(populations: readonly FrequentItems[], most: number): ItemCounts {
  const largest = new Map<string, number>();
  for (const sketch of populations) {
    for (const { item, count } of topItems(sketch, most))
      largest.set(item, Math.max(largest.get(item) ?? 0, count / sketch.total));
  }
  const items = [...largest]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([item]) => item);
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

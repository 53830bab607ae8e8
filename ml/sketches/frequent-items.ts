/** What is known of one item. */
export interface Tally {
  /**
   * Occurrences counted since the item was last taken in: the best figure, never too high, and exact if it never fell
   * out.
   */
  readonly seen: number;
  /** What is left after the subtractions of Misra and Gries; decides who falls out. `true count ≤ kept + error`. */
  readonly kept: number;
}

/**
 * The most frequent of many items, in bounded memory. Mergeable; exact while there are at most `capacity` different
 * items. The true count of any item, listed or not, is at most its `kept` (0 when not listed) plus `error`, and
 * `error ≤ total / (capacity + 1)`.
 *
 * @see J. Misra, D. Gries, "Finding repeated elements", 1982
 * @see P. Agarwal et al., "Mergeable summaries", PODS 2012, §2
 */
export interface FrequentItems {
  readonly capacity: number;
  /** Occurrences of all items, listed or not. */
  readonly total: number;
  readonly error: number;
  readonly tallies: ReadonlyMap<string, Tally>;
}

/** Counts `items`; O(items). @throws {RangeError} countItems requires a capacity of at least 1 */
export function countItems(items: Iterable<string>, capacity: number): FrequentItems {
  if (!(capacity >= 1)) throw new RangeError('countItems requires a capacity of at least 1');
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return itemsOfCounts(counts, capacity);
}

/** The same of items that are counted already. O(different items). */
export function itemsOfCounts(counts: ReadonlyMap<string, number>, capacity: number): FrequentItems {
  let total = 0;
  for (const count of counts.values()) total += count;
  const tallies = new Map(Array.from(counts, ([item, count]) => [item, { seen: count, kept: count }]));
  return prune({ capacity, total, error: 0, tallies });
}

/**
 * The items of all `sketches` together; the smallest capacity holds. @throws {RangeError} mergeFrequentItems requires
 * at least one sketch
 */
export function mergeFrequentItems(sketches: readonly FrequentItems[]): FrequentItems {
  if (sketches.length === 0) throw new RangeError('mergeFrequentItems requires at least one sketch');
  const tallies = new Map<string, Tally>();
  for (const sketch of sketches) {
    for (const [item, { seen, kept }] of sketch.tallies) {
      const sum = tallies.get(item);
      tallies.set(item, sum === undefined ? { seen, kept } : { seen: sum.seen + seen, kept: sum.kept + kept });
    }
  }
  return prune({
    capacity: Math.min(...sketches.map((sketch) => sketch.capacity)),
    total: sketches.reduce((sum, sketch) => sum + sketch.total, 0),
    error: sketches.reduce((sum, sketch) => sum + sketch.error, 0),
    tallies,
  });
}

/** How often `item` was seen, as far as is known: never too high. */
export function timesSeen(sketch: FrequentItems, item: string): number {
  return sketch.tallies.get(item)?.seen ?? 0;
}

/** The `length` most frequent items, most frequent first, equals by their text. */
export function topItems(sketch: FrequentItems, length: number): { readonly item: string; readonly count: number }[] {
  return Array.from(sketch.tallies, ([item, { seen }]) => ({ item, count: seen }))
    .sort((a, b) => b.count - a.count || (a.item < b.item ? -1 : 1))
    .slice(0, length);
}

/** Subtracts the count of the first item too many from all; whoever is left with nothing falls out. */
function prune(sketch: FrequentItems): FrequentItems {
  const { capacity, tallies } = sketch;
  if (tallies.size <= capacity) return sketch;
  const descending = Float64Array.from(tallies.values(), (tally) => tally.kept)
    .sort()
    .reverse();
  const subtracted = descending[capacity]!;
  const left = Array.from(tallies)
    .filter(([, { kept }]) => kept > subtracted)
    .map(([item, { seen, kept }]): [string, Tally] => [item, { seen, kept: kept - subtracted }]);
  return { ...sketch, error: sketch.error + subtracted, tallies: new Map(left) };
}

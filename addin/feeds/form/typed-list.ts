/** So many sinks, and so many actions, a feed has at most. */
export const MOST_OF_FEED = 10;

/** A list of which one item has some fields that are others. */
export function changedAt<Item extends object>(items: readonly Item[], at: number, fields: Partial<Item>): Item[] {
  return items.map((each, index) => (index === at ? { ...each, ...fields } : each));
}

/** The same list without one item. @example withoutAt(['a', 'b', 'c'], 1) // => ['a', 'c'] */
export function withoutAt<Item>(items: readonly Item[], at: number): Item[] {
  return items.filter((_, index) => index !== at);
}

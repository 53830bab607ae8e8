/** One merge: two groups, by the lower of their numbers so far, become one under the first number. */
export interface Merge {
  readonly into: number;
  readonly from: number;
}

/**
 * In which order prototypes are merged until one is left, always those two whose merging adds least to the sum of
 * squared distances (Ward). O(prototypes³).
 *
 * @param means prototypes × dimensions: the mean of the points of each, not of length 1
 * @param sizes points of each
 * @see J. Ward, "Hierarchical Grouping to Optimize an Objective Function", JASA 58 (1963)
 */
export function wardMerges(means: Float64Array, sizes: Float64Array, dimensions: number): Merge[] {
  const at = Float64Array.from(means);
  const size = Float64Array.from(sizes);
  const count = sizes.length;
  const alive = new Set(Array.from({ length: count }, (_, p) => p));
  const costs = new Float64Array(count * count);
  const costOf = (a: number, b: number): number => {
    let square = 0;
    for (let d = 0; d < dimensions; d++) square += (at[a * dimensions + d]! - at[b * dimensions + d]!) ** 2;
    const weight = size[a]! + size[b]! === 0 ? 0 : (size[a]! * size[b]!) / (size[a]! + size[b]!);
    return weight * square;
  };
  for (let a = 0; a < count; a++) for (let b = a + 1; b < count; b++) costs[a * count + b] = costOf(a, b);
  const merges: Merge[] = [];
  while (alive.size > 1) {
    const merge = cheapest([...alive], costs, count);
    merges.push(merge);
    const { into, from } = merge;
    const both = size[into]! + size[from]!;
    for (let d = 0; d < dimensions && both > 0; d++) {
      const sum = at[into * dimensions + d]! * size[into]! + at[from * dimensions + d]! * size[from]!;
      at[into * dimensions + d] = sum / both;
    }
    size[into] = both;
    alive.delete(from);
    for (const other of alive)
      if (other !== into) costs[Math.min(into, other) * count + Math.max(into, other)] = costOf(into, other);
  }
  return merges;
}

/** Of prototypes in rising order. */
function cheapest(alive: readonly number[], costs: Float64Array, count: number): Merge {
  let best = { into: alive[0]!, from: alive[1]! };
  let least = Infinity;
  for (let i = 0; i < alive.length; i++)
    for (let j = i + 1; j < alive.length; j++) {
      const cost = costs[alive[i]! * count + alive[j]!]!;
      if (cost < least) {
        least = cost;
        best = { into: alive[i]!, from: alive[j]! };
      }
    }
  return best;
}

/** By prototype its group, from 0 without gaps, once merges have left `groups` of them. */
export function groupsAfter(merges: readonly Merge[], prototypes: number, groups: number): Int32Array {
  const standsAs = Int32Array.from({ length: prototypes }, (_, p) => p);
  for (const { into, from } of merges.slice(0, Math.max(0, prototypes - groups)))
    for (let p = 0; p < prototypes; p++) if (standsAs[p] === from) standsAs[p] = into;
  const numbers = new Map<number, number>();
  return standsAs.map((each) => {
    const number = numbers.get(each) ?? numbers.size;
    numbers.set(each, number);
    return number;
  });
}

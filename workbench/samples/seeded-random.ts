/** A stream of chance that a seed repeats exactly. */
export interface SampleRandom {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform integer in [0, bound). */
  below(bound: number): number;
  /** True with the given probability, in [0, 1]. */
  chance(probability: number): boolean;
  /** Normal with mean 0 and deviation 1 (Box and Muller 1958). */
  normal(): number;
  /** One of the items, each as likely as its weight; weights need not sum to 1. */
  pick<Item>(items: readonly Item[], weight?: (item: Item) => number): Item;
}

/**
 * Chance for the sample workbooks: the same seed gives the same stream on every machine.
 *
 * @param seed any integer; only its lowest 32 bits count
 * @throws {RangeError} pick requires at least one item
 * @see Mulberry32, T. Ettinger 2017, public domain
 */
export function sampleRandom(seed: number): SampleRandom {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  return {
    next,
    below: (bound) => Math.floor(next() * bound),
    chance: (probability) => next() < probability,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick(items, weight = () => 1) {
      const total = items.reduce((sum, item) => sum + weight(item), 0);
      let left = next() * total;
      for (const item of items) {
        left -= weight(item);
        if (left < 0) return item;
      }
      const last = items.at(-1);
      if (last === undefined) throw new RangeError('pick requires at least one item');
      return last;
    },
  };
}

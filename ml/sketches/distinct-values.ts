import { hashText } from '../hash.ts';

const HASHES = 2 ** 32;

/**
 * Which different texts there were, and how many, in bounded memory: the smallest `capacity` hashes of 32 bits. One
 * sketch answers both questions that a column is asked: "how many different values?" and "was this one ever seen?".
 * Mergeable; exact (but for equal hashes, 1 in 4·10⁹) while not full, then with a standard error of 1/√(capacity − 2).
 *
 * @see Z. Bar-Yossef et al., "Counting distinct elements in a data stream", RANDOM 2002, algorithm 2
 * @see K. Beyer et al., "On synopses for distinct-value estimation under multiset operations", SIGMOD 2007
 */
export interface DistinctValues {
  readonly capacity: number;
  /** Ascending, all different, at most `capacity`. */
  readonly hashes: Uint32Array;
}

/** @throws {RangeError} distinctOf requires a capacity of at least 3 */
export function distinctOf(texts: Iterable<string>, capacity: number): DistinctValues {
  if (!(capacity >= 3)) throw new RangeError('distinctOf requires a capacity of at least 3');
  const hashes = new Set<number>();
  for (const text of new Set(texts)) hashes.add(hashText(text));
  return smallest(capacity, hashes);
}

/** The smallest capacity holds. @throws {RangeError} mergeDistinct requires at least one sketch */
export function mergeDistinct(sketches: readonly DistinctValues[]): DistinctValues {
  if (sketches.length === 0) throw new RangeError('mergeDistinct requires at least one sketch');
  return smallest(
    Math.min(...sketches.map((sketch) => sketch.capacity)),
    new Set(sketches.flatMap((sketch) => [...sketch.hashes])),
  );
}

/** How many different texts there were: exact while not full, else an unbiased estimate. */
export function distinctCount({ capacity, hashes }: DistinctValues): number {
  if (hashes.length < capacity) return hashes.length;
  return Math.round(((capacity - 1) * HASHES) / (hashes.at(-1)! + 1));
}

/**
 * True when `text` was certainly never seen. A full sketch has forgotten the hashes beyond its largest one, so it says
 * false of those: a value is called new only if it is. O(log capacity).
 */
export function isNew({ capacity, hashes }: DistinctValues, text: string): boolean {
  const hash = hashText(text);
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (hashes[middle]! < hash) low = middle + 1;
    else high = middle;
  }
  return low === hashes.length ? hashes.length < capacity : hashes[low] !== hash;
}

function smallest(capacity: number, hashes: ReadonlySet<number>): DistinctValues {
  return { capacity, hashes: Uint32Array.from(hashes).sort().slice(0, capacity) };
}

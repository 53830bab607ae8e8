/** A source of chance that is handed in, so that the same seed gives the same model, byte for byte. */
export interface Random {
  /** The next number in [0, 1), 32 bits fine. */
  next(): number;
  /** A whole number in [0, bound). */
  integer(bound: number): number;
}

/**
 * A seeded generator: mulberry32, 32 bits of state, period 2³², a few nanoseconds a number.
 *
 * @param seed any whole number; only its lowest 32 bits count
 * @see T. Ettinger, "mulberry32" (2017), public domain
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { next, integer: (bound) => Math.floor(next() * bound) };
}

/** The numbers 0 … count − 1 in a random order (Fisher–Yates). */
export function shuffledIndexes(count: number, random: Random): Int32Array {
  const indexes = Int32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = random.integer(last + 1);
    const kept = indexes[last]!;
    indexes[last] = indexes[other]!;
    indexes[other] = kept;
  }
  return indexes;
}

import type { Level } from './effect.ts';

const OUTER_SHARE = 0.2;
/** With fewer numbers known, nothing is said of low and high. */
const LEAST_KNOWN = 10;

/** Low when less than a fifth of the numbers lie below it and most lie above; high the other way about. */
export function levelOf(value: number, sorted: Float64Array): Level {
  if (sorted.length < LEAST_KNOWN) return null;
  const below = sorted.filter((each) => each < value).length / sorted.length;
  const above = sorted.filter((each) => each > value).length / sorted.length;
  if (below < OUTER_SHARE && above > 0.5) return 'low';
  return above < OUTER_SHARE && below > 0.5 ? 'high' : null;
}

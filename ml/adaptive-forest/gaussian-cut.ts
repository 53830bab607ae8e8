import type { Cut, LeafStatistics } from './leaf-statistics.ts';

/** Places at which a feature may be cut, evenly between its least and its greatest value. */
const PLACES = 10;
/** A part with less of the rows than this is none. */
const LEAST_SHARE = 0.01;

/**
 * The cut of a leaf that says most of the class, taking the numbers of each class as normally distributed; null when no
 * cut parts the rows. O(features of the leaf × classes).
 */
export function bestCut(leaves: LeafStatistics, leaf: number): Cut | null {
  let best: Omit<Cut, 'second'> | null = null;
  let second = 0;
  const below = new Float64Array(leaves.classes);
  const above = new Float64Array(leaves.classes);
  for (let at = 0; at < leaves.looks; at++) {
    const least = leaves.leastOf(leaf, at);
    const range = leaves.greatestOf(leaf, at) - least;
    if (!(range > 0) || !Number.isFinite(range)) continue;
    let [most, threshold] = [0, NaN];
    for (let place = 1; place <= PLACES; place++) {
      const value = least + (range * place) / (PLACES + 1);
      for (let k = 0; k < leaves.classes; k++) {
        below[k] = leaves.weightUpTo(leaf, at, k, value);
        above[k] = leaves.seenOf(leaf, at, k) - below[k]!;
      }
      const gain = gainOf(below, above);
      if (gain > most) [most, threshold] = [gain, value];
    }
    if (most > (best?.gain ?? 0)) {
      second = best?.gain ?? 0;
      best = { at, feature: leaves.featureOf(leaf, at), threshold, gain: most };
    } else if (most > second) second = most;
  }
  return best === null ? null : { ...best, second };
}

/** Bits of the class that are known once it is known in which of two parts a row is; 0 where one part is too small. */
function gainOf(below: Float64Array, above: Float64Array): number {
  let [first, other, before] = [0, 0, 0];
  for (let k = 0; k < below.length; k++) {
    first += below[k]!;
    other += above[k]!;
  }
  const all = first + other;
  if (Math.min(first, other) < LEAST_SHARE * all) return 0;
  let [bitsFirst, bitsOther] = [0, 0];
  for (let k = 0; k < below.length; k++) {
    before -= bits((below[k]! + above[k]!) / all);
    bitsFirst -= bits(below[k]! / first);
    bitsOther -= bits(above[k]! / other);
  }
  return before - (first / all) * bitsFirst - (other / all) * bitsOther;
}

function bits(share: number): number {
  return share > 0 ? share * Math.log2(share) : 0;
}

/** The most bins a number column is cut into; with the bin for missing they fit a byte. */
export const MOST_BINS = 255;

/** Edges are found from at most this many values, evenly spread: more would not move them visibly. */
const SAMPLE = 50_000;

/**
 * Upper edges that cut values into bins of about equal counts; NaN is left out.
 *
 * With few distinct values every value gets its own bin. Edges lie midway between neighbouring values, strictly rising.
 * O(n log n).
 *
 * @param bins how many bins at most, 1 … {@link MOST_BINS}
 * @returns at most `bins − 1` edges; none when there is at most one distinct value
 */
export function quantileEdges(values: Float64Array, bins: number): Float64Array {
  const step = Math.max(1, Math.floor(values.length / SAMPLE));
  const sorted = values.filter((value, row) => row % step === 0 && !Number.isNaN(value)).sort();
  const edges: number[] = [];
  let distinct = 0;
  for (let at = 0; at < sorted.length; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) distinct++;
  const perBin = distinct <= bins ? 1 : sorted.length / bins;
  let next = perBin;
  for (let at = 1; at < sorted.length; at++) {
    const low = sorted[at - 1]!;
    const high = sorted[at]!;
    if (at < next || low === high) continue;
    // Halving before adding keeps two huge numbers from overflowing.
    edges.push(Math.max(low, low / 2 + high / 2));
    next = Math.max(next + perBin, at + 1);
    if (edges.length === bins - 1) break;
  }
  return Float64Array.from(edges);
}

/** The bin of a value: how many edges lie below it, 0 … edges.length. NaN is the caller's to catch. O(log edges). */
export function binOf(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > edges[middle]!) low = middle + 1;
    else high = middle;
  }
  return low;
}

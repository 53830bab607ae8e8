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
  const sorted = sampleOf(values, step).sort();
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

/** Every `step`-th value that is a number. */
function sampleOf(values: Float64Array, step: number): Float64Array {
  const sample = new Float64Array(Math.ceil(values.length / step));
  let length = 0;
  for (let row = 0; row < values.length; row += step) {
    const value = values[row]!;
    if (!Number.isNaN(value)) sample[length++] = value;
  }
  return sample.subarray(0, length);
}

/** The bins of values as bytes: 1 + {@link binOf}, or 0 for NaN. O(values · log edges). */
export function binNumbers(edges: Float64Array, values: Float64Array): Uint8Array {
  const bins = new Uint8Array(values.length);
  for (let row = 0; row < bins.length; row++) {
    const value = values[row]!;
    if (!Number.isNaN(value)) bins[row] = 1 + binOf(edges, value);
  }
  return bins;
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

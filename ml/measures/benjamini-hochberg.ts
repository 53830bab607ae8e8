/**
 * Benjamini–Hochberg: the q-value of each of many tests, which is the smallest share of false alarms at which that test
 * would be among the alarms. Twenty columns tested at p < .05 raise one false alarm on an ordinary day; at q < .05 they
 * do not.
 *
 * @param pValues in 0..1, in any order
 * @returns q-values in the same order, each ≥ its p-value; O(n log n)
 * @throws {RangeError} benjaminiHochberg requires p-values in 0..1
 * @example benjaminiHochberg([0.01, 0.04]) // => [0.02, 0.04]
 * @see Y. Benjamini, Y. Hochberg, "Controlling the false discovery rate", JRSS B 57, 1995
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  if (!pValues.every((p) => p >= 0 && p <= 1)) throw new RangeError('benjaminiHochberg requires p-values in 0..1');
  const qValues = new Array<number>(pValues.length);
  const descending = pValues.map((_, at) => at).sort((a, b) => pValues[b]! - pValues[a]!);
  let smallest = 1;
  for (const [from, at] of descending.entries()) {
    const rank = pValues.length - from;
    smallest = Math.min(smallest, (pValues[at]! * pValues.length) / rank);
    qValues[at] = smallest;
  }
  return qValues;
}

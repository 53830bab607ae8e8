import type { EncodedRows } from './encoded-rows.ts';

/** What an expert gives a class that it has never seen. */
const UNKNOWN_CLASS = 1e-3;
const LEAST_PROBABILITY = 1e-6;
/** Scores are moved by at most so much either way: e^30 still divides. */
const FURTHEST = 30;

/**
 * The mixture's answer for one row: each expert's probabilities, moved by the corrections' shift and made to sum to 1,
 * weighted by the trust in that expert.
 *
 * @param trust  per expert, summing to 1
 * @param shift  the row's shift begins at `shiftStart`
 * @param into   the answer is written at `start`; its length gives the number of classes only through `factors`
 * @param factors room for one number per class: what the shift multiplies each probability by
 */
export function mixRow(
  rows: EncodedRows,
  row: number,
  trust: Float64Array,
  factors: Float64Array,
  answer: { readonly into: Float64Array; readonly start: number },
): void {
  const { into, start } = answer;
  const { experts, expertClasses } = rows;
  const classes = factors.length;
  const base = row * expertClasses;
  for (let e = 0; e < experts.length; e++) {
    const expert = experts[e]!;
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += given(expert, base, k, expertClasses) * factors[k]!;
    const scale = trust[e]! / sum;
    for (let k = 0; k < classes; k++) {
      const share = given(expert, base, k, expertClasses) * factors[k]! * scale;
      into[start + k] = e === 0 ? share : into[start + k]! + share;
    }
  }
}

/** What a shift of scores multiplies the probabilities by. */
export function shiftFactors(shift: ArrayLike<number>, start: number, factors: Float64Array): void {
  let greatest = -Infinity;
  for (let k = 0; k < factors.length; k++) greatest = Math.max(greatest, shift[start + k]!);
  for (let k = 0; k < factors.length; k++) factors[k] = Math.exp(Math.max(-FURTHEST, shift[start + k]! - greatest));
}

function given(expert: Float32Array, base: number, k: number, expertClasses: number): number {
  if (k >= expertClasses) return UNKNOWN_CLASS;
  const probability = expert[base + k]!;
  return probability > LEAST_PROBABILITY ? probability : LEAST_PROBABILITY;
}

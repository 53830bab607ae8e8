import { quantileOf, type TDigest } from '../sketches/t-digest.ts';

const STEPS = 200;

/**
 * How far the confidences moved, on average over the rows: the first Wasserstein distance, ∫|F⁻¹ − G⁻¹|, by the
 * midpoint rule. A confidence has a meaning of its own, so what counts is how far it moved and not past how many
 * others: a model that says 99.9 % where it said 99.99 % has not changed, though no two of its ranks agree.
 *
 * @returns in 0..1; O(points)
 * @throws {RangeError} quantileOf requires a digest of at least one number
 * @example confidenceMove(digestOf([1, 1]), digestOf([0.5, 1])) // => 0.25
 * @see L. Vaserstein, "Markov processes over denumerable products of spaces", 1969
 */
export function confidenceMove(reference: TDigest, live: TDigest): number {
  let sum = 0;
  for (let step = 0; step < STEPS; step++) {
    const q = (step + 0.5) / STEPS;
    sum += Math.abs(quantileOf(reference, q) - quantileOf(live, q));
  }
  return sum / STEPS;
}

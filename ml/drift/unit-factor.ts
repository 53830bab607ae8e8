import { quantileOf, scaleDigest, type TDigest } from '../sketches/t-digest.ts';
import { kolmogorovSmirnovDistance, kolmogorovSmirnovPValue } from './kolmogorov-smirnov.ts';

/** Factors between units that people mix up: pence and pounds, thousands, minutes and hours, percent, months, and a lost sign. */
const FACTORS = [10, 100, 1_000, 1_000_000, 60, 3_600, 12, 24, 7].flatMap((factor) => [factor, 1 / factor]).concat(-1);

/** How much closer the numbers must come by the factor, and how close they must then be, in ranks (0..1). */
const LEAST_GAIN = 0.35;
const CLOSE = 0.15;
/** Numbers that are the reference's but for the factor are this close in 99 of 100 samples. */
const CLOSE_P_VALUE = 0.01;

/**
 * The factor by which all of `live` seems to be off: the numbers divided by it look like the reference, and did not
 * before. Null when there is none. Of several that fit, the one that fits best.
 *
 * @param reference at least 10 numbers
 * @param live      at least 10 numbers
 * @example unitFactor(digestOf([1, 2, … 50]), digestOf([100, 200, … 5000])) // => 100
 */
export function unitFactor(reference: TDigest, live: TDigest): number | null {
  if (Math.min(reference.count, live.count) < 10) return null;
  const before = kolmogorovSmirnovDistance(reference, live);
  if (before < LEAST_GAIN) return null;
  let best: { factor: number; distance: number; middle: number } | null = null;
  for (const factor of FACTORS) {
    const scaled = scaleDigest(live, 1 / factor);
    const distance = kolmogorovSmirnovDistance(reference, scaled);
    const middle = middleGap(reference, scaled);
    // Where numbers are spread widely, 10 and 12 fit about as well: then the middle value decides.
    if (best === null || distance < best.distance - 0.02 || (distance < best.distance + 0.02 && middle < best.middle)) best = { factor, distance, middle };
  }
  if (best === null || before - best.distance < LEAST_GAIN) return null;
  const fits = best.distance <= CLOSE || kolmogorovSmirnovPValue(best.distance, [reference.count, live.count]) > CLOSE_P_VALUE;
  return fits ? best.factor : null;
}

function middleGap(reference: TDigest, scaled: TDigest): number {
  return Math.abs(Math.log(Math.abs(quantileOf(scaled, 0.5) / quantileOf(reference, 0.5))));
}

import { scaleDigest, type TDigest } from '../sketches/t-digest.ts';
import { kolmogorovSmirnovDistance, kolmogorovSmirnovPValue } from './kolmogorov-smirnov.ts';

/**
 * Factors between units that people mix up, the most common first: pence and pounds, thousands, a lost sign, a decimal
 * place, minutes and hours, millions, seconds and hours, months, hours and days, days and weeks.
 */
const FACTORS = [
  100,
  1 / 100,
  1_000,
  1 / 1_000,
  -1,
  10,
  1 / 10,
  60,
  1 / 60,
  1_000_000,
  1e-6,
  3_600,
  1 / 3_600,
  12,
  1 / 12,
  24,
  1 / 24,
  7,
  1 / 7,
];

/** How much closer the numbers must come by the factor, and how close they must then be, in ranks (0..1). */
const LEAST_GAIN = 0.35;
const CLOSE = 0.15;
/** Numbers that are the reference's but for the factor are this close in 99 of 100 samples. */
const CLOSE_P_VALUE = 0.01;
/** Two factors whose distances differ by less than this, over the root of the rows, cannot be told apart. */
const CHANCE = 0.8;

/**
 * The factor by which all of `live` seems to be off: the numbers divided by it look like the reference, and did not
 * before. Null when there is none. Of several that fit equally well for so few numbers, the most common one.
 *
 * @param reference at least 10 numbers
 * @param live      at least 10 numbers
 * @example unitFactor(digestOf(Array.from({ length: 50 }, (_, at) => at)), digestOf(Array.from({ length: 50 }, (_, at) => 100 * at))) // => 100
 */
export function unitFactor(reference: TDigest, live: TDigest): number | null {
  if (Math.min(reference.count, live.count) < 10) return null;
  const before = kolmogorovSmirnovDistance(reference, live);
  if (before < LEAST_GAIN) return null;
  const fits = FACTORS.filter((factor) => isWithinNumbers(live, factor)).map((factor) => ({
    factor,
    distance: kolmogorovSmirnovDistance(reference, scaleDigest(live, 1 / factor)),
  }));
  const closest = Math.min(...fits.map(({ distance }) => distance));
  const effectiveRows = (reference.count * live.count) / (reference.count + live.count);
  const chosen = fits.find(({ distance }) => distance <= closest + CHANCE / Math.sqrt(effectiveRows))!;
  if (before - chosen.distance < LEAST_GAIN) return null;
  const isClose =
    chosen.distance <= CLOSE || kolmogorovSmirnovPValue(chosen.distance, [reference.count, live.count]) > CLOSE_P_VALUE;
  return isClose ? chosen.factor : null;
}

/** Whether the numbers divided by it are still numbers. */
function isWithinNumbers({ min, max }: TDigest, factor: number): boolean {
  return Number.isFinite(min / factor) && Number.isFinite(max / factor);
}

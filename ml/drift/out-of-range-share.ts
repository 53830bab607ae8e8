import { shareAtMost, shareBelow, type TDigest } from '../sketches/t-digest.ts';
import type { DriftCheck } from './drift-check.ts';
import { twoProportionsPValue } from '../measures/two-proportions.ts';

/** Share of the live numbers below the reference's smallest or above its largest, in 0..1; 0 when a side is empty. */
export function outOfRangeShare(reference: TDigest, live: TDigest): number {
  if (reference.count === 0 || live.count === 0) return 0;
  return shareBelow(live, reference.min) + 1 - shareAtMost(live, reference.max);
}

/**
 * Asks whether numbers lie where the model has never seen one. Of the reference, by definition, none does.
 *
 * @param threshold share that matters, in 0..1
 */
export function checkOutOfRange(reference: TDigest, live: TDigest, threshold: number): DriftCheck {
  const share = outOfRangeShare(reference, live);
  return {
    about: 'out-of-range',
    effect: share,
    threshold,
    pValue: twoProportionsPValue(
      { count: 0, rows: reference.count },
      { count: Math.min(live.count, share * live.count), rows: live.count },
    ),
    findings: [{ code: 'out-of-range', values: { share, least: reference.min, most: reference.max } }],
  };
}

import { quantileOf, shareAtMost, shareBelow, type TDigest } from '../sketches/t-digest.ts';
import { serialToIsoDate } from '../table/date-text.ts';
import { twoProportionsPValue } from '../measures/two-proportions.ts';
import type { DriftCheck } from './drift-check.ts';
import type { DateShift } from './drift-finding.ts';

/** Days by which dates are early when nothing about them has changed but how they are read. */
const SHIFTS: Readonly<Record<DateShift, number>> = { system: 1_462, century: 36_525 };
const MOST_OF_THEM = 0.9;

/**
 * Asks whether dates lie before the first of the reference. New rows are newer than it by nature, so later dates are no
 * change; earlier ones are, and a whole column that is early by a known number of days was read otherwise than before.
 *
 * @param reference serial days, at least one; so live
 * @param threshold share that matters, in 0..1
 */
export function checkEarlierDates(reference: TDigest, live: TDigest, threshold: number): DriftCheck {
  const share = shareBelow(live, reference.min);
  const pValue = twoProportionsPValue(
    { count: 0, rows: reference.count },
    { count: Math.min(live.count, share * live.count), rows: live.count },
  );
  const values = {
    share,
    first: serialToIsoDate(reference.min),
    shift: share < MOST_OF_THEM ? null : shiftOf(reference, live),
  };
  return { about: 'out-of-range', effect: share, threshold, pValue, findings: [{ code: 'earlier-dates', values }] };
}

/** By what the dates are early: put right, most of them lie in the reference's time or as long after it. */
function shiftOf(reference: TDigest, live: TDigest): DateShift | null {
  const end = 2 * reference.max - reference.min + 31;
  const found = Object.entries(SHIFTS).find(([, days]) => {
    const inTime = shareAtMost(live, end - days) - shareBelow(live, reference.min - days);
    return inTime >= MOST_OF_THEM && quantileOf(live, 0.5) + days >= reference.min;
  });
  return (found?.[0] as DateShift | undefined) ?? null;
}

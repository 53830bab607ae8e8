import type { ColumnProfile } from '../sketches/column-profile.ts';
import type { DriftCheck } from './drift-check.ts';
import { shareOf, twoProportionsPValue, type Proportion } from '../measures/two-proportions.ts';

/** Share of the column's cells that are missing, in 0..1; 0 of no rows. */
export function missingRate(profile: ColumnProfile): number {
  return shareOf(missing(profile));
}

/**
 * Asks whether the column is emptier than it was, or fuller: the effect is the change of the missing share. Cells that
 * hold something their type cannot read are missing too; when they are what is new, the finding says so.
 *
 * @param threshold change of the share that matters, in 0..1
 */
export function checkMissingRate(reference: ColumnProfile, live: ColumnProfile, threshold: number): DriftCheck {
  const [before, now] = [missingRate(reference), missingRate(live)];
  const [failedBefore, failedNow] = [reference, live].map((each) =>
    shareOf({ count: each.typeFailures, rows: each.rows }),
  ) as [number, number];
  const mostlyFailures = now > before && failedNow - failedBefore > (now - before) / 2;
  return {
    about: 'missing',
    effect: Math.abs(now - before),
    threshold,
    pValue: twoProportionsPValue(missing(reference), missing(live)),
    findings: [
      mostlyFailures
        ? { code: 'unreadable', values: { now: failedNow, before: failedBefore, type: live.type } }
        : { code: 'empty', values: { now, before } },
    ],
  };
}

function missing(profile: ColumnProfile): Proportion {
  return { count: profile.missing, rows: profile.rows };
}

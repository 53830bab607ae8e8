import type { PartKind } from '../../../contract/incident-measure.ts';
import { PART_RULE, type PartFigures, type PartTally } from '../../../contract/part-watch.ts';
import { twoProportionsPValue } from '../../../ml/measures/two-proportions.ts';
import { upperGamma } from '../../../ml/measures/regularized-gamma.ts';

/** What was counted of a class or a segment, beside how many answers there were in all. */
export type Counted = Omit<PartTally, 'part'> & { readonly all: number };

/** What was measured of a part, with what is needed to test it. */
export interface Measured {
  readonly value: number;
  readonly rows: number;
  /** Of costs: the variance of one answer's. */
  readonly variance: number;
}

type Figure = PartFigures['now'];

/** What each measure is in some counts; null where there is nothing that it could be of. */
export const MEASURED: Readonly<Record<PartKind, (counted: Counted) => Measured | null>> = {
  'part-accuracy': ({ right, labels }) => shareOf(right, labels),
  // Where all labels are what people said, it would say the same as their accuracy.
  'part-overrides': ({ overridden, spoken, labels }) => (spoken === labels ? null : shareOf(overridden, spoken)),
  'part-cost': ({ cost, costSquares, priced }) => {
    if (priced < 2) return null;
    const value = cost / priced;
    return { value, rows: priced, variance: Math.max(0, (costSquares - priced * value * value) / (priced - 1)) };
  },
  'part-share': ({ answers, all }) => shareOf(answers, all),
};

function shareOf(count: number, rows: number): Measured | null {
  return rows === 0 ? null : { value: count / rows, rows, variance: (count / rows) * (1 - count / rows) };
}

/** How far a change is beyond what matters, 1 being as much as matters; 0 of one for the better. */
export const SEVERITY: Readonly<Record<PartKind, (now: Figure, before: Figure) => number>> = {
  'part-accuracy': (now, before) => rounded((before.value - now.value) / PART_RULE.rise),
  'part-overrides': (now, before) => rounded((now.value - before.value) / PART_RULE.rise),
  'part-cost': (now, before) =>
    before.value === 0 ? (now.value > 0 ? 1 : 0) : rounded((now.value / before.value - 1) / PART_RULE.costRise),
  'part-share': (now, before) => {
    const [small, large] = [Math.min(now.value, before.value), Math.max(now.value, before.value)];
    const times = large === 0 ? 1 : small === 0 ? Infinity : large / small;
    const moved = (large - small) / PART_RULE.shareMove;
    return rounded(Math.min(moved, Math.log(times) / Math.log(PART_RULE.shareTimes)));
  },
};

/** A figure that is as large as what matters is not short of it by the last bit of a division. */
function rounded(severity: number): number {
  return Math.max(0, Number(severity.toPrecision(9)));
}

/** How often so large a change would be chance: of shares by the z-test, of costs by that of Welch. */
export function chanceOf(kind: PartKind, now: Measured, before: Measured): number {
  if (kind !== 'part-cost')
    return twoProportionsPValue(
      { count: Math.round(before.value * before.rows), rows: before.rows },
      { count: Math.round(now.value * now.rows), rows: now.rows },
    );
  const variance = now.variance / now.rows + before.variance / before.rows;
  if (variance === 0) return now.value === before.value ? 1 : 0;
  return upperGamma(0.5, (now.value - before.value) ** 2 / variance / 2);
}

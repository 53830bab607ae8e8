import type { PartDigest } from '../sketches/part-digests.ts';
import { quantileOf } from '../sketches/t-digest.ts';
import type { DriftCheck } from './drift-check.ts';
import type { DriftFinding } from './drift-finding.ts';
import { kolmogorovSmirnovDistance, kolmogorovSmirnovPValue } from '../measures/kolmogorov-smirnov.ts';
import { unitFactor } from '../measures/unit-factor.ts';

/** Rows of a part, on either side, below which nothing is said of it. */
const LEAST_ROWS = 20;
/** A part is some of the rows: its numbers must lie mostly elsewhere before the whole column is called changed. */
const PART_DISTANCE = 0.5;
const NAMED = 3;

interface ChangedPart {
  readonly effect: number;
  readonly pValue: number;
  readonly finding: DriftFinding;
}

/**
 * Asks of each part of the rows (each cost centre) whether a number column changed there, and by which factor: a tenth
 * of the rows in pence moves the whole column little, but its own cost centre beyond doubt.
 *
 * The p-value is the smallest of the parts' Kolmogorov–Smirnov tests times their number (Bonferroni), the effect
 * that part's Kolmogorov–Smirnov distance; parts are named only if they pass by themselves.
 *
 * @param reference parts of one number column
 * @param live      parts of the same column
 * @returns null when no part has enough rows on both sides
 */
export function checkParts(reference: readonly PartDigest[], live: readonly PartDigest[]): DriftCheck | null {
  const pairs = live.flatMap((part) => {
    const before = reference.find((each) => each.category === part.category && each.value === part.value);
    return before !== undefined && Math.min(before.digest.count, part.digest.count) >= LEAST_ROWS
      ? [{ before, part }]
      : [];
  });
  if (pairs.length === 0) return null;
  const compared = pairs
    .map(({ before, part }) => comparePart(before, part, pairs.length))
    .sort((a, b) => a.pValue - b.pValue || b.effect - a.effect);
  const changed = compared.filter(({ effect, pValue }) => effect >= PART_DISTANCE && pValue < 0.01);
  const decisive = changed[0] ?? compared[0]!;
  return {
    about: 'parts',
    effect: decisive.effect,
    threshold: PART_DISTANCE,
    pValue: decisive.pValue,
    findings: (changed.length > 0 ? changed : [decisive]).slice(0, NAMED).map(({ finding }) => finding),
  };
}

function comparePart(before: PartDigest, now: PartDigest, tests: number): ChangedPart {
  const effect = kolmogorovSmirnovDistance(before.digest, now.digest);
  const pValue = Math.min(1, tests * kolmogorovSmirnovPValue(effect, [before.digest.count, now.digest.count]));
  const part = { category: now.category, value: now.value };
  const factor = effect >= PART_DISTANCE ? unitFactor(before.digest, now.digest) : null;
  const [middleNow, middleBefore] = [now, before].map(({ digest }) => quantileOf(digest, 0.5)) as [number, number];
  const finding: DriftFinding =
    factor === null
      ? { code: 'quantile', values: { quantile: 0.5, now: middleNow, before: middleBefore, part } }
      : { code: 'factor', values: { factor, part } };
  return { effect, pValue, finding };
}

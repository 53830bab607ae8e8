import type { Segment } from '../sketches/segment-digests.ts';
import { quantileOf } from '../sketches/t-digest.ts';
import type { DriftCheck } from './drift-check.ts';
import type { DriftFinding } from './drift-finding.ts';
import { kolmogorovSmirnovDistance, kolmogorovSmirnovPValue } from '../measures/kolmogorov-smirnov.ts';
import { unitFactor } from '../measures/unit-factor.ts';

/** Rows of a segment, on either side, below which nothing is said of it. */
const LEAST_ROWS = 20;
/** A segment is a part of a column: its numbers must lie mostly elsewhere before the whole column is called changed. */
const SEGMENT_DISTANCE = 0.5;
const NAMED = 3;

interface ChangedSegment {
  readonly segment: Segment;
  readonly effect: number;
  readonly pValue: number;
  readonly finding: DriftFinding;
}

/**
 * Asks of each part of the rows (each cost centre) whether a number column changed there, and by which factor: a tenth
 * of the rows in pence moves the whole column little, but its own cost centre beyond doubt.
 *
 * The p-value is the smallest of the segments' Kolmogorov–Smirnov tests times their number (Bonferroni), the effect
 * that segment's Kolmogorov–Smirnov distance; segments are named only if they pass by themselves.
 *
 * @param reference segments of one number column
 * @param live      segments of the same column
 * @returns null when no segment has enough rows on both sides
 */
export function checkSegments(reference: readonly Segment[], live: readonly Segment[]): DriftCheck | null {
  const pairs = live.flatMap((segment) => {
    const before = reference.find((each) => each.category === segment.category && each.value === segment.value);
    return before !== undefined && Math.min(before.digest.count, segment.digest.count) >= LEAST_ROWS
      ? [{ before, segment }]
      : [];
  });
  if (pairs.length === 0) return null;
  const compared = pairs
    .map(({ before, segment }) => compareSegment(before, segment, pairs.length))
    .sort((a, b) => a.pValue - b.pValue || b.effect - a.effect);
  const changed = compared.filter(({ effect, pValue }) => effect >= SEGMENT_DISTANCE && pValue < 0.01);
  const decisive = changed[0] ?? compared[0]!;
  return {
    about: 'segments',
    effect: decisive.effect,
    threshold: SEGMENT_DISTANCE,
    pValue: decisive.pValue,
    findings: (changed.length > 0 ? changed : [decisive]).slice(0, NAMED).map(({ finding }) => finding),
  };
}

function compareSegment(before: Segment, segment: Segment, tests: number): ChangedSegment {
  const effect = kolmogorovSmirnovDistance(before.digest, segment.digest);
  const pValue = Math.min(1, tests * kolmogorovSmirnovPValue(effect, [before.digest.count, segment.digest.count]));
  const part = { category: segment.category, value: segment.value };
  const factor = effect >= SEGMENT_DISTANCE ? unitFactor(before.digest, segment.digest) : null;
  const [now, middleBefore] = [segment, before].map(({ digest }) => quantileOf(digest, 0.5)) as [number, number];
  const finding: DriftFinding =
    factor === null
      ? { code: 'quantile', values: { quantile: 0.5, now, before: middleBefore, part } }
      : { code: 'factor', values: { factor, part } };
  return { segment, effect, pValue, finding };
}

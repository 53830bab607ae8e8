import { benjaminiHochberg } from '../measures/benjamini-hochberg.ts';
import type { DriftFinding } from './drift-finding.ts';
import type { DriftStatus, DriftThresholds } from './drift-status.ts';

/** What a check asks about, in the order in which its answer helps a person most. */
const SUBJECTS = ['parts', 'missing', 'new', 'recurring', 'distribution', 'length', 'out-of-range'] as const;
export type CheckSubject = (typeof SUBJECTS)[number];

/** One question put to one column: how large is the change, and could it be chance? */
export interface DriftCheck {
  readonly about: CheckSubject;
  /** How large, in the unit of `threshold`; ≥ 0. */
  readonly effect: number;
  /** From here on it matters. */
  readonly threshold: number;
  /** Chance of so large a change without drift, in 0..1. */
  readonly pValue: number;
  /** What changed: said only if the check does not pass as stable. */
  readonly findings: readonly DriftFinding[];
}

export interface JudgedCheck extends DriftCheck {
  readonly qValue: number;
  readonly status: Exclude<DriftStatus, 'unknown'>;
}

/**
 * Judges all checks of all columns together, since every question is one more chance of a false alarm.
 *
 * `drift`: the effect reaches its threshold and q < the q-value borne. `watch`: q is, and the effect reaches half its
 * threshold. A tiny change is stable however certain it is: with enough rows everything is certain.
 *
 * What is judged is what is printed: effect, threshold and q-value are rounded first, so that whoever applies the rule
 * to the figures of a report comes to the status that stands beside them.
 *
 * @param checksOfColumns the checks of each column
 * @returns the same lists, judged
 */
export function judgeChecks(
  checksOfColumns: readonly (readonly DriftCheck[])[],
  thresholds: DriftThresholds,
): JudgedCheck[][] {
  const qValues = benjaminiHochberg(checksOfColumns.flat().map((check) => check.pValue));
  let next = 0;
  return checksOfColumns.map((checks) =>
    checks.map((check) => {
      const [effect, threshold, qValue] = [check.effect, check.threshold, qValues[next++]!].map(printed) as [
        number,
        number,
        number,
      ];
      return {
        ...check,
        effect,
        threshold,
        qValue,
        status: statusOf({ effect, threshold, qValue }, thresholds.qValue),
      };
    }),
  );
}

/**
 * The check that decides a column: of the worst status the one that tells most, whose finding is told first; where all
 * are stable, the smallest q-value. Undefined of none.
 */
export function decidingCheck(checks: readonly JudgedCheck[]): JudgedCheck | undefined {
  const told = toldInOrder(checks)[0];
  return told ?? checks.toSorted((a, b) => a.qValue - b.qValue || b.effect / b.threshold - a.effect / a.threshold)[0];
}

/** What the checks that are not stable found, the most telling first. */
export function findingsOf(checks: readonly JudgedCheck[]): DriftFinding[] {
  const findings = toldInOrder(checks).flatMap((check) => check.findings);
  // Two questions may find the very same thing.
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function toldInOrder(checks: readonly JudgedCheck[]): JudgedCheck[] {
  return checks
    .filter((check) => check.status !== 'stable')
    .sort((a, b) => SEVERITY[b.status] - SEVERITY[a.status] || SUBJECTS.indexOf(a.about) - SUBJECTS.indexOf(b.about));
}

/** How far the changes that count exceed what matters; for sorting. 0 when none counts. */
export function excessOf(checks: readonly JudgedCheck[]): number {
  return checks.reduce(
    (most, { status, effect, threshold }) => (status === 'stable' ? most : Math.max(most, effect / threshold)),
    0,
  );
}

/** How bad a status is; for sorting. */
export const SEVERITY: Readonly<Record<DriftStatus, number>> = { drift: 3, watch: 2, stable: 1, unknown: 0 };

function statusOf(
  { effect, threshold, qValue }: Pick<JudgedCheck, 'effect' | 'threshold' | 'qValue'>,
  borne: number,
): JudgedCheck['status'] {
  if (qValue >= borne) return 'stable';
  return effect >= threshold ? 'drift' : effect >= threshold / 2 ? 'watch' : 'stable';
}

/** To three places; below, to the first digit that is not 0. */
function printed(figure: number): number {
  return figure < 0.001 ? Number(figure.toPrecision(1)) : Math.round(figure * 1_000) / 1_000;
}

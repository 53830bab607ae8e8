import { LEAST_TO_JUDGE, type AccuracyFigures } from '../../../contract/accuracy-watch.ts';
import type { DriftStatus } from '../../../contract/drift.ts';
import type { MeasuredShare } from '../../../contract/training.ts';
import { alertOf } from '../../../ml/drift/alert.ts';
import type { JudgedMeasure } from './judge-measures.ts';

type AccuracyKind = 'accuracy' | 'expected-accuracy' | 'concept';

/**
 * What the windows of a version say of how good its answers are, each measure by the rule of two windows in a row.
 *
 * @param checks of one version, oldest first
 */
export function judgeAccuracy(checks: readonly AccuracyFigures[]): JudgedMeasure[] {
  if (checks.length === 0) return [];
  return (Object.keys(STATUS_OF) as AccuracyKind[]).map((kind) => {
    const { alerts, over, since } = alertOf(
      checks.map(({ window: { from, to }, ...figures }) => ({
        ...{ from: Date.parse(from), to: Date.parse(to) },
        status: STATUS_OF[kind](figures),
      })),
    );
    return { measure: { kind }, alerts, over, since: since === null ? null : new Date(since) };
  });
}

type Judged = Omit<AccuracyFigures, 'window'>;

/** The rule, as `accuracyRuleWords` prints it. */
export const STATUS_OF: Readonly<Record<AccuracyKind, (figures: Judged) => DriftStatus>> = {
  accuracy: ({ audited, least }) => statusOf(audited, audited?.rows ?? 0, LEAST_TO_JUDGE.audited, least),
  'expected-accuracy': ({ expected, rows, least }) => statusOf(expected, rows, LEAST_TO_JUDGE.answers, least),
  concept: ({ loss }) => {
    if (loss === null || loss.labels < LEAST_TO_JUDGE.labels) return 'unknown';
    return loss.rise !== null && loss.mean >= (loss.rise.before + loss.rise.after) / 2 ? 'drift' : 'stable';
  },
};

function statusOf(share: MeasuredShare | null, rows: number, enough: number, least: number | null): DriftStatus {
  if (share === null || least === null || rows < enough) return 'unknown';
  if (share.high < least) return 'drift';
  return share.value >= least ? 'stable' : 'watch';
}

import type { Kysely } from 'kysely';
import type { Acceptance, AcceptanceFinding, AcceptedClass } from '../../../contract/acceptance.ts';
import type { MeasuredShare } from '../../../contract/training.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { acceptanceLevel, rowsNeeded, type AcceptanceLevel } from '../../../ml/evaluation/acceptance-level.ts';
import { wholePercent, type ConfidenceCount } from '../../../ml/evaluation/answers-by-confidence.ts';
import { wilsonInterval } from '../../../ml/evaluation/wilson.ts';
import { isInAuditSample } from '../../../ml/sampling/audit-sample.ts';
import { readAnswersByConfidence } from '../../learn/models/confidence-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier, type StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { readJudgedRows } from '../monitoring/judged-rows-store.ts';

export interface AcceptanceServices {
  readonly db: Kysely<Database>;
  /** Resolves when the rows answered so far by this process are in the prediction log. */
  readonly settle: () => Promise<void>;
}

/** The latest judged rows looked at. */
const MOST_JUDGED_ROWS = 20_000;

/**
 * From which confidence on answers of the version in use are right as often as wanted. The level is chosen from the
 * rows that were held back when it was trained; what becomes of it is watched on the audit sample, whose rows are
 * drawn at random: when even the upper end of its interval stays below the target, nothing is accepted any more, until
 * another version answers or the sample says otherwise. Nothing of this is kept: it is worked out from version and
 * log.
 *
 * @param wanted another target than the policy's
 * @throws {ProblemError} unknown-classifier, no-champion
 */
export async function readAcceptance(
  { db, settle }: AcceptanceServices,
  classifierId: string,
  wanted: number | undefined,
): Promise<Acceptance> {
  const classifier = await readClassifier(db, classifierId);
  const { champion: version, policies } = classifier;
  if (version === null) throw new ProblemError('no-champion', { reason: 'untrained' });
  const target = wanted ?? policies.targetAccuracy;
  const counts = await readAnswersByConfidence(db, classifierId, version);
  const testRows = counts?.reduce((sum, { rows }) => sum + rows, 0) ?? 0;
  const neededRows = target === null ? 0 : rowsNeeded(target);
  const about = { version, target, testRows, neededRows };
  const none = (finding: AcceptanceFinding) => ({ ...about, finding, level: null, test: null, audit: null });
  if (target === null) return none('no-target');
  if (counts === null) return none('not-counted');
  const chosen = acceptanceLevel(counts, target);
  if (chosen.percent === null) return none(testRows < neededRows ? 'too-few-rows' : 'not-reached');
  await settle();
  const audit = await auditedShare(db, classifier, version, chosen.percent);
  const isBorneOut = audit === null || audit.high >= target;
  return {
    ...about,
    finding: isBorneOut ? 'holds' : 'fallen-back',
    level: isBorneOut ? chosen.percent / 100 : null,
    test: testOf(counts, chosen, chosen.percent),
    audit,
  };
}

function testOf(counts: readonly ConfidenceCount[], chosen: AcceptanceLevel, percent: number): Acceptance['test'] {
  return {
    level: percent / 100,
    coverage: wilsonInterval(chosen.rows, chosen.of),
    accuracy: wilsonInterval(chosen.right, chosen.rows),
    classes: [...new Set(counts.map((count) => count.class))].map((name) =>
      acceptedOf(
        name,
        counts.filter((count) => count.class === name),
        percent,
      ),
    ),
  };
}

function acceptedOf(name: string, counts: readonly ConfidenceCount[], percent: number): AcceptedClass {
  const accepted = counts.filter((count) => count.percent >= percent);
  const rows = sumOf(accepted, 'rows');
  return {
    class: name,
    answers: sumOf(counts, 'rows'),
    accepted: rows,
    accuracy: rows === 0 ? null : wilsonInterval(sumOf(accepted, 'right'), rows),
  };
}

function sumOf(counts: readonly ConfidenceCount[], of: 'rows' | 'right'): number {
  return counts.reduce((sum, count) => sum + count[of], 0);
}

/** Null while nobody has said anything of an accepted answer in the audit sample. */
async function auditedShare(
  db: Kysely<Database>,
  { id, policies }: StoredClassifier,
  version: number,
  percent: number,
): Promise<MeasuredShare | null> {
  const judged = await readJudgedRows(db, id, MOST_JUDGED_ROWS, version);
  const audited = judged.filter(
    ({ key, confidence }) => wholePercent(confidence) >= percent && isInAuditSample(key, policies.auditShare),
  );
  const right = audited.filter(({ predicted, label }) => predicted === label);
  return audited.length === 0 ? null : wilsonInterval(right.length, audited.length);
}

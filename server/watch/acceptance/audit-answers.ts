import type { Kysely } from 'kysely';
import { acceptedBy, type AcceptLevels } from '../../../contract/acceptance.ts';
import type { MeasuredShare } from '../../../contract/training.ts';
import { wholePercent } from '../../../ml/evaluation/answers-by-confidence.ts';
import { wilsonInterval } from '../../../ml/evaluation/wilson.ts';
import { isInAuditSample } from '../../../ml/sampling/audit-sample.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { readJudgedRows, type JudgedRow } from '../monitoring/judged-rows-store.ts';

/** The latest judged rows looked at. */
const MOST_JUDGED_ROWS = 20_000;

/** Of the audit sample, how many accepted answers were right; null while nobody has said anything of one. */
export interface AuditedAnswers {
  readonly all: MeasuredShare | null;
  /** Of classes without a level of their own. */
  readonly common: MeasuredShare | null;
  /** Of each class with a level of its own of which somebody has judged an answer. */
  readonly own: ReadonlyMap<string, MeasuredShare>;
}

/** What people said of the answers of a version that the levels accept, among the rows drawn at random. */
export async function auditAnswers(
  db: Kysely<Database>,
  { id, policies }: StoredClassifier,
  version: number,
  levels: AcceptLevels,
): Promise<AuditedAnswers> {
  const isAccepted = acceptedBy(levels);
  const judged = await readJudgedRows(db, id, MOST_JUDGED_ROWS, version);
  const audited = judged.filter(
    ({ key, predicted, confidence }) =>
      isAccepted(predicted, wholePercent(confidence) / 100) && isInAuditSample(key, policies.auditShare),
  );
  const own = new Map<string, MeasuredShare>();
  for (const { class: name } of levels.classes) {
    const share = shareRight(audited.filter(({ predicted }) => predicted === name));
    if (share !== null) own.set(name, share);
  }
  const common = audited.filter(({ predicted }) => !levels.classes.some((each) => each.class === predicted));
  return { all: shareRight(audited), common: shareRight(common), own };
}

function shareRight(rows: readonly JudgedRow[]): MeasuredShare | null {
  if (rows.length === 0) return null;
  return wilsonInterval(rows.filter(({ predicted, label }) => predicted === label).length, rows.length);
}

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
  /** Of each class of which somebody has judged an answer. */
  readonly byClass: ReadonlyMap<string, MeasuredShare>;
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
  const byClass = new Map<string, MeasuredShare>();
  for (const name of new Set(audited.map(({ predicted }) => predicted)))
    byClass.set(name, shareRight(audited.filter(({ predicted }) => predicted === name))!);
  const common = audited.filter(({ predicted }) => !levels.classes.some((each) => each.class === predicted));
  return { all: shareRight(audited), common: shareRight(common), byClass };
}

function shareRight(rows: readonly JudgedRow[]): MeasuredShare | null {
  if (rows.length === 0) return null;
  return wilsonInterval(rows.filter(({ predicted, label }) => predicted === label).length, rows.length);
}

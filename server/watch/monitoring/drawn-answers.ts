import type { Kysely } from 'kysely';
import type { MeasuredShare } from '../../../contract/training.ts';
import { auditEstimate } from '../../../ml/late-labels/audit-estimate.ts';
import { isInAuditSample } from '../../../ml/sampling/audit-sample.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { readJudgedRows, readLastAnswers, type LastAnswer } from './judged-rows-store.ts';

/** The latest rows looked at: those that people have judged, and those that were answered. */
const MOST_JUDGED_ROWS = 20_000;
const MOST_ANSWERED_ROWS = 100_000;

/** An answer of a row that was drawn by chance. */
export interface DrawnAnswer extends LastAnswer {
  /** What people say it is; null while nobody has said anything of it. */
  readonly label: string | null;
  /** Whether they were asked about it; else they noticed it by themselves. */
  readonly isAsked: boolean;
}

/**
 * The answers of the rows of the audit sample, whether people have judged them or not: of a row that somebody judged
 * the one that was judged, of others the last.
 *
 * @param version whose answers alone; null is those of any
 */
export async function readDrawnAnswers(
  db: Kysely<Database>,
  { id, policies }: StoredClassifier,
  version: number | null,
): Promise<DrawnAnswer[]> {
  const isDrawn = ({ key }: Pick<LastAnswer, 'key'>) => isInAuditSample(key, policies.auditShare);
  const judged = (await readJudgedRows(db, id, MOST_JUDGED_ROWS, version)).filter(isDrawn);
  // Where nobody noticed an error by themselves, it does not matter how many rows nobody has spoken of.
  if (judged.every(({ isAsked }) => isAsked)) return judged;
  const isJudged = new Set(judged.map(({ key }) => key));
  const answers = await readLastAnswers(db, id, MOST_ANSWERED_ROWS, version);
  const others = answers.filter((each) => isDrawn(each) && !isJudged.has(each.key));
  return [...judged, ...others.map((each) => ({ ...each, label: null, isAsked: false }))];
}

/** Of some answers of drawn rows, the share that is right; null while nobody was asked about one. */
export function shareRightOf(answers: readonly DrawnAnswer[]): MeasuredShare | null {
  const judged = answers.flatMap(({ predicted, label, isAsked }) =>
    label === null ? [] : [{ class: predicted, label, isAsked }],
  );
  return auditEstimate({
    drawn: answers.length,
    asked: judged.filter(({ isAsked }) => isAsked),
    noticed: judged.filter(({ isAsked }) => !isAsked),
  });
}

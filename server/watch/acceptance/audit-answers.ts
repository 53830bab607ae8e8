import type { Kysely } from 'kysely';
import { acceptedBy, type AcceptLevels } from '../../../contract/acceptance.ts';
import type { MeasuredShare } from '../../../contract/training.ts';
import { wholePercent } from '../../../ml/evaluation/answers-by-confidence.ts';
import { partedBy } from '../../../ml/late-labels/realised-accuracy.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { readDrawnAnswers, shareRightOf } from '../monitoring/drawn-answers.ts';

/** By the audit sample, how many accepted answers are right; null while nobody was asked about one. */
export interface AuditedAnswers {
  readonly all: MeasuredShare | null;
  /** Of classes without a level of their own. */
  readonly common: MeasuredShare | null;
  /** Of each class of which somebody was asked about an answer. */
  readonly byClass: ReadonlyMap<string, MeasuredShare>;
}

/**
 * How many of the answers of a version that the levels accept are right, by what people said of the rows drawn at
 * random: what they were asked about stands for the rest, errors that they noticed for themselves alone.
 */
export async function auditAnswers(
  db: Kysely<Database>,
  classifier: StoredClassifier,
  version: number,
  levels: AcceptLevels,
): Promise<AuditedAnswers> {
  const isAccepted = acceptedBy(levels);
  const accepted = (await readDrawnAnswers(db, classifier, version)).filter(({ predicted, confidence }) =>
    isAccepted(predicted, wholePercent(confidence) / 100),
  );
  const byClass = new Map<string, MeasuredShare>();
  for (const [name, answers] of partedBy(accepted, ({ predicted }) => predicted)) {
    const share = shareRightOf(answers);
    if (share !== null) byClass.set(name, share);
  }
  const common = accepted.filter(({ predicted }) => !levels.classes.some((each) => each.class === predicted));
  return { all: shareRightOf(accepted), common: shareRightOf(common), byClass };
}

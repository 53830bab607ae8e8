import type { Kysely } from 'kysely';
import type { ClassifierState } from '../../../contract/classifier-state.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';

/**
 * How a classifier stands, all of one moment: it is one statement.
 *
 * @throws {ProblemError} unknown-classifier
 */
export async function readClassifierState(db: Kysely<Database>, classifierId: string): Promise<ClassifierState> {
  const row = await db
    .selectFrom('classifiers')
    .leftJoin('feedback_heads', 'feedback_heads.classifier_id', 'classifiers.id')
    .select((eb) => [
      'champion',
      'champion_pinned_by',
      'policies',
      'classifiers.column_changes',
      'rule_changes',
      'comment_changes',
      'work_changes',
      'feedback_heads.last_sequence',
      'feedback_heads.class_changes',
      'feedback_heads.trust_changes',
      eb
        .selectFrom('model_versions')
        .select((of) => of.fn.max('version').as('latest'))
        .whereRef('classifier_id', '=', 'classifiers.id')
        .as('latest_version'),
      // At most one of a classifier runs.
      eb
        .selectFrom('trainings')
        .select('trainings.id')
        .whereRef('classifier_id', '=', 'classifiers.id')
        .where('state', '=', 'running')
        .as('training'),
      eb
        .selectFrom('labels')
        .select((of) => of.fn.sum<number>('waiting').as('waiting'))
        .whereRef('classifier_id', '=', 'classifiers.id')
        .where('waiting', '>', 0)
        .as('waiting'),
    ])
    .where('classifiers.id', '=', classifierId)
    .executeTakeFirst();
  if (row === undefined) throw new ProblemError('unknown-classifier', { reason: 'none', classifier: classifierId });
  return {
    lastSequence: row.last_sequence ?? 0,
    champion: row.champion,
    championPinned: row.champion_pinned_by !== null,
    latestVersion: row.latest_version,
    training: row.training,
    policies: row.policies,
    ...(row.column_changes === 0 ? {} : { columnChanges: row.column_changes }),
    ...((row.class_changes ?? 0) === 0 ? {} : { classChanges: row.class_changes! }),
    ...(row.waiting === null ? {} : { waiting: Number(row.waiting) }),
    ...(row.comment_changes === 0 ? {} : { comments: row.comment_changes }),
    ...(row.rule_changes === 0 ? {} : { ruleChanges: row.rule_changes }),
    ...(row.work_changes === 0 ? {} : { workChanges: row.work_changes }),
    ...((row.trust_changes ?? 0) === 0 ? {} : { trustChanges: row.trust_changes! }),
  };
}

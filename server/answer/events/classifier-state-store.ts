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
    .select((eb) => [
      'champion',
      'champion_pinned_by',
      'policies',
      'column_changes',
      'rule_changes',
      'comment_changes',
      'work_changes',
      eb
        .selectFrom('feedback_heads')
        .select('last_sequence')
        .whereRef('classifier_id', '=', 'classifiers.id')
        .as('last_sequence'),
      eb
        .selectFrom('feedback_heads')
        .select('class_changes')
        .whereRef('classifier_id', '=', 'classifiers.id')
        .as('class_changes'),
      eb
        .selectFrom('feedback_heads')
        .select('trust_changes')
        .whereRef('classifier_id', '=', 'classifiers.id')
        .as('trust_changes'),
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

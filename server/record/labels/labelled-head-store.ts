import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

/** How far the log of a classifier has come, and how far its labels know it. */
export interface LabelledHead {
  readonly classifierId: string;
  readonly lastSequence: number;
  readonly labelledSequence: number;
}

/** The heads of all classifiers of which anything was ever said. */
export async function readLabelledHeads(db: Kysely<Database>): Promise<LabelledHead[]> {
  return db
    .selectFrom('feedback_heads')
    .select(['classifier_id as classifierId', 'last_sequence as lastSequence', 'labelled_sequence as labelledSequence'])
    .orderBy('classifier_id')
    .execute();
}

/** Notes how far the labels know the log. */
export async function moveLabelledHead(
  transaction: Kysely<Database>,
  classifierId: string,
  sequence: number,
): Promise<void> {
  await transaction
    .updateTable('feedback_heads')
    .set({ labelled_sequence: sequence })
    .where('classifier_id', '=', classifierId)
    .execute();
}

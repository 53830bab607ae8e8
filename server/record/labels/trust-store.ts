import { sql, type Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import type { Doubt, Trust } from './trust.ts';

/**
 * Whose words count, as of a change of it. Two small reads.
 *
 * @param asOf number of the last change that counts; by default all do
 */
export async function readTrust(db: Kysely<Database>, classifierId: string, asOf?: number): Promise<Trust> {
  const head = await db
    .selectFrom('feedback_heads')
    .select('trust_changes')
    .where('classifier_id', '=', classifierId)
    .executeTakeFirst();
  const changes = asOf ?? head?.trust_changes ?? 0;
  if (changes === 0) return { changes, doubts: [] };
  const { rows } = await sql<Doubt>`
    select person, from_sequence as "from", to_sequence as "to", weight from doubts
    where classifier_id = ${classifierId} and placed_change <= ${changes}
      and (lifted_change is null or lifted_change > ${changes})
    order by placed_change, id`.execute(db);
  return { changes, doubts: rows };
}

/**
 * The condition that the label of a row of `label` counts in full: what counts by half measures nothing. Its author
 * said it at the event `said`: of an approved one, not where it was approved.
 */
export const FULL_WEIGHT = sql<boolean>`not exists (
  select from doubts doubt
  join feedback_events stood on stood.classifier_id = label.classifier_id and stood.sequence = label.sequence
  join feedback_events said
    on said.classifier_id = label.classifier_id and said.sequence = coalesce(stood.judges, stood.sequence)
  where doubt.classifier_id = label.classifier_id and doubt.lifted_change is null
    and doubt.person = coalesce(label.person, said.sent_by)
    and said.sequence >= doubt.from_sequence and (doubt.to_sequence is null or said.sequence <= doubt.to_sequence)
)`;

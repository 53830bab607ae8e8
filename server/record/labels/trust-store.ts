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

/** Where the author of a row of `label` said it: of an approved one, not where it was approved. */
const SAID_AT = sql<number>`(
  select coalesce(stood.judges, stood.sequence) from feedback_events stood
  where stood.classifier_id = label.classifier_id and stood.sequence = label.sequence
)`;

/** The condition that the label of a row of `label` counts in full: what counts by half measures nothing. */
export const FULL_WEIGHT = sql<boolean>`not exists (
  select from doubts doubt
  where doubt.classifier_id = label.classifier_id and doubt.lifted_change is null and doubt.person = label.person
    and ${SAID_AT} >= doubt.from_sequence and (doubt.to_sequence is null or ${SAID_AT} <= doubt.to_sequence)
)`;

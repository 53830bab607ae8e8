import { sql, type Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

/** An event that may be erased: the first form, whose text is hashed as it is, may not. */
export interface OldWord {
  readonly sequence: number;
  readonly key: string;
}

/**
 * A page of the events before a moment that say something still.
 *
 * @returns `last` to go on behind; null when there are no more
 */
export async function readOldWords(
  transaction: Kysely<Database>,
  classifierId: string,
  { after, before, most }: { readonly after: number; readonly before: Date; readonly most: number },
): Promise<{ words: readonly OldWord[]; last: number | null }> {
  const { rows } = await sql<OldWord & { readonly form: number }>`
    select sequence, row_key as key, form from feedback_events
    where classifier_id = ${classifierId} and sequence > ${after} and recorded_at < ${before}
    order by sequence limit ${most}`.execute(transaction);
  const words = rows.filter(({ key, form }) => key !== '' && form > 1);
  return { words, last: rows.length < most ? null : rows.at(-1)!.sequence };
}

/** Erases what events say. An event of the audit log of this transaction says so already. */
export async function erasePayloads(
  transaction: Kysely<Database>,
  classifierId: string,
  sequences: readonly number[],
): Promise<void> {
  await sql`select erase_feedback(${classifierId}::uuid, ${sequences}::bigint[])`.execute(transaction);
}

/** The classifiers of which anything was said. */
export async function readSpokenClassifiers(db: Kysely<Database>): Promise<string[]> {
  const rows = await db.selectFrom('feedback_heads').select('classifier_id').orderBy('classifier_id').execute();
  return rows.map(({ classifier_id }) => classifier_id);
}

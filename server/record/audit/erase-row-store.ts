import { sql, type Kysely } from 'kysely';
import { isKey } from '../../platform/database/long-keys.ts';
import type { Database } from '../../platform/database/schema.ts';
import { telling } from '../classifiers/classifier-store.ts';

/** The entries of a row, and whether one of them is of the first form, whose text is hashed as it is. */
export async function readEntriesOf(
  transaction: Kysely<Database>,
  classifier: string,
  key: string,
): Promise<{ readonly sequences: readonly number[]; readonly isTooOld: boolean }> {
  const { rows } = await sql<{ sequences: number[] | null; isTooOld: boolean | null }>`
    select array_agg(sequence order by sequence) as sequences, bool_or(form = 1) as "isTooOld" from feedback_events
    where classifier_id = ${classifier} and ${isKey(sql.ref('row_key'), sql.val(key))}`.execute(transaction);
  return { sequences: (rows[0]?.sequences ?? []).map(Number), isTooOld: rows[0]?.isTooOld ?? false };
}

/** Whether somebody has typed something of a row and not sent it. */
export async function isDrafted(transaction: Kysely<Database>, classifier: string, key: string): Promise<boolean> {
  const drafts = transaction
    .selectFrom('drafts')
    .select('id')
    .where('classifier_id', '=', classifier)
    .where('row_key', '=', key);
  return (await drafts.executeTakeFirst()) !== undefined;
}

export async function countAnswersOf(transaction: Kysely<Database>, classifier: string, key: string): Promise<number> {
  const { count } = await transaction
    .selectFrom('predictions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('classifier_id', '=', classifier)
    .where('row_key', '=', key)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Erases what is kept of a row: its payloads in the log, its label, its answers, what people said of it unseen by each
 * other or have not sent, its places in work-lists, what training suspected of it, that a shadow was asked about
 * it, and what was saved of online models, which may have learned it. Every process is told, and begins its model anew.
 */
export async function eraseKept(
  transaction: Kysely<Database>,
  classifier: string,
  key: string,
  sequences: readonly number[],
): Promise<void> {
  await sql`select erase_feedback(${classifier}::uuid, ${sequences}::bigint[])`.execute(transaction);
  await transaction.deleteFrom('labels').where('classifier_id', '=', classifier).where('row_key', '=', key).execute();
  await transaction
    .deleteFrom('predictions')
    .where('classifier_id', '=', classifier)
    .where('row_key', '=', key)
    .execute();
  await sql`
    delete from settled_doubles settled using opinions said
    where settled.classifier_id = ${classifier} and said.classifier_id = settled.classifier_id
      and said.row_id = settled.row_id and said.row_key = ${key}`.execute(transaction);
  for (const table of ['opinions', 'golden_rows', 'work_list_rows', 'drafts'] as const)
    await transaction.deleteFrom(table).where('classifier_id', '=', classifier).where('row_key', '=', key).execute();
  // How many rows would have had another class stays as it was; which ones is known no more.
  await sql`
    update shadow_rows set row_key = null, segment = null, segment_name = null, row_id = sha256(gen_random_uuid()::text::bytea)
    where classifier_id = ${classifier} and ${isKey(sql.ref('row_key'), sql.val(key))}`.execute(transaction);
  await transaction
    .deleteFrom('suspect_labels')
    .where('classifier_id', '=', classifier)
    .where('row_key', '=', key)
    .execute();
  await transaction.deleteFrom('online_snapshots').where('classifier_id', '=', classifier).execute();
  await transaction
    .updateTable('classifiers')
    .set((eb) => ({ erasures: eb('erasures', '+', 1) }))
    .where('id', '=', classifier)
    .returning(telling('id'))
    .execute();
}

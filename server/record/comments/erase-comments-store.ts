import { sql, type Kysely } from 'kysely';
import { isKey } from '../../platform/database/long-keys.ts';
import type { Database } from '../../platform/database/schema.ts';
import { nextChange } from './thread-store.ts';

/** What was said about a row that is to be erased. */
export interface ThreadToErase {
  readonly id: string;
  readonly comments: readonly string[];
}

/** The thread of a row, with the ids of its comments; null when nobody commented on it. */
export async function readThreadToErase(
  transaction: Kysely<Database>,
  classifierId: string,
  key: string,
): Promise<ThreadToErase | null> {
  const { rows } = await sql<ThreadToErase>`
    select thread.id, array(select said.id::text from comments said where said.thread_id = thread.id) as comments
    from comment_threads thread
    where thread.classifier_id = ${classifierId} and ${isKey(sql.ref('thread.row_key'), sql.val(key))}`.execute(
    transaction,
  );
  return rows[0] ?? null;
}

/**
 * Erases what was said about a row, and the row: who wrote when stays, and that something was. The event that says so
 * is in this transaction already.
 */
export async function eraseThread(
  transaction: Kysely<Database>,
  classifierId: string,
  { id, comments }: ThreadToErase,
  at: Date,
): Promise<void> {
  await sql`
    delete from comment_mentions where classifier_id = ${classifierId} and comment_id = any(${comments}::uuid[])`.execute(
    transaction,
  );
  await transaction
    .updateTable('comments')
    .set({ text: '', cells: '[]', erased_at: at })
    .where('thread_id', '=', id)
    .execute();
  const change = await nextChange(transaction, classifierId);
  await transaction
    .updateTable('comment_threads')
    .set({ row_key: '', cells: '[]', change })
    .where('id', '=', id)
    .execute();
  await sql`select erase_comment_events(${classifierId}, ${[id, ...comments]}::text[], null)`.execute(transaction);
}

/** A comment that names somebody. */
interface Naming {
  readonly classifierId: string;
  readonly id: string;
  readonly threadId: string;
  readonly person: string;
  readonly text: string;
}

/** The comments that somebody wrote, and those whose text holds their name, in capitals or not. */
export async function readNaming(transaction: Kysely<Database>, name: string): Promise<Naming[]> {
  const { rows } = await sql<Naming>`
    select classifier_id as "classifierId", id, thread_id as "threadId", person, text from comments
    where person = ${name} or position(lower(${name}) in lower(text)) > 0 order by number`.execute(transaction);
  return rows;
}

/** Takes away what an author said, as if they had deleted it. */
export async function emptyComments(transaction: Kysely<Database>, author: string, at: Date): Promise<void> {
  await sql`
    delete from comment_mentions mention using comments said
    where said.person = ${author} and mention.classifier_id = said.classifier_id and mention.comment_id = said.id`.execute(
    transaction,
  );
  await sql`
    update comments set text = '', deleted_at = coalesce(deleted_at, ${at}) where person = ${author}`.execute(
    transaction,
  );
}

export async function replaceText(
  transaction: Kysely<Database>,
  { classifierId, id }: Pick<Naming, 'classifierId' | 'id'>,
  text: string,
): Promise<void> {
  await transaction
    .updateTable('comments')
    .set({ text })
    .where('classifier_id', '=', classifierId)
    .where('id', '=', id)
    .execute();
}

/** Empties the events of some comments, and those that name somebody, in all logs. */
export async function eraseEventsNaming(
  transaction: Kysely<Database>,
  comments: readonly string[],
  name: string,
): Promise<void> {
  await sql`select erase_comment_events(null, ${comments}::text[], ${name})`.execute(transaction);
}

/** Notes a change of threads, and tells every process. */
export async function noteErased(
  transaction: Kysely<Database>,
  classifierId: string,
  threads: readonly string[],
): Promise<void> {
  const change = await nextChange(transaction, classifierId);
  await sql`update comment_threads set change = ${change} where id = any(${threads}::uuid[])`.execute(transaction);
}

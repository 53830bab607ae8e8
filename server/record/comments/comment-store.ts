import { sql, type Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { OwnRows } from '../scopes/own-rows.ts';
import { isOwnComment, isOwnThread, type Looking } from './thread-store.ts';

/** A comment, as somebody may see it. */
export interface StoredComment {
  readonly id: string;
  readonly threadId: string;
  readonly key: string;
  readonly person: string;
  /** Empty once it was deleted. */
  readonly text: string;
  readonly mentions: readonly string[];
  /** Whether it mentions whoever looks, and they have not seen it. */
  readonly isUnread: boolean;
  readonly cells: readonly CellValue[];
  readonly writtenAt: Date;
  readonly editedAt: Date | null;
  readonly deletedAt: Date | null;
}

const fields = (person: string) => sql`
  said.id, said.thread_id as "threadId", thread.row_key as key, said.person, said.text, said.cells,
  said.written_at as "writtenAt", said.edited_at as "editedAt", said.deleted_at as "deletedAt",
  coalesce((select jsonb_agg(mention.person order by mention.person) from comment_mentions mention
    where mention.classifier_id = said.classifier_id and mention.comment_id = said.id), '[]') as mentions,
  exists (select from comment_mentions mention where mention.classifier_id = said.classifier_id
    and mention.comment_id = said.id and mention.person = ${person} and mention.seen_at is null) as "isUnread"`;

/** The comments of some threads, in the order that they were written in. */
export async function readComments(
  db: Kysely<Database>,
  threads: readonly string[],
  { person, own }: Looking,
): Promise<StoredComment[]> {
  const { rows } = await sql<StoredComment>`
    select ${fields(person)} from comments said join comment_threads thread on thread.id = said.thread_id
    where said.thread_id = any(${threads}::uuid[]) and ${isOwnComment(own)} order by said.number`.execute(db);
  return rows;
}

/** Comments by their ids. */
export async function readCommentsById(
  db: Kysely<Database>,
  classifierId: string,
  ids: readonly string[],
  { person, own }: Looking,
): Promise<StoredComment[]> {
  const { rows } = await sql<StoredComment>`
    select ${fields(person)} from comments said join comment_threads thread on thread.id = said.thread_id
    where said.classifier_id = ${classifierId} and said.id = any(${ids}::uuid[]) and ${isOwnComment(own)}
      and ${isOwnThread(own)}`.execute(db);
  return rows;
}

/** Who wrote which text on which row under an id, whoever may see it; null when nobody did. */
export async function readWritten(
  db: Kysely<Database>,
  classifierId: string,
  id: string,
): Promise<{ readonly person: string; readonly key: string } | null> {
  const found = await db
    .selectFrom('comments')
    .innerJoin('comment_threads', 'comment_threads.id', 'thread_id')
    .select(['comments.person', 'comment_threads.row_key as key'])
    .where('comments.classifier_id', '=', classifierId)
    .where('comments.id', '=', id)
    .executeTakeFirst();
  return found ?? null;
}

export async function countComments(db: Kysely<Database>, threadId: string): Promise<number> {
  const { count } = await db
    .selectFrom('comments')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('thread_id', '=', threadId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** A comment as it is written. */
export interface NewComment {
  readonly id: string;
  readonly threadId: string;
  readonly person: string;
  readonly text: string;
  readonly cells: readonly CellValue[];
  readonly at: Date;
}

export async function insertComment(
  transaction: Kysely<Database>,
  classifierId: string,
  { id, threadId, person, text, cells, at }: NewComment,
): Promise<void> {
  const said = { classifier_id: classifierId, id, thread_id: threadId, person, text, written_at: at };
  await transaction
    .insertInto('comments')
    .values({ ...said, cells: JSON.stringify(cells) })
    .execute();
}

/** Keeps what somebody says now in place of what they said; empty when they deleted it. */
export async function updateComment(
  transaction: Kysely<Database>,
  classifierId: string,
  id: string,
  change: { readonly text: string; readonly editedAt: Date } | { readonly deletedAt: Date },
): Promise<void> {
  await transaction
    .updateTable('comments')
    .set(
      'text' in change ? { text: change.text, edited_at: change.editedAt } : { text: '', deleted_at: change.deletedAt },
    )
    .where('classifier_id', '=', classifierId)
    .where('id', '=', id)
    .execute();
}

/** Keeps who is mentioned in a comment; whoever was mentioned before has seen it, or not, as before. */
export async function replaceMentions(
  transaction: Kysely<Database>,
  classifierId: string,
  id: string,
  people: readonly string[],
): Promise<void> {
  await sql`
    delete from comment_mentions
    where classifier_id = ${classifierId} and comment_id = ${id} and person <> all(${[...people]}::text[])`.execute(
    transaction,
  );
  await sql`
    insert into comment_mentions (classifier_id, comment_id, person)
    select ${classifierId}::uuid, ${id}::uuid, person from unnest(${[...people]}::text[]) as person
    on conflict do nothing`.execute(transaction);
}

/** Notes that somebody has seen the comments of a thread that mention them. @returns the ids of those that were news */
export async function noteSeen(
  transaction: Kysely<Database>,
  threadId: string,
  { person, own }: { readonly person: string; readonly own: OwnRows | null },
  at: Date,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update comment_mentions mention set seen_at = ${at}
    from comments said
    where said.thread_id = ${threadId} and mention.classifier_id = said.classifier_id and mention.comment_id = said.id
      and mention.person = ${person} and mention.seen_at is null and said.deleted_at is null and ${isOwnComment(own)}
    returning said.id`.execute(transaction);
  return rows.map(({ id }) => id).sort();
}

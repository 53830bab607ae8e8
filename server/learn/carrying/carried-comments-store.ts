import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import type { ThreadLine } from './carried-line.ts';

/** What people said about rows, in the order of the threads' last changes; of erased rows nothing is left. */
export async function readThreadLines(db: Kysely<Database>, classifierId: string): Promise<ThreadLine[]> {
  const { rows } = await sql<ThreadLine>`
    select 'thread' as line, thread.row_key as key, thread.cells, thread.state, thread.settled_by as "settledBy",
      ${iso('thread.settled_at')} as "settledAt",
      (select coalesce(jsonb_agg(jsonb_build_object('id', said.id, 'person', said.person, 'text', said.text,
          'cells', said.cells, 'writtenAt', ${iso('said.written_at')}, 'editedAt', ${iso('said.edited_at')},
          'deletedAt', ${iso('said.deleted_at')}, 'erasedAt', ${iso('said.erased_at')},
          'mentions', (select coalesce(jsonb_agg(mention.person order by mention.person), '[]') from comment_mentions mention
            where mention.classifier_id = said.classifier_id and mention.comment_id = said.id)) order by said.number), '[]')
        from comments said where said.thread_id = thread.id) as comments
    from comment_threads thread where thread.classifier_id = ${classifierId} and thread.row_key <> ''
    order by thread.change, thread.id`.execute(db);
  return rows;
}

/** A moment as JSON has it. */
function iso(column: string) {
  return sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/**
 * Keeps a thread with its comments. Whoever is mentioned was told where it comes from: here it is no news.
 *
 * @param at when it is taken in
 */
export async function keepThread(
  transaction: Kysely<Database>,
  classifierId: string,
  { key, cells, state, settledBy, settledAt, comments }: ThreadLine,
  at: Date,
): Promise<void> {
  const id = randomUUID();
  const { changes } = await transaction
    .updateTable('classifiers')
    .set((eb) => ({ comment_changes: eb('comment_changes', '+', 1) }))
    .where('id', '=', classifierId)
    .returning('comment_changes as changes')
    .executeTakeFirstOrThrow();
  await transaction
    .insertInto('comment_threads')
    .values({
      id,
      classifier_id: classifierId,
      row_key: key,
      cells: JSON.stringify(cells),
      state,
      settled_by: settledBy,
      settled_at: dateOf(settledAt),
      change: changes,
    })
    .execute();
  for (const { mentions, ...said } of comments) {
    await transaction
      .insertInto('comments')
      .values({
        classifier_id: classifierId,
        id: said.id,
        thread_id: id,
        person: said.person,
        text: said.text,
        cells: JSON.stringify(said.cells),
        written_at: new Date(said.writtenAt),
        edited_at: dateOf(said.editedAt),
        deleted_at: dateOf(said.deletedAt),
        erased_at: dateOf(said.erasedAt),
      })
      .execute();
    const told = mentions.map((person) => ({ classifier_id: classifierId, comment_id: said.id, person, seen_at: at }));
    if (told.length > 0) await transaction.insertInto('comment_mentions').values(told).execute();
  }
}

function dateOf(iso: string | null): Date | null {
  return iso === null ? null : new Date(iso);
}

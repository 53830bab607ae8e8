import { sql, type Kysely } from 'kysely';
import type { ThreadState } from '../../../contract/comment.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { OwnRows } from '../scopes/own-rows.ts';
import { isOwnComment, isOwnThread } from './thread-store.ts';

/** A comment with its thread, as a file has it. */
export interface ExportedComment {
  /** Order in which it was written. */
  readonly number: number;
  readonly id: string;
  /** Empty once its row was erased. */
  readonly key: string;
  readonly person: string;
  readonly text: string;
  readonly mentions: readonly string[];
  readonly writtenAt: Date;
  readonly editedAt: Date | null;
  readonly deletedAt: Date | null;
  readonly erasedAt: Date | null;
  readonly state: ThreadState;
  readonly settledBy: string | null;
  readonly settledAt: Date | null;
}

/**
 * The comments on a classifier's rows, or on those that are somebody's, in the order that they were written in; for
 * whoever sees every row also what is left of those on rows that were erased.
 */
export async function readCommentsAfter(
  db: Kysely<Database>,
  classifierId: string,
  own: OwnRows | null,
  { after, most }: { readonly after: number; readonly most: number },
): Promise<ExportedComment[]> {
  const isTheirs = own === null ? sql`true` : sql`${isOwnComment(own)} and ${isOwnThread(own)}`;
  const { rows } = await sql<ExportedComment>`
    select said.number, said.id, thread.row_key as key, said.person, said.text,
      said.written_at as "writtenAt", said.edited_at as "editedAt", said.deleted_at as "deletedAt",
      said.erased_at as "erasedAt", thread.state, thread.settled_by as "settledBy", thread.settled_at as "settledAt",
      coalesce((select jsonb_agg(mention.person order by mention.person) from comment_mentions mention
        where mention.classifier_id = said.classifier_id and mention.comment_id = said.id), '[]') as mentions
    from comments said join comment_threads thread on thread.id = said.thread_id
    where said.classifier_id = ${classifierId} and said.number > ${after} and ${isTheirs}
    order by said.number limit ${most}`.execute(db);
  return rows;
}

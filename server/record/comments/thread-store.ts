import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { ThreadFilter, ThreadState } from '../../../contract/comment.ts';
import { isKey } from '../../platform/database/long-keys.ts';
import type { Database } from '../../platform/database/schema.ts';
import { telling } from '../classifiers/classifier-store.ts';
import { labelOfRow } from '../labels/label-store.ts';
import type { OwnRows } from '../scopes/own-rows.ts';
import { isOwn } from '../scopes/own-rows-store.ts';

/** The thread of a row. */
export interface StoredThread {
  readonly id: string;
  readonly key: string;
  readonly state: ThreadState;
  readonly settledBy: string | null;
  readonly settledAt: Date | null;
}

/** A thread as it is listed: with what somebody may see of it. */
export interface ListedThread extends StoredThread {
  readonly change: number;
  readonly comments: number;
  readonly unread: number;
  /** The id of the last comment that was not deleted. */
  readonly lastId: string | null;
}

/** Who looks at threads: every row is theirs, or some are. */
export interface Looking {
  readonly person: string;
  readonly own: OwnRows | null;
}

/** Whether a thread is of a row that is somebody's: as it was last seen, by whoever wrote last. */
export function isOwnThread(own: OwnRows | null): RawBuilder<boolean> {
  return sql<boolean>`thread.row_key <> '' and ${isOwn(own, sql.ref('thread.cells'))}`;
}

/** The comments of a thread that somebody may see: those said of the row when it was theirs. */
export function isOwnComment(own: OwnRows | null): RawBuilder<boolean> {
  return sql<boolean>`said.erased_at is null and ${isOwn(own, sql.ref('said.cells'))}`;
}

const FIELDS = sql`thread.id, thread.row_key as key, thread.state, thread.settled_by as "settledBy", thread.settled_at as "settledAt"`;

/** The thread of a row, if there is one and the row is somebody's. */
export async function findThread(
  db: Kysely<Database>,
  classifierId: string,
  key: string,
  own: OwnRows | null,
): Promise<StoredThread | undefined> {
  const { rows } = await sql<StoredThread>`
    select ${FIELDS} from comment_threads thread
    where thread.classifier_id = ${classifierId} and ${isKey(sql.ref('thread.row_key'), sql.val(key))}
      and ${isOwnThread(own)}`.execute(db);
  return rows[0];
}

/** The cells by which it is known whose a row is: as it was last labelled, and as it was last commented on. */
export async function readKnownCells(
  db: Kysely<Database>,
  classifierId: string,
  key: string,
): Promise<(readonly CellValue[])[]> {
  const { rows } = await sql<{ cells: CellValue[] }>`
    select thread.cells from comment_threads thread
    where thread.classifier_id = ${classifierId} and ${isKey(sql.ref('thread.row_key'), sql.val(key))}
    union all
    select last.cells from ${labelOfRow(classifierId, sql.val(key))}
    join feedback_events last on last.classifier_id = label.classifier_id and last.sequence = label.last_sequence`.execute(
    db,
  );
  return rows.map(({ cells }) => cells);
}

/** Threads that a filter holds of, the last changed first. */
export async function readThreads(
  db: Kysely<Database>,
  classifierId: string,
  filter: ThreadFilter,
  looking: Looking,
  { before, most }: { readonly before: number | undefined; readonly most: number },
): Promise<ListedThread[]> {
  const { rows } = await sql<ListedThread>`
    select ${FIELDS}, thread.change, counted.comments, counted.unread, counted."lastId"
    ${matching(classifierId, filter, looking)}
      ${before === undefined ? sql`` : sql`and thread.change < ${before}`}
    order by thread.change desc limit ${most}`.execute(db);
  return rows;
}

export async function countThreads(
  db: Kysely<Database>,
  classifierId: string,
  filter: ThreadFilter,
  looking: Looking,
): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total ${matching(classifierId, filter, looking)}`.execute(db);
  return rows[0]!.total;
}

function matching(classifierId: string, filter: ThreadFilter, { person, own }: Looking): RawBuilder<unknown> {
  const holds = {
    all: sql`true`,
    open: sql`thread.state = 'open'`,
    resolved: sql`thread.state = 'resolved'`,
    mentions: sql`counted.mentions > 0`,
    unread: sql`counted.unread > 0`,
  } satisfies Record<ThreadFilter, RawBuilder<unknown>>;
  // Found by an index, however many threads there are.
  const isNamed =
    filter === 'mentions' || filter === 'unread'
      ? sql`thread.id in (
          select named.thread_id from comment_mentions mention
          join comments named on named.classifier_id = mention.classifier_id and named.id = mention.comment_id
          where mention.person = ${person} and mention.classifier_id = ${classifierId})`
      : sql`true`;
  return sql`
    from comment_threads thread join lateral (
      select count(*)::int as said, count(*) filter (where said.deleted_at is null)::int as comments,
        count(mention.person) filter (where said.deleted_at is null)::int as mentions,
        count(mention.person) filter (where said.deleted_at is null and mention.seen_at is null)::int as unread,
        (array_agg(said.id order by said.number desc) filter (where said.deleted_at is null))[1] as "lastId"
      from comments said left join comment_mentions mention
        on mention.classifier_id = said.classifier_id and mention.comment_id = said.id and mention.person = ${person}
      where said.thread_id = thread.id and ${isOwnComment(own)}
    ) counted on counted.said > 0
    where thread.classifier_id = ${classifierId} and ${isOwnThread(own)} and ${isNamed} and ${holds[filter]}`;
}

/** How many comments mention somebody, and they have not seen them. */
export async function countUnread(
  db: Kysely<Database>,
  classifierId: string,
  { person, own }: Looking,
): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::int as unread
    from comment_mentions mention
    join comments said on said.classifier_id = mention.classifier_id and said.id = mention.comment_id
    join comment_threads thread on thread.id = said.thread_id
    where mention.person = ${person} and mention.classifier_id = ${classifierId} and mention.seen_at is null
      and said.deleted_at is null and ${isOwnComment(own)} and ${isOwnThread(own)}`.execute(db);
  return rows[0]!.unread;
}

/** The number of the last change of comments on rows that are somebody's; 0 when there was none. */
export async function readOwnChange(db: Kysely<Database>, classifierId: string, own: OwnRows | null): Promise<number> {
  const { rows } = await sql<{ change: number }>`
    select coalesce(max(thread.change), 0) as change from comment_threads thread
    where thread.classifier_id = ${classifierId} and ${isOwnThread(own)}`.execute(db);
  return rows[0]!.change;
}

/** The next number of a change, and every process is told at the commit. */
export async function nextChange(transaction: Kysely<Database>, classifierId: string): Promise<number> {
  const { changes } = await transaction
    .updateTable('classifiers')
    .set((eb) => ({ comment_changes: eb('comment_changes', '+', 1) }))
    .where('id', '=', classifierId)
    .returning(['comment_changes as changes', telling('id')])
    .executeTakeFirstOrThrow();
  return changes;
}

export async function insertThread(
  transaction: Kysely<Database>,
  classifierId: string,
  { id, key, cells, change }: { id: string; key: string; cells: readonly CellValue[]; change: number },
): Promise<void> {
  await transaction
    .insertInto('comment_threads')
    .values({ id, classifier_id: classifierId, row_key: key, cells: JSON.stringify(cells), change })
    .execute();
}

/** What a change leaves of a thread. */
export interface ThreadChange {
  readonly change: number;
  readonly state?: ThreadState;
  readonly settled?: { readonly by: string; readonly at: Date };
  readonly cells?: readonly CellValue[];
}

export async function updateThread(
  transaction: Kysely<Database>,
  id: string,
  { change, state, settled, cells }: ThreadChange,
): Promise<void> {
  await transaction
    .updateTable('comment_threads')
    .set({
      change,
      ...(state && { state }),
      ...(settled && { settled_by: settled.by, settled_at: settled.at }),
      ...(cells && { cells: JSON.stringify(cells) }),
    })
    .where('id', '=', id)
    .execute();
}

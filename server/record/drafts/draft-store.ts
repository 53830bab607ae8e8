import { sql, type Kysely } from 'kysely';
import type { DraftEnd } from '../../../contract/draft.ts';
import type { FeedbackEvent } from '../../../contract/feedback.ts';
import type { Database } from '../../platform/database/schema.ts';
import { givenRows } from '../../platform/database/given-rows.ts';
import { rowIdsOf } from '../labels/label-store.ts';
import type { OwnRows } from '../scopes/own-rows.ts';
import { isOwn } from '../scopes/own-rows-store.ts';

/** Whose drafts: of one person in one classifier. */
export interface Drafting {
  readonly classifierId: string;
  readonly person: string;
}

/** What somebody typed and has not sent. */
export interface StoredDraft {
  /** Names of the event's cells. */
  readonly columns: readonly string[];
  readonly event: FeedbackEvent;
}

/** A draft that has ended. */
export interface EndedDraft {
  readonly id: string;
  readonly key: string;
  readonly became: DraftEnd;
}

const DAYS_KEPT = 30;
const DAY_MS = 86_400_000;

/** Keeps others from changing somebody's drafts until the transaction ends. */
export async function lockDrafts(transaction: Kysely<Database>, { classifierId, person }: Drafting): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`drafts ${classifierId} ${person}`}, 0))`.execute(
    transaction,
  );
}

/** Somebody's drafts in the order of typing: all, or those of some ids. */
export async function readDrafts(
  db: Kysely<Database>,
  { classifierId, person }: Drafting,
  ids: readonly string[] | null = null,
): Promise<StoredDraft[]> {
  const { rows } = await sql<StoredDraft>`
    select columns, event from drafts
    where classifier_id = ${classifierId} and person = ${person} and ended_at is null
      and ${ids === null ? sql`true` : sql`id = any(${ids}::uuid[])`}
    order by number`.execute(db);
  return rows;
}

export async function countDrafts(db: Kysely<Database>, { classifierId, person }: Drafting): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from drafts
    where classifier_id = ${classifierId} and person = ${person} and ended_at is null`.execute(db);
  return rows[0]!.count;
}

/**
 * Somebody's drafts that have ended and are still known, the latest first; of some ids, or all.
 *
 * @param own of whoever sees some rows only: of what was never sent nobody can tell any more whose row it was, so it is
 *   left out
 */
export async function readEnded(
  db: Kysely<Database>,
  { classifierId, person }: Drafting,
  ids: readonly string[] | null = null,
  own: OwnRows | null = null,
): Promise<EndedDraft[]> {
  const isTheirs = sql`exists (
    select from feedback_events said
    where said.classifier_id = drafts.classifier_id and said.id = drafts.id and ${isOwn(own, sql.ref('said.cells'))}
  )`;
  const { rows } = await sql<EndedDraft>`
    select id, row_key as key, became from drafts
    where classifier_id = ${classifierId} and person = ${person} and ended_at is not null
      and ${ids === null ? sql`true` : sql`id = any(${ids}::uuid[])`} and ${own === null ? sql`true` : isTheirs}
    order by ended_at desc limit 5000`.execute(db);
  return rows;
}

/**
 * Keeps drafts, one a row, in place of what the rows had; one whose id is kept already says what it says now. The
 * caller has locked the drafts.
 *
 * @returns how many of them are new, or say something else than before
 */
export async function putDrafts(
  transaction: Kysely<Database>,
  { classifierId, person }: Drafting,
  columns: readonly string[],
  events: readonly FeedbackEvent[],
  now: Date,
): Promise<number> {
  if (events.length === 0) return 0;
  const rowIds = rowIdsOf(events.map(({ key }) => key));
  const given = givenRows(events, {
    id: ['uuid', (event) => event.id],
    row_id: ['uuid', (event) => rowIds.get(event.key)!],
    row_key: ['text', (event) => event.key],
    event: ['jsonb', (event) => JSON.stringify(event)],
  });
  const { rows } = await sql`
    insert into drafts (classifier_id, person, id, row_id, row_key, columns, event, kept_at)
    select ${classifierId}::uuid, ${person}, given.id, given.row_id, given.row_key, ${JSON.stringify(columns)}::jsonb, given.event,
      ${now.toISOString()}::timestamptz
    from ${given} given
    on conflict (classifier_id, person, id) do update set columns = excluded.columns, event = excluded.event
      where (drafts.columns, drafts.event) is distinct from (excluded.columns, excluded.event)
    returning id`.execute(transaction);
  return rows.length;
}

/**
 * Ends the drafts of some rows, but for those of the ids that stay. The caller has locked the drafts.
 * @returns how many ended
 */
export async function replaceDrafts(
  transaction: Kysely<Database>,
  { classifierId, person }: Drafting,
  keys: readonly string[],
  staying: readonly string[],
  now: Date,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update drafts set ended_at = ${now.toISOString()}::timestamptz, became = 'replaced', columns = null, event = null
    where classifier_id = ${classifierId} and person = ${person} and ended_at is null
      and row_id = any(${[...rowIdsOf(keys).values()]}::uuid[]) and id <> all(${staying}::uuid[])`.execute(transaction);
  return Number(numAffectedRows ?? 0);
}

/** Ends drafts; those that had ended before stay as they are. @returns the ids of those that ended now */
export async function endDrafts(
  transaction: Kysely<Database>,
  { classifierId, person }: Drafting,
  ids: readonly string[],
  became: DraftEnd,
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update drafts set ended_at = ${now.toISOString()}::timestamptz, became = ${became}, columns = null, event = null
    where classifier_id = ${classifierId} and person = ${person} and ended_at is null and id = any(${ids}::uuid[])
    returning id`.execute(transaction);
  return rows.map(({ id }) => id);
}

/** Forgets drafts that ended long ago. */
export async function forgetEnded(
  transaction: Kysely<Database>,
  { classifierId, person }: Drafting,
  now: Date,
): Promise<void> {
  await transaction
    .deleteFrom('drafts')
    .where('classifier_id', '=', classifierId)
    .where('person', '=', person)
    .where('ended_at', '<', new Date(now.getTime() - DAYS_KEPT * DAY_MS))
    .execute();
}

import { sql, type Kysely } from 'kysely';
import type { EventOutcome } from '../../answer/lineage/tell-events.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { DescribedRun, RunEvent } from './feed-run-event.ts';

/** How a feed stands beside the run that is told of it; of either there may be none. */
export interface Standing {
  readonly feedId: string;
  readonly classifierId: string | null;
  /** Null of a feed that is no more. */
  readonly isStarted: boolean | null;
  /** Of its settings and its connections. */
  readonly stamp: string | null;
  readonly read: number | null;
  /** Why it has not gone on so long that its owner was told; null while it goes on. */
  readonly fault: string | null;
  readonly run: {
    readonly id: string;
    readonly stamp: string;
    readonly readBefore: number;
    readonly toldRead: number;
    readonly notedAt: string;
    readonly described: DescribedRun;
  } | null;
}

/** How all feeds stand that are started or told of; nobody else notes anything of them until the transaction ends. */
export async function lockStandings(transaction: Kysely<Database>): Promise<Standing[]> {
  await sql`lock table feed_runs in exclusive mode`.execute(transaction);
  const { rows } = await sql<Standing>`
    select coalesce(feeds.id, run.feed_id) as "feedId", feeds.classifier_id as "classifierId", feeds.is_started as "isStarted",
      feeds.version || '.' || (
        select coalesce(sum(connection.changes), 0) from feed_connection_uses used
        join feed_connections connection on connection.id = used.connection_id where used.feed_id = feeds.id
      ) as stamp, head.answered + head.filtered + head.malformed as read,
      case when head.told_at is not null then head.fault ->> 'reason' end as fault,
      case when run.id is not null then jsonb_build_object('id', run.id, 'stamp', run.stamp, 'readBefore', run.read_before,
        'toldRead', run.told_read, 'notedAt', run.noted_at, 'described', run.described) end as run
    from feeds join feed_heads head on head.feed_id = feeds.id
    full join feed_runs run on run.feed_id = feeds.id
    where run.id is not null or feeds.is_started
    order by coalesce(feeds.id, run.feed_id)`.execute(transaction);
  return rows;
}

export async function insertRun(
  transaction: Kysely<Database>,
  {
    id,
    feedId,
    stamp,
    read,
    described,
    at,
  }: {
    readonly id: string;
    readonly feedId: string;
    readonly stamp: string;
    readonly read: number;
    readonly described: DescribedRun;
    readonly at: Date;
  },
): Promise<void> {
  const times = { begun_at: at, noted_at: at, read_before: read, told_read: read };
  await transaction
    .insertInto('feed_runs')
    .values({ id, feed_id: feedId, stamp, described: JSON.stringify(described), ...times })
    .execute();
}

/** Notes how much of a run was told. */
export async function updateRun(transaction: Kysely<Database>, id: string, read: number, at: Date): Promise<void> {
  await transaction.updateTable('feed_runs').set({ told_read: read, noted_at: at }).where('id', '=', id).execute();
}

export async function deleteRun(transaction: Kysely<Database>, id: string): Promise<void> {
  await transaction.deleteFrom('feed_runs').where('id', '=', id).execute();
}

/** Has an event be told. */
export async function insertRunEvent(
  transaction: Kysely<Database>,
  { runId, event, at }: RunEvent,
  body: unknown,
): Promise<void> {
  await transaction
    .insertInto('feed_run_events')
    .values({ run_id: runId, event, at, next_at: at, body: JSON.stringify(body) })
    .execute();
}

/** An event that was taken to be told, with the attempts at it, this one among them. */
export interface TakenRunEvent {
  readonly number: number;
  readonly body: unknown;
  readonly attempts: number;
}

/** Takes the first event that is due, for some time: those of one run one after the other. */
export async function takeRunEvent(db: Kysely<Database>, now: Date, until: Date): Promise<TakenRunEvent | undefined> {
  const { rows } = await sql<TakenRunEvent>`
    with due as (
      select number from feed_run_events waiting
      where told_at is null and next_at <= ${now} and not exists (
        select from feed_run_events first
        where first.run_id = waiting.run_id and first.number < waiting.number and first.told_at is null
      )
      order by number limit 1 for update skip locked
    )
    update feed_run_events set next_at = ${until}, attempts = attempts + 1
    where number in (select number from due) returning number, body, attempts`.execute(db);
  return rows[0];
}

/** Notes that an event was told, or when it is tried again and why it was not taken. */
export async function noteRunOutcome(db: Kysely<Database>, number: number, outcome: EventOutcome): Promise<void> {
  const set =
    'toldAt' in outcome ? { told_at: outcome.toldAt, fault: null } : { fault: outcome.fault, next_at: outcome.next };
  await db.updateTable('feed_run_events').set(set).where('number', '=', number).execute();
}

/** Forgets events from before a moment. @returns how many of these had waited */
export async function dropRunEvents(db: Kysely<Database>, before: Date): Promise<number> {
  const { rows } = await sql<{ waited: number }>`
    with gone as (delete from feed_run_events where at < ${before} returning told_at)
    select count(*) filter (where told_at is null)::int as waited from gone`.execute(db);
  return rows[0]!.waited;
}

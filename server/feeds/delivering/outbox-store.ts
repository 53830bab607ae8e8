import { sql, type Kysely } from 'kysely';
import type { FeedFault } from '../../../contract/feeds/feed-fault.ts';
import type { SinkKind } from '../../../contract/feeds/feed-sink.ts';
import { givenRows } from '../../platform/database/given-rows.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { Place, SinkAnswer } from '../ports/sink.ts';

/** An answer on its way to a sink of a feed. */
export interface Outgoing {
  readonly sink: number;
  readonly sequence: number;
  readonly partition: string;
  readonly position: string;
  readonly cause: 'record' | 'correction';
  /** As text of JSON. */
  readonly answer: string;
  /** The record; null where `feed_records` keeps it. */
  readonly payload: string | null;
}

/** The same, as it is read. */
export interface Waiting extends Omit<Outgoing, 'answer' | 'payload' | 'sink'> {
  readonly answer: Omit<SinkAnswer, 'answeredAt'> & { readonly answeredAt: string };
  /** Null where the record was erased meanwhile. */
  readonly payload: string | null;
}

export async function insertOutgoing(
  transaction: Kysely<Database>,
  feedId: string,
  outgoing: readonly Outgoing[],
  at: Date,
): Promise<void> {
  if (outgoing.length === 0) return;
  const rows = givenRows(outgoing, {
    sink: ['smallint', ({ sink }) => sink],
    sequence: ['bigint', ({ sequence }) => sequence],
    partition: ['text', ({ partition }) => partition],
    position: ['text', ({ position }) => position],
    cause: ['text', ({ cause }) => cause],
    answer: ['jsonb', ({ answer }) => answer],
    payload: ['json', ({ payload }) => payload],
  });
  await sql`
    insert into feed_outbox (feed_id, sink, sequence, partition, position, cause, answer, payload, written_at)
    select ${feedId}::uuid, sink, sequence, partition, position, cause, answer, convert_to(payload, 'UTF8'), ${at}::timestamptz
    from ${rows} as given`.execute(transaction);
}

/** Which records wait for a sink, in their order; of those that were erased meanwhile nothing is there but that. */
export async function readWaiting(
  db: Kysely<Database>,
  feedId: string,
  sink: number,
  most: number,
): Promise<{ readonly sequence: number; readonly isThere: boolean }[]> {
  const { rows } = await sql<{ sequence: number; isThere: boolean }>`
    select sequence, payload is not null or exists (
        select from feed_records record where record.feed_id = waiting.feed_id
          and record.partition = waiting.partition and record.position = waiting.position and record.payload is not null
      ) as "isThere"
    from feed_outbox waiting where feed_id = ${feedId} and sink = ${sink} order by sequence limit ${most}`.execute(db);
  return rows;
}

/** What waits for a sink, in its order: so many records at most, and so many bytes, but one at least. */
export async function readOutgoing(
  db: Kysely<Database>,
  feedId: string,
  sink: number,
  { most, bytes }: { readonly most: number; readonly bytes: number },
): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select sequence, partition, position, cause, answer, payload from (
      select waiting.sequence, waiting.partition, waiting.position, waiting.cause, waiting.answer,
        convert_from(coalesce(waiting.payload, record.payload), 'UTF8') as payload,
        sum(octet_length(coalesce(waiting.payload, record.payload))) over (order by waiting.sequence) as size,
        row_number() over (order by waiting.sequence) as place
      from (
        select * from feed_outbox where feed_id = ${feedId} and sink = ${sink} order by sequence limit ${most}
      ) waiting
      left join feed_records record on waiting.payload is null and record.feed_id = waiting.feed_id
        and record.partition = waiting.partition and record.position = waiting.position
    ) measured
    where place = 1 or size <= ${bytes} order by sequence`.execute(db);
  return rows;
}

/** Of what waits for a sink, some, by their numbers. */
export async function readOutgoingNumbered(
  db: Kysely<Database>,
  feedId: string,
  sink: number,
  sequences: readonly number[],
): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select waiting.sequence, waiting.partition, waiting.position, waiting.cause, waiting.answer,
      convert_from(coalesce(waiting.payload, record.payload), 'UTF8') as payload
    from feed_outbox waiting
    left join feed_records record on waiting.payload is null and record.feed_id = waiting.feed_id
      and record.partition = waiting.partition and record.position = waiting.position
    where waiting.feed_id = ${feedId} and waiting.sink = ${sink} and waiting.sequence = any(${[...sequences]}::bigint[])
    order by waiting.sequence`.execute(db);
  return rows;
}

/** What a sink is done with by now. */
export interface Delivered {
  readonly kind: SinkKind;
  /** What it writes to, as it is called there. */
  readonly place: string;
  readonly sequences: readonly number[];
  /** Those of them that it refused for good: nobody counts them as delivered. */
  readonly refused: readonly number[];
  /** Those of them that were written nowhere, the refused ones among them. */
  readonly gone: readonly number[];
  /** Where it has the others; none of a sink that gives records no place. */
  readonly places: readonly Place[];
}

/** Takes out what a sink has by now, counts it, and notes what that was and when. */
export async function noteDelivered(
  transaction: Kysely<Database>,
  feedId: string,
  sink: number,
  { kind, place, sequences, refused, gone, places }: Delivered,
  now: Date,
): Promise<void> {
  await sql`
    with taken as (
      delete from feed_outbox where feed_id = ${feedId} and sink = ${sink} and sequence = any(${[...sequences]}::bigint[])
      returning sequence
    ), noted as (
      insert into feed_deliveries (feed_id, sink, kind, place, delivered_at, sequences, gone, places)
      select ${feedId}::uuid, ${sink}, ${kind}, ${place}, ${now}::timestamptz,
        array_agg(sequence order by sequence), ${[...gone]}::bigint[], ${JSON.stringify(places)}::jsonb
      from taken where exists (select from feeds where id = ${feedId}) having count(*) > 0
    )
    insert into feed_sinks (feed_id, sink, delivered, last_delivered_at)
    select ${feedId}::uuid, ${sink}, count(*) filter (where sequence <> all(${[...refused]}::bigint[])), ${now}::timestamptz
    from taken where exists (select from feeds where id = ${feedId})
    on conflict (feed_id, sink) do update set delivered = feed_sinks.delivered + excluded.delivered,
      last_delivered_at = excluded.last_delivered_at`.execute(transaction);
}

/** How a sink of a feed stands. */
export interface StoredSink {
  readonly feedId: string;
  readonly sink: number;
  readonly waiting: number;
  readonly waitingSince: Date | null;
  readonly delivered: number;
  readonly lastDeliveredAt: Date | null;
  readonly fault: FeedFault | null;
  readonly faultAt: Date | null;
}

/** How the sinks of some feeds stand; of those that never had anything, nothing. */
export async function readSinks(db: Kysely<Database>, feeds: readonly string[]): Promise<StoredSink[]> {
  const { rows } = await sql<StoredSink>`
    select coalesce(kept.feed_id, waiting.feed_id) as "feedId", coalesce(kept.sink, waiting.sink) as sink,
      coalesce(waiting.records, 0) as waiting, waiting.since as "waitingSince", coalesce(delivered, 0) as delivered,
      last_delivered_at as "lastDeliveredAt", fault, fault_at as "faultAt"
    from (select * from feed_sinks where feed_id = any(${[...feeds]}::uuid[])) kept
    full join (
      select feed_id, sink, count(*)::int as records, min(written_at) as since from feed_outbox
      where feed_id = any(${[...feeds]}::uuid[]) group by feed_id, sink
    ) waiting on waiting.feed_id = kept.feed_id and waiting.sink = kept.sink`.execute(db);
  return rows;
}

/** Forgets what waits for sinks that a feed has no longer. @returns how many records */
export async function deleteOutgoingFrom(transaction: Kysely<Database>, feedId: string, sink: number): Promise<number> {
  const { numDeletedRows } = await transaction
    .deleteFrom('feed_outbox')
    .where('feed_id', '=', feedId)
    .where('sink', '>=', sink)
    .executeTakeFirst();
  await transaction.deleteFrom('feed_sinks').where('feed_id', '=', feedId).where('sink', '>=', sink).execute();
  return Number(numDeletedRows);
}

/** Notes why a sink takes nothing; null that it does. @returns since when it had not, where its owner was told so */
export async function noteSinkFault(
  db: Kysely<Database>,
  feedId: string,
  sink: number,
  fault: FeedFault | null,
  at: Date,
): Promise<Date | null> {
  if (fault !== null) {
    await sql`
      insert into feed_sinks (feed_id, sink, fault, fault_at, waiting_since)
      select ${feedId}::uuid, ${sink}, ${JSON.stringify(fault)}::jsonb, ${at}::timestamptz, ${at}::timestamptz
      where exists (select from feeds where id = ${feedId})
      on conflict (feed_id, sink) do update set fault = excluded.fault, fault_at = excluded.fault_at,
        waiting_since = coalesce(feed_sinks.waiting_since, excluded.waiting_since)`.execute(db);
    return null;
  }
  const { rows } = await sql<{ since: Date | null }>`
    with before as (select * from feed_sinks where feed_id = ${feedId} and sink = ${sink} for update)
    update feed_sinks kept set fault = null, fault_at = null, waiting_since = null, told_at = null from before
    where kept.feed_id = before.feed_id and kept.sink = before.sink and before.fault is not null
    returning case when before.told_at is null then null else before.waiting_since end as since`.execute(db);
  return rows[0]?.since ?? null;
}

/** Notes of sinks that have taken nothing since before a moment that owners are told. @returns those not told yet */
export async function takeUntoldSinks(
  transaction: Kysely<Database>,
  before: Date,
  now: Date,
): Promise<{ feedId: string; sink: number; fault: FeedFault; since: Date }[]> {
  const { rows } = await sql<{ feedId: string; sink: number; fault: FeedFault; since: Date }>`
    update feed_sinks set told_at = ${now}
    where told_at is null and fault is not null and waiting_since <= ${before}
    returning feed_id as "feedId", sink, fault, waiting_since as since`.execute(transaction);
  return rows;
}

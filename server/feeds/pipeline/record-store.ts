import { sql, type Kysely } from 'kysely';
import { givenRows } from '../../platform/database/given-rows.ts';
import type { Database } from '../../platform/database/schema.ts';
import { deleteDeliveriesBefore } from '../delivering/delivery-store.ts';
import type { PartitionOf } from '../standing/position-store.ts';

/** What became of a record, as it is kept. */
export interface TakenRecord {
  readonly position: string;
  readonly outcome: 'answered' | 'filtered' | 'malformed' | 'told';
  /** Of what was answered; null of all else. */
  readonly answered: AnsweredRecord | null;
}

export interface AnsweredRecord {
  readonly sequence: number;
  readonly key: string;
  readonly batch: string;
  readonly row: number;
  /** Kept where corrections are sent. */
  readonly forCorrections: {
    /** As text of JSON. */
    readonly answer: string;
    /** The class that the sinks are told. */
    readonly said: string;
    readonly sinks: readonly number[];
    readonly payload: string;
  } | null;
}

/** The version of its feed's settings that a record was mapped by. */
export interface MappedBy {
  readonly version: number;
}

/** Which of some positions of a partition were taken already. */
export async function readTaken(
  db: Kysely<Database>,
  { feedId, partition }: PartitionOf,
  positions: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ position: string }>`
    select position from feed_records
    where feed_id = ${feedId} and partition = ${partition} and position = any(${[...positions]}::text[])`.execute(db);
  return new Set(rows.map(({ position }) => position));
}

/** Keeps what became of records. @returns how many of them were not there before: all, or the batch is not taken */
export async function insertRecords(
  transaction: Kysely<Database>,
  { feedId, partition, version }: PartitionOf & MappedBy,
  records: readonly TakenRecord[],
  at: Date,
): Promise<number> {
  if (records.length === 0) return 0;
  const of = <Value>(read: (answered: AnsweredRecord) => Value) => ({
    read: (record: TakenRecord): Value | null => (record.answered === null ? null : read(record.answered)),
  });
  const rows = givenRows(records, {
    position: ['text', (record) => record.position],
    outcome: ['text', (record) => record.outcome],
    sequence: ['bigint', of(({ sequence }) => sequence).read],
    row_key: ['text', of(({ key }) => key).read],
    batch_id: ['uuid', of(({ batch }) => batch).read],
    row_number: ['bigint', of(({ row }) => row).read],
    answer: ['jsonb', of(({ forCorrections }) => forCorrections?.answer ?? null).read],
    said: ['text', of(({ forCorrections }) => forCorrections?.said ?? null).read],
    sinks: ['text', of(({ forCorrections }) => listOf(forCorrections?.sinks)).read],
    payload: ['json', of(({ forCorrections }) => forCorrections?.payload ?? null).read],
  });
  const { numAffectedRows } = await sql`
    insert into feed_records (
      feed_id, partition, position, outcome, taken_at, version, sequence, row_key, batch_id, row_number, answer, said, sinks,
      payload
    )
    select ${feedId}::uuid, ${partition}::text, position, outcome, ${at}::timestamptz, ${version}::int, sequence, row_key, batch_id,
      row_number::int, answer, said, sinks::smallint[], convert_to(payload, 'UTF8')
    from ${rows} as given
    on conflict (feed_id, partition, position) do nothing`.execute(transaction);
  return Number(numAffectedRows ?? 0);
}

/** A list as PostgreSQL writes it. */
function listOf(numbers: readonly number[] | undefined): string | null {
  return numbers === undefined ? null : `{${numbers.join(',')}}`;
}

/**
 * Notes of a record that could not be taken what became of it when it was tried again.
 *
 * @returns whether it still was one that could not be taken
 */
export async function updateMalformed(
  transaction: Kysely<Database>,
  { feedId, partition, version }: PartitionOf & MappedBy,
  { position, outcome, answered }: TakenRecord,
  at: Date,
): Promise<boolean> {
  const kept = answered?.forCorrections ?? null;
  const { numUpdatedRows } = await transaction
    .updateTable('feed_records')
    .set({
      outcome,
      taken_at: at,
      version,
      sequence: answered?.sequence ?? null,
      row_key: answered?.key ?? null,
      batch_id: answered?.batch ?? null,
      row_number: answered?.row ?? null,
      answer: kept?.answer ?? null,
      said: kept?.said ?? null,
      sinks: kept === null ? null : [...kept.sinks],
      payload: kept === null ? null : Buffer.from(kept.payload),
    })
    .where('feed_id', '=', feedId)
    .where('partition', '=', partition)
    .where('position', '=', position)
    .where('outcome', '=', 'malformed')
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/**
 * Forgets what became of records before a moment and what was delivered before it, but of those that still wait: for a
 * sink, or to be tried again.
 *
 * @returns how many
 */
export async function deleteRecordsBefore(db: Kysely<Database>, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from feed_records record where taken_at < ${before}
      and not exists (select from feed_outbox waiting where waiting.feed_id = record.feed_id
        and waiting.partition = record.partition and waiting.position = record.position)
      and not exists (select from feed_dead_letters letter where letter.feed_id = record.feed_id
        and letter.partition = record.partition and letter.position = record.position)`.execute(db);
  await deleteDeliveriesBefore(db, before);
  return Number(numAffectedRows ?? 0);
}

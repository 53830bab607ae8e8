import { sql, type Kysely } from 'kysely';
import type { RecordFault } from '../../../contract/feeds/feed-fault.ts';
import type { Database } from '../../platform/database/schema.ts';
import { holds, wroteNowhere } from '../delivering/delivery-store.ts';
import { joinClass } from '../../record/classes/class-store.ts';

/** What became of a record. */
export interface StoredFate {
  readonly position: string;
  readonly outcome: 'answered' | 'filtered' | 'malformed' | 'told';
  readonly takenAt: Date;
  /** Those of answered records; without a row's key where it was erased. */
  readonly sequence: number | null;
  readonly rowKey: string | null;
  readonly predictionId: string | null;
  readonly class: string | null;
  readonly confidence: number | null;
  readonly modelVersion: number | null;
}

/** Whose records. */
export interface RecordsOf {
  readonly feedId: string;
  readonly partition: string;
  readonly positions: readonly string[];
}

/** What became of some records: of those that were taken, and are kept. */
export async function readFates(
  db: Kysely<Database>,
  { feedId, partition, positions }: RecordsOf,
): Promise<StoredFate[]> {
  const { rows } = await sql<StoredFate>`
    select record.position, record.outcome, record.taken_at as "takenAt", record.sequence,
      nullif(record.row_key, '') as "rowKey",
      case when p.batch_id is not null then concat(p.batch_id, ':', p.row_number) end as "predictionId",
      coalesce(answered.name, p.class) as class, p.confidence, batch.model_version as "modelVersion"
    from feed_records record
    left join prediction_batches batch on batch.id = record.batch_id
    left join predictions p
      on p.predicted_at = batch.predicted_at and p.batch_id = batch.id and p.row_number = record.row_number
    ${joinClass('p', 'answered')}
    where record.feed_id = ${feedId} and record.partition = ${partition}
      and record.position = any(${[...positions]}::text[])`.execute(db);
  return rows;
}

/** A record that waits among the dead letters. */
export interface WaitingLetter {
  readonly position: string;
  readonly number: number;
  readonly fault: RecordFault;
  readonly sink: number | null;
  readonly sequence: number | null;
  readonly cause: 'record' | 'correction' | null;
}

export async function readLettersOf(
  db: Kysely<Database>,
  { feedId, partition, positions }: RecordsOf,
): Promise<WaitingLetter[]> {
  return db
    .selectFrom('feed_dead_letters')
    .select(['position', 'number', 'fault', 'sink', 'sequence', 'cause'])
    .where('feed_id', '=', feedId)
    .where('partition', '=', partition)
    .where(sql<boolean>`position = any(${[...positions]}::text[])`)
    .orderBy('number')
    .execute();
}

/** A record, or a correction of it, on its way to a sink or there. */
export interface SinkFate {
  readonly position: string;
  readonly sink: number;
  readonly sequence: number;
  readonly cause: 'record' | 'correction';
  /** Null while it waits. */
  readonly deliveredAt: Date | null;
  /** Where the sink has it; null where it gives records no place. */
  readonly partition: string | null;
  readonly sinkPosition: string | null;
}

const ASKED = sql.ref('asked.sequence');

/**
 * Where the sinks have some records, and their corrections.
 *
 * @param answered the sequences of the records, with their positions
 */
export async function readSinkFates(
  db: Kysely<Database>,
  { feedId, partition, positions }: RecordsOf,
  answered: readonly { readonly position: string; readonly sequence: number }[],
): Promise<SinkFate[]> {
  const { rows } = await sql<SinkFate>`
    select position, sink, sequence, cause, null::timestamptz as "deliveredAt", null as partition, null as "sinkPosition"
    from feed_outbox
    where feed_id = ${feedId} and partition = ${partition} and position = any(${[...positions]}::text[])
    union all
    select * from (
      select distinct on (sink, sequence) asked.position, piece.sink, asked.sequence, asked.cause, piece.delivered_at,
        spot.partition, spot.position as sink_position
      from (
        select position, sequence, 'record' as cause
        from unnest(${answered.map(({ position }) => position)}::text[], ${answered.map(({ sequence }) => sequence)}::bigint[])
          as record (position, sequence)
        union all
        select position, sequence, 'correction' from feed_corrections
        where feed_id = ${feedId} and partition = ${partition} and position = any(${[...positions]}::text[])
      ) asked
      join feed_deliveries piece on piece.feed_id = ${feedId} and ${holds(ASKED)}
        and not ${wroteNowhere(ASKED)}
      left join lateral (
        select run.partition, (run."firstPosition" + array_position(run.sequences, asked.sequence) - 1)::text as position
        from jsonb_to_recordset(piece.places) as run (partition text, "firstPosition" bigint, sequences bigint[])
        where asked.sequence = any(run.sequences) limit 1
      ) spot on true
      order by sink, sequence, piece.delivered_at desc
    ) delivered`.execute(db);
  return rows;
}

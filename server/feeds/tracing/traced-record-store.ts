import { sql, type Kysely } from 'kysely';
import type { FeedSettings } from '../../../contract/feeds/feed.ts';
import { isKey } from '../../platform/database/long-keys.ts';
import type { Database } from '../../platform/database/schema.ts';
import { holds } from '../delivering/delivery-store.ts';
import type { Addressed } from './sent-store.ts';

/** A record of a feed, as it is kept, with the settings that mapped it. */
export interface StoredRecord {
  readonly feedId: string;
  readonly feed: string;
  readonly partition: string;
  readonly position: string;
  readonly takenAt: Date;
  readonly version: number | null;
  readonly changedBy: string;
  readonly changedAt: Date;
  readonly because: string;
  readonly source: FeedSettings['source'];
  readonly payload: string | null;
  /** Of the answer that was given for it. */
  readonly batch: string;
  readonly row: number;
}

const RECORD = sql`
  select record.feed_id as "feedId", feeds.name as feed, record.partition, record.position, record.taken_at as "takenAt",
    record.version, kept.changed_by as "changedBy", kept.changed_at as "changedAt", kept.because,
    kept.settings -> 'source' as source, convert_from(record.payload, 'UTF8') as payload, record.batch_id as batch, record.row_number as row
  from feed_records record join feeds on feeds.id = record.feed_id
  join feed_versions kept on kept.feed_id = feeds.id and kept.version = coalesce(record.version, feeds.version)`;

/** The record that an answer was given for. */
export async function readRecordOf(
  db: Kysely<Database>,
  classifierId: string,
  { batch, row }: { readonly batch: string; readonly row: number },
): Promise<StoredRecord | undefined> {
  const { rows } = await sql<StoredRecord>`
    ${RECORD} where record.batch_id = ${batch} and record.row_number = ${row} and feeds.classifier_id = ${classifierId}`.execute(
    db,
  );
  return rows[0];
}

/** The last record of a row that was answered up to a moment. */
export async function readLastRecordOf(
  db: Kysely<Database>,
  classifierId: string,
  key: string,
  until: Date,
): Promise<StoredRecord | undefined> {
  const { rows } = await sql<StoredRecord>`
    ${RECORD} where feeds.classifier_id = ${classifierId} and ${isKey(sql.ref('record.row_key'), sql.val(key))}
      and record.outcome = 'answered' and record.taken_at <= ${until}::timestamptz
    order by record.taken_at desc, record.sequence desc limit 1`.execute(db);
  return rows[0];
}

/** Which numbers a record and its corrections had, and which sinks they went to; a feed has ten of these at most. */
export async function readNumbersOf(
  db: Kysely<Database>,
  { feedId, partition, position }: Pick<StoredRecord, 'feedId' | 'partition' | 'position'>,
): Promise<(Addressed & { cause: 'record' | 'correction' })[]> {
  const isRecord = sql`feed_id = ${feedId} and partition = ${partition} and position = ${position}`;
  const { rows } = await sql<Addressed & { cause: 'record' | 'correction' }>`
    with numbers as (
      select sequence, 'record' as cause, null::smallint[] as sinks from feed_records
      where ${isRecord} and sequence is not null
      union all
      select sequence, 'correction', sinks from feed_corrections where ${isRecord}
    )
    select numbers.sequence, numbers.cause, sinks.sink from numbers
    cross join lateral (
      select unnest(numbers.sinks) as sink where numbers.sinks is not null
      union
      select sink from feed_outbox waiting where numbers.sinks is null and waiting.feed_id = ${feedId}
        and waiting.sequence = numbers.sequence
      union
      select piece.sink from feed_deliveries piece
      where numbers.sinks is null and piece.feed_id = ${feedId} and ${holds(sql.ref('numbers.sequence'))}
    ) sinks
    order by numbers.sequence, sinks.sink`.execute(db);
  return rows;
}

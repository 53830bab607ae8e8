import { sql, type Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import type { MeasuredFeed } from '../../platform/metrics/feed-metrics.ts';

/** Figures of the feeds that are started, so many at most. */
export async function readFeedFigures(db: Kysely<Database>, most: number): Promise<MeasuredFeed[]> {
  const { rows } = await sql<MeasuredFeed>`
    select head.feed_id as "feedId", classifier_id as "classifierId", answered, filtered, malformed, repeated, last_record_at as "lastRecordAt",
      fault is not null as "hasFault",
      (select count(*) from feed_dead_letters letter where letter.feed_id = head.feed_id)::int as "deadLetters",
      (select count(*) from feed_outbox outgoing where outgoing.feed_id = head.feed_id)::int as waiting,
      (select count(*) from feed_sinks sink where sink.feed_id = head.feed_id and sink.fault is not null)::int as "sinkFaults",
      (select sum(lag) from feed_positions part where part.feed_id = head.feed_id)::float8 as lag
    from feed_heads head join feeds on feeds.id = head.feed_id where is_started
    order by feeds.made_at, feeds.id limit ${most}`.execute(db);
  return rows;
}

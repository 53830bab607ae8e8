import { sql, type Kysely } from 'kysely';
import type { SentState } from '../../../contract/feeds/feed-lineage.ts';
import { feedSettings, type FeedSettings } from '../../../contract/feeds/feed.ts';
import { placeOf } from '../../../contract/feeds/feed-place.ts';
import type { SinkKind } from '../../../contract/feeds/feed-sink.ts';
import type { Database } from '../../platform/database/schema.ts';
import { holds, wroteNowhere } from '../delivering/delivery-store.ts';

/** A number that a feed gave to a record or a correction, and a sink that it went to. */
export interface Addressed {
  readonly sequence: number;
  readonly sink: number;
}

/** The same, with what became of it. */
export interface StoredSent extends Addressed {
  readonly kind: SinkKind | null;
  readonly place: string | null;
  readonly state: SentState;
  readonly at: Date | null;
}

const ASKED = sql.ref('asked.sequence');

/**
 * What became of numbers of a feed at their sinks.
 */
export async function readSent(
  db: Kysely<Database>,
  feedId: string,
  addressed: readonly Addressed[],
): Promise<StoredSent[]> {
  if (addressed.length === 0) return [];
  const { rows } = await sql<StoredSent & { settings: unknown }>`
    select asked.sequence, asked.sink, coalesce(piece.kind, latest.sink ->> 'kind') as kind, piece.place,
      case when piece.sequences is null then case when waiting.sequence is null then 'dropped' else 'waiting' end
        when ${wroteNowhere(ASKED)} then 'gone' else 'written' end as state,
      piece.delivered_at as at, case when piece.place is null then latest.settings end as settings
    from unnest(${addressed.map(({ sequence }) => sequence)}::bigint[], ${addressed.map(({ sink }) => sink)}::smallint[])
      with ordinality as asked (sequence, sink, place_in_list)
    left join lateral (
      select piece.* from feed_deliveries piece
      where piece.feed_id = ${feedId} and piece.sink = asked.sink and ${holds(ASKED)}
      order by ${wroteNowhere(ASKED)}, piece.delivered_at desc limit 1
    ) piece on true
    left join feed_outbox waiting
      on waiting.feed_id = ${feedId} and waiting.sink = asked.sink and waiting.sequence = asked.sequence
    left join lateral (
      select kept.settings, kept.settings -> 'sinks' -> asked.sink::int as sink from feeds
      join feed_versions kept on kept.feed_id = feeds.id and kept.version = feeds.version where feeds.id = ${feedId}
    ) latest on true
    order by asked.place_in_list`.execute(db);
  return rows.map(({ settings, ...sent }) => ({ ...sent, place: sent.place ?? placeNow(settings, sent.sink) }));
}

/** What a sink that has not taken it yet writes to, by the settings of now; null where there is none any more. */
function placeNow(settings: unknown, sink: number): string | null {
  const parsed: FeedSettings | null = settings === null ? null : feedSettings.parse(settings);
  const own = parsed?.sinks[sink];
  return own === undefined ? null : placeOf(own);
}

import { sql, type Kysely } from 'kysely';
import type { LagAlert } from '../../../contract/feeds/feed.ts';
import type { Database } from '../../platform/database/schema.ts';

/** How far a feed is behind its source. */
export interface FeedLag {
  readonly feedId: string;
  /** When its owner is told; null where nobody is. */
  readonly alert: LagAlert | null;
  /** Records that the source has and the feed has not read. */
  readonly records: number;
  /** When the last record came to be that was read of a partition that has more; null where none has. */
  readonly oldest: Date | null;
  /** When its owner was told; null where they were not. */
  readonly toldAt: Date | null;
}

/** The lag of feeds whose owners are to be told of it, or were: of those that are started. */
export async function readLags(db: Kysely<Database>): Promise<FeedLag[]> {
  const { rows } = await sql<FeedLag>`
    select feed.id as "feedId", kept.settings -> 'lagAlert' as alert, head.lag_told_at as "toldAt",
      coalesce(sum(part.lag), 0)::float8 as records, min(part.record_at) filter (where part.lag > 0) as oldest
    from feeds feed
    join feed_versions kept on kept.feed_id = feed.id and kept.version = feed.version
    join feed_heads head on head.feed_id = feed.id
    left join feed_positions part on part.feed_id = feed.id
    where feed.is_started and (kept.settings ? 'lagAlert' or head.lag_told_at is not null)
    group by feed.id, kept.settings, head.lag_told_at order by feed.id`.execute(db);
  return rows;
}

/** Notes when a feed's owner was told, or that this is past. @returns whether it stood as it was seen */
export async function noteLagTold(
  transaction: Kysely<Database>,
  feedId: string,
  { from, to }: { readonly from: Date | null; readonly to: Date | null },
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('feed_heads')
    .set({ lag_told_at: to })
    .where('feed_id', '=', feedId)
    .where(sql<boolean>`lag_told_at is not distinct from ${from}::timestamptz`)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

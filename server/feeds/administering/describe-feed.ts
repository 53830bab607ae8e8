import type { Kysely } from 'kysely';
import type { FeedFault } from '../../../contract/feeds/feed-fault.ts';
import type { Feed, FeedStatus } from '../../../contract/feeds/feed.ts';
import { feedFaultWords } from '../../../contract/words/feed-fault-words.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { StoredFeed } from '../standing/feed-store.ts';
import { readHeads, type FeedHead } from '../standing/head-store.ts';
import { readSinks, type StoredSink } from '../delivering/outbox-store.ts';
import { readPositions } from '../standing/position-store.ts';

/** Feeds with how each stands. */
export async function describeFeeds(db: Kysely<Database>, feeds: readonly StoredFeed[], now: Date): Promise<Feed[]> {
  const ids = feeds.map(({ id }) => id);
  const heads = await readHeads(db, ids, now);
  const sinks = await readSinks(db, ids);
  const positions = await readPositions(db, ids);
  return feeds.map(({ classifierId: _, stamp: __, isStarted, madeAt, changedAt, ...feed }) => {
    const own = {
      sinks: sinks.filter(({ feedId }) => feedId === feed.id),
      positions: positions.filter(({ feedId }) => feedId === feed.id),
    };
    const status = statusOf(heads.get(feed.id)!, { isStarted, sinkCount: feed.settings.sinks.length, ...own });
    return { ...feed, madeAt: madeAt.toISOString(), changedAt: changedAt.toISOString(), status };
  });
}

interface Standing {
  readonly isStarted: boolean;
  readonly sinkCount: number;
  readonly sinks: readonly StoredSink[];
  readonly positions: Awaited<ReturnType<typeof readPositions>>;
}

function statusOf(head: FeedHead, { isStarted, sinkCount, sinks, positions }: Standing): FeedStatus {
  const {
    answered,
    filtered,
    malformed,
    told,
    repeated,
    lost,
    deadLetters,
    rate,
    lastRecordAt,
    waitingSince,
    nextTryAt,
  } = head;
  const waits = isStarted && waitingSince !== null;
  const lags = positions.flatMap(({ lag }) => (lag === null ? [] : [lag]));
  return {
    state: waits ? 'waiting' : isStarted ? 'running' : 'paused',
    read: answered + filtered + malformed + told,
    ...{ answered, filtered, malformed, told, repeated, lost, deadLetters, rate },
    lag: lags.length === 0 ? null : lags.reduce((sum, lag) => sum + lag, 0),
    lastRecordAt: lastRecordAt?.toISOString() ?? null,
    fault: isStarted ? faultNow(head) : null,
    nextTryAt: waits ? (nextTryAt?.toISOString() ?? null) : null,
    sinks: Array.from({ length: sinkCount }, (_, sink) =>
      sinkStatus(
        sink,
        sinks.find((each) => each.sink === sink),
      ),
    ),
    positions: positions.map(({ partition, position }) => ({ partition, position })),
  };
}

function sinkStatus(sink: number, kept: StoredSink | undefined): FeedStatus['sinks'][number] {
  return {
    sink,
    waiting: kept?.waiting ?? 0,
    waitingSince: kept?.waitingSince?.toISOString() ?? null,
    delivered: kept?.delivered ?? 0,
    lastDeliveredAt: kept?.lastDeliveredAt?.toISOString() ?? null,
    fault: kept === undefined ? null : faultNow(kept),
  };
}

function faultNow({ fault, faultAt }: { readonly fault: FeedFault | null; readonly faultAt: Date | null }) {
  if (fault === null || faultAt === null) return null;
  return { fault, detail: feedFaultWords(fault), at: faultAt.toISOString() };
}

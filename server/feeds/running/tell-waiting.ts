import type { Kysely } from 'kysely';
import type { Notice } from '../../../contract/notice.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readFeedNames } from '../standing/feed-store.ts';
import { takeUntold } from '../standing/head-store.ts';
import { takeUntoldSinks } from '../delivering/outbox-store.ts';

/** After so long somebody is told. */
const TOLD_AFTER_MS = 15 * 60_000;

export interface TellingServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  /** Tells the channels of admins, and the owner. */
  readonly tell: (
    transaction: Kysely<Database>,
    notice: Notice,
    told: { readonly key: string; readonly owner: string; readonly at: Date },
  ) => Promise<void>;
}

/** Tells owners of feeds, and of sinks, that have not gone on for a quarter of an hour: once each time. */
export async function tellWaiting({ db, clock, tell }: TellingServices): Promise<void> {
  const now = clock();
  const before = new Date(now.getTime() - TOLD_AFTER_MS);
  await db.transaction().execute(async (transaction) => {
    const feeds = await takeUntold(transaction, before, now);
    const sinks = await takeUntoldSinks(transaction, before, now);
    for (const waiting of [...feeds.map((feed) => ({ ...feed, sink: null })), ...sinks]) {
      const { feedId, sink, fault, since } = waiting;
      const { owner, ...names } = await readFeedNames(transaction, feedId);
      const key = `feed-waits:${feedId}:${sink ?? ''}:${since.toISOString()}`;
      await tell(transaction, ['feed-waits', { ...names, sink, fault, since: since.toISOString() }], {
        key,
        owner,
        at: now,
      });
    }
  });
}

/** Tells that a feed, or one of its sinks, goes on. */
export async function tellGoingOn(
  { db, clock, tell }: TellingServices,
  feedId: string,
  sink: number | null,
  since: Date,
): Promise<void> {
  const at = clock();
  await db.transaction().execute(async (transaction) => {
    const { owner, ...names } = await readFeedNames(transaction, feedId);
    const key = `feed-goes-on:${feedId}:${sink ?? ''}:${since.toISOString()}`;
    await tell(transaction, ['feed-goes-on', { ...names, sink, since: since.toISOString() }], { key, owner, at });
  });
}

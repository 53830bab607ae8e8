import type { LagAlert } from '../../../contract/feeds/feed.ts';
import { noteLagTold, readLags, type FeedLag } from '../standing/lag-store.ts';
import { readFeedNames } from '../standing/feed-store.ts';
import type { TellingServices } from './tell-waiting.ts';

const MINUTE_MS = 60_000;

/**
 * Tells owners of feeds that lag by more than their settings say: once, and once more when a feed has caught up to a
 * half of that, so that one at the limit does not tell again and again.
 */
export async function tellLag({ db, clock, tell }: TellingServices): Promise<void> {
  const now = clock();
  for (const lag of await readLags(db)) {
    const { feedId, alert, toldAt } = lag;
    const lags = alert !== null && exceeds(lag, alert, now, 1);
    const hasCaughtUp = alert === null || !exceeds(lag, alert, now, 0.5);
    if (toldAt === null ? !lags : !hasCaughtUp) continue;
    await db.transaction().execute(async (transaction) => {
      // Another process may have told meanwhile.
      if (!(await noteLagTold(transaction, feedId, { from: toldAt, to: toldAt === null ? now : null }))) return;
      const { owner, ...names } = await readFeedNames(transaction, feedId);
      const since = (toldAt ?? now).toISOString();
      const told = { owner, at: now };
      if (toldAt === null) {
        const values = { ...names, lag: lag.records, oldest: lag.oldest?.toISOString() ?? null };
        await tell(transaction, ['feed-lags', values], { ...told, key: `feed-lags:${feedId}:${since}` });
      } else if (alert !== null) {
        const values = { ...names, lag: lag.records, since };
        await tell(transaction, ['feed-caught-up', values], { ...told, key: `feed-caught-up:${feedId}:${since}` });
      }
    });
  }
}

/** Whether a feed lags by more than a part of what its settings say. */
function exceeds({ records, oldest }: FeedLag, alert: LagAlert, now: Date, part: number): boolean {
  if (alert.records !== undefined && records > alert.records * part) return true;
  if (alert.minutes === undefined || oldest === null) return false;
  return now.getTime() - oldest.getTime() > alert.minutes * part * MINUTE_MS;
}

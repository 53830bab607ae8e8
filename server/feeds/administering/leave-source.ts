import type { Logger } from 'pino';
import type { StoredFeed } from '../standing/feed-store.ts';
import type { OpenAnySource } from './try-feed.ts';

export interface LeavingServices {
  readonly log: Logger;
  readonly openSource: OpenAnySource;
}

/**
 * Takes away what a source keeps at the other side for a feed that is no more, such as a trigger. Where the other side
 * is not reached it stays, and the log says so: nobody need wait for that to forget the feed.
 *
 * @param places where each partition would have gone on
 */
export async function leaveSource(
  { log, openSource }: LeavingServices,
  feed: Pick<StoredFeed, 'id' | 'settings'>,
  places: ReadonlyMap<string, string>,
): Promise<void> {
  try {
    const source = await openSource(feed);
    await source.forget?.(async (partition) => places.get(partition) ?? null);
  } catch (error) {
    log.warn({ err: error, feed: feed.id }, 'what a deleted feed kept at its source may still be there');
  }
}

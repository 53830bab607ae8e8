import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { feedSettings, type FeedSettings } from '../../contract/feeds/feed.ts';
import { insertFeed, readFeed, type StoredFeed } from '../../server/feeds/standing/feed-store.ts';
import type { Database } from '../../server/platform/database/schema.ts';

/** A feed in the database, of files that are sent, which needs no connection. */
export async function storedFeed(
  db: Kysely<Database>,
  classifierId: string,
  settings: Partial<FeedSettings> = {},
): Promise<StoredFeed> {
  const id = randomUUID();
  const version = {
    ...{ id, name: id, version: 1, changedBy: 'Ann', changedAt: new Date('2026-11-02T09:00:00Z'), because: '' },
    settings: feedSettings.parse({
      source: { kind: 'file', format: {} },
      key: ['id'],
      columns: [
        { name: 'Merchant', from: 'merchant' },
        { name: 'Amount', from: 'amount' },
        { name: 'Centre', from: 'centre' },
      ],
      ...{ malformed: 'dead-letter', sinks: [], actions: [], sendsCorrections: false },
      ...settings,
    }),
  };
  await db.transaction().execute((transaction) => insertFeed(transaction, classifierId, version, 0));
  return readFeed(db, classifierId, id);
}

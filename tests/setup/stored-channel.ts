import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../../server/platform/database/schema.ts';
import { insertChannel, type StoredChannel } from '../../server/platform/notices/channel-store.ts';

/** A channel of Slack's kind in the database, but for what is said otherwise. @returns its id */
export async function storedChannel(db: Kysely<Database>, changes: Partial<StoredChannel> = {}): Promise<string> {
  const id = randomUUID();
  await insertChannel(db, {
    id,
    kind: 'slack',
    name: 'Operations',
    isOn: true,
    address: 'https://hooks.example.org/services/T0/B0/abcd1234',
    secret: null,
    language: 'en',
    getsAnchors: false,
    getsMentions: false,
    madeBy: 'Ada Admin',
    madeAt: new Date('2026-11-02T08:00:00Z'),
    ...changes,
  });
  return id;
}

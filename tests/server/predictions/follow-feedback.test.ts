import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { FEEDBACK_CHANNEL } from '../../../server/feedback/feedback-store.ts';
import { followFeedback } from '../../../server/predictions/follow-feedback.ts';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../setup/test-database.ts';

let database: TestDatabase;
beforeAll(async () => { database = await createTestDatabase(); });
afterAll(() => database.drop());

test('a burst of notifications catches each classifier up once', async () => {
  const refreshed: string[] = [];
  let both: () => void = () => undefined;
  const done = new Promise<void>((resolve) => { both = resolve; });
  const follower = await followFeedback({
    databaseUrl: database.url,
    models: { refresh: async (id) => { if (refreshed.push(id) === 2) both(); } },
    onError: (error) => { throw error; },
  });
  // One transaction per notification: PostgreSQL itself folds equal ones within a transaction.
  for (const id of ['a', 'b', 'a', 'a']) await sql`select pg_notify(${FEEDBACK_CHANNEL}, ${id})`.execute(database.db);
  await done;
  await follower.stop();
  expect(refreshed.slice(0, 2).sort()).toEqual(['a', 'b']);
});

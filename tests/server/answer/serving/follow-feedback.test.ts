import { expect, test } from '@jest/globals';
import { FEEDBACK_CHANNEL } from '../../../../server/record/feedback/feedback-store.ts';
import { followFeedback } from '../../../../server/answer/serving/follow-feedback.ts';
import { CHAMPION_CHANNEL } from '../../../../server/learn/models/champion-store.ts';
import { sql } from 'kysely';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();

test('a burst of notifications catches each classifier up once', async () => {
  const refreshed: string[] = [];
  let both: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    both = resolve;
  });
  const follower = await followFeedback({
    databaseUrl: database.url,
    models: {
      refresh: async (id) => {
        if (refreshed.push(id) === 2) both();
      },
      preload: async () => {
        throw new Error('no champion changed');
      },
    },
    onError: (error) => {
      throw error;
    },
  });
  // One transaction per notification: PostgreSQL itself folds equal ones within a transaction.
  for (const id of ['a', 'b', 'a', 'a']) await sql`select pg_notify(${FEEDBACK_CHANNEL}, ${id})`.execute(database.db);
  await done;
  await follower.stop();
  expect(refreshed.slice(0, 2).sort()).toEqual(['a', 'b']);
});

test('a changed champion is loaded, also where nobody asked for it before', async () => {
  const heard: string[] = [];
  let loaded: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    loaded = resolve;
  });
  const follower = await followFeedback({
    databaseUrl: database.url,
    models: {
      refresh: async (id) => {
        heard.push(`refresh ${id}`);
      },
      preload: async (id) => {
        heard.push(`preload ${id}`);
        loaded();
      },
    },
    onError: (error) => {
      throw error;
    },
  });
  await database.db.transaction().execute(async (transaction) => {
    for (const channel of [FEEDBACK_CHANNEL, CHAMPION_CHANNEL, FEEDBACK_CHANNEL])
      await sql`select pg_notify(${channel}, 'a')`.execute(transaction);
  });
  await done;
  await follower.stop();
  expect(heard).toEqual(['preload a']);
});

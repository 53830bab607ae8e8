import { beforeAll, describe, expect, test } from '@jest/globals';
import { deleteActionsFrom, digest, readUntoldActions } from '../../../../server/feeds/delivering/action-store.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { storedFeed } from '../../../setup/stored-feed.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const EVERY = 15;
const at = (minute: number) => new Date(Date.UTC(2026, 10, 2, 9, minute));

describe('what an action of a feed has to tell of', () => {
  const database = useDatabase();
  let feed: string;
  beforeAll(async () => {
    feed = (await storedFeed(database.db, await storedClassifier(database.db))).id;
  });
  const add = (action: number, minute: number, classes: Record<string, number> | null) =>
    database.db
      .transaction()
      .execute((transaction) =>
        digest(transaction, feed, action, classes === null ? null : new Map(Object.entries(classes)), {
          now: at(minute),
          everyMinutes: EVERY,
        }),
      );
  const untold = () => readUntoldActions(database.db, feed);

  test('is told at once the first time, and nothing is told of nothing', async () => {
    expect(await add(0, 0, null)).toBeNull();
    expect(await add(0, 0, {})).toBeNull();
    expect(await add(0, 0, { Hotels: 2 })).toEqual({ records: 2, since: at(0), classes: { Hotels: 2 } });
    expect(await untold()).toEqual([]);
  });

  test('is gathered until so many minutes have passed, then told together, since when it began', async () => {
    expect(await add(0, 3, { Hotels: 1 })).toBeNull();
    expect(await add(0, 14, { Hotels: 1, Insurance: 4 })).toBeNull();
    expect(await untold()).toEqual([0]);
    expect(await add(0, 15, null)).toEqual({ records: 6, since: at(3), classes: { Hotels: 2, Insurance: 4 } });
    expect(await add(0, 31, null)).toBeNull();
  });

  test('is another for each action', async () => {
    expect(await add(1, 20, { Rent: 1 })).toMatchObject({ records: 1, classes: { Rent: 1 } });
    expect(await add(0, 20, { Hotels: 1 })).toBeNull();
    expect(await add(1, 21, { Rent: 5 })).toBeNull();
    expect(await untold()).toEqual([0, 1]);
  });

  test('is forgotten of actions that a feed has no longer, and of those alone', async () => {
    await deleteActionsFrom(database.db, feed, 1);
    expect(await untold()).toEqual([0]);
    // As if nothing had been told of it before.
    expect(await add(1, 22, { Rent: 1 })).toMatchObject({ records: 1 });
  });
});

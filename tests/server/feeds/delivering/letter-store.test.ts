import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  deleteLetters,
  insertLetters,
  noteTry,
  readLetters,
  readLettersByNumber,
} from '../../../../server/feeds/delivering/letter-store.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { storedFeed } from '../../../setup/stored-feed.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const AT = new Date('2026-11-02T09:00:00Z');
const UNREADABLE = { reason: 'unreadable', format: 'JSON', said: 'Unexpected end' } as const;
const TOO_LARGE = { reason: 'too-large-for-topic', bytes: 9, topic: 'answers' } as const;
const letter = (number: number) => ({
  ...{ number, partition: '0', position: `${number}0`, fault: UNREADABLE, bytes: 7 },
  payload: `{"text":"ö ${number}"}`,
  refusedBy: null,
});

describe('dead letters of a feed', () => {
  const database = useDatabase();
  let feed: string;
  let other: string;
  beforeAll(async () => {
    const classifier = await storedClassifier(database.db);
    feed = (await storedFeed(database.db, classifier)).id;
    other = (await storedFeed(database.db, classifier)).id;
    const refusedBy = { sink: 1, sequence: 40, cause: 'record', answer: '{"class": "Hotels"}' } as const;
    const letters = [letter(1), letter(2), { ...letter(3), fault: TOO_LARGE as never, refusedBy }, letter(4)];
    await insertLetters(database.db, feed, letters, AT);
    await insertLetters(database.db, other, [letter(2)], AT);
  });
  const numbers = async (after = 0, limit = 10) => {
    const { letters, waiting } = await readLetters(database.db, feed, { after, limit });
    return { numbers: letters.map(({ number }) => number), waiting };
  };

  test('are read as they came, the oldest first, with how many wait altogether', async () => {
    const { letters } = await readLetters(database.db, feed, { after: 0, limit: 1 });
    expect(letters).toEqual([{ ...letter(1), at: AT, tries: 0 }]);
    expect(await numbers(1, 2)).toEqual({ numbers: [2, 3], waiting: 4 });
  });

  test('say which sink refused them, and what it was sent', async () => {
    const [refused] = await readLettersByNumber(database.db, feed, [3]);
    expect(refused?.refusedBy).toEqual({ sink: 1, sequence: 40, cause: 'record', answer: '{"class": "Hotels"}' });
  });

  test('count how often they were tried, and keep what was wrong last', async () => {
    await noteTry(database.db, feed, 2, { reason: 'no-fields' });
    await noteTry(database.db, feed, 2, { reason: 'too-deep' });
    expect(await readLettersByNumber(database.db, feed, [2])).toMatchObject([
      { tries: 2, fault: { reason: 'too-deep' } },
    ]);
    expect((await readLettersByNumber(database.db, other, [2]))[0]).toMatchObject({ tries: 0, fault: UNREADABLE });
  });

  test('are taken out by their numbers, once, and of their feed alone', async () => {
    expect((await deleteLetters(database.db, feed, [1, 2, 99])).toSorted()).toEqual([1, 2]);
    expect(await deleteLetters(database.db, feed, [1, 2])).toEqual([]);
    expect(await numbers()).toEqual({ numbers: [3, 4], waiting: 2 });
    expect((await readLetters(database.db, other, { after: 0, limit: 9 })).waiting).toBe(1);
  });

  test('of none, nothing is kept', async () => {
    await insertLetters(database.db, other, [], AT);
    expect((await readLetters(database.db, other, { after: 0, limit: 9 })).waiting).toBe(1);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readChampion } from '../../../../server/learn/models/champion-store.ts';
import { decideChampion, type Decision } from '../../../../server/learn/models/decide-champion.ts';
import { readDecisions } from '../../../../server/learn/models/decision-store.ts';
import { saveChampion, storedClassifier } from '../../../setup/stored-classifier.ts';
import { createTestDatabase, type TestDatabase } from '../../../setup/test-database.ts';

const AT = new Date('2026-11-03T09:00:00Z');

describe('decideChampion', () => {
  let database: TestDatabase;
  let classifier: string;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  /** Decides of a classifier with two versions, of which the second answers. */
  const decided = async (...decisions: readonly (readonly [Decision['kind'], number, string?])[]): Promise<void> => {
    classifier = await storedClassifier(database.db);
    await saveChampion(database.db, classifier);
    await saveChampion(database.db, classifier);
    for (const [kind, version, because = ''] of decisions) {
      const decision = { kind, version, person: 'Ben', because, at: AT };
      await database.db.transaction().execute((transaction) => decideChampion(transaction, classifier, decision));
    }
  };
  const noted = (version?: number) => readDecisions(database.db, classifier, version);

  test('carries a rollback out and notes who, when, why, and what answered before', async () => {
    await decided(['put-in-use', 1, 'Fees went wrong']);
    expect(await readChampion(database.db, classifier)).toEqual({ version: 1, pinnedBy: null });
    expect(await noted()).toEqual([
      {
        kind: 'put-in-use',
        version: 1,
        before: 2,
        person: 'Ben',
        because: 'Fees went wrong',
        at: '2026-11-03T09:00:00.000Z',
      },
    ]);
  });

  test('pins and unpins in the name of whoever says so', async () => {
    await decided(['pinned', 2]);
    expect(await readChampion(database.db, classifier)).toEqual({ version: 2, pinnedBy: 'Ben' });
    await decided(['pinned', 2], ['unpinned', 2]);
    expect(await readChampion(database.db, classifier)).toEqual({ version: 2, pinnedBy: null });
    expect((await noted()).map(({ kind }) => kind)).toEqual(['pinned', 'unpinned']);
  });

  test('notes that a version is kept back, and leaves the champion and its pin', async () => {
    await decided(['pinned', 2], ['kept-back', 1, 'Worse than version 2']);
    expect(await readChampion(database.db, classifier)).toEqual({ version: 2, pinnedBy: 'Ben' });
    expect((await noted()).at(-1)).toMatchObject({
      kind: 'kept-back',
      version: 1,
      before: 2,
      because: 'Worse than version 2',
    });
  });

  test('of a version that is not there is a fault, and notes nothing', async () => {
    await expect(decided(['put-in-use', 9])).rejects.toThrow(RangeError);
    expect(await noted()).toEqual([]);
  });

  test('tells of one version what was decided of it, and of others in its place', async () => {
    await decided(['pinned', 2], ['put-in-use', 1], ['pinned', 1]);
    expect((await noted(2)).map(({ kind, version }) => [kind, version])).toEqual([
      ['pinned', 2],
      ['put-in-use', 1],
    ]);
    expect((await noted(1)).map(({ kind, version }) => [kind, version])).toEqual([
      ['put-in-use', 1],
      ['pinned', 1],
    ]);
  });
});

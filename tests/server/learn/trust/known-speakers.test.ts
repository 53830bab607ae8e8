import { expect, test } from '@jest/globals';
import { knownSpeakers } from '../../../../server/learn/trust/known-speakers.ts';
import { createFloodGuard } from '../../../../server/learn/trust/hold-back.ts';
import { connectDatabase } from '../../../../server/platform/database/connect.ts';
import { purchases } from '../../../setup/purchases.ts';
import { record, storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
const ROWS = purchases(120, 1);
const AT = new Date('2026-11-02T10:00:00Z');

/** A connection of its own, and what was sent over it. */
async function watched<Made>(use: (db: typeof database.db, statements: string[]) => Promise<Made>): Promise<Made> {
  const statements: string[] = [];
  const db = connectDatabase(database.url, {
    onError: (error) => expect(error).toBeUndefined(),
    onQuery: ({ statement }) => statements.push(statement),
  });
  try {
    return await use(db, statements);
  } finally {
    await db.destroy();
  }
}

test('reads only what it was not told of', async () => {
  const classifier = await storedClassifier(database.db);
  const first = await record(database.db, classifier, ROWS.slice(0, 2), { person: 'Ann' });
  const second = await record(database.db, classifier, ROWS.slice(2, 4), { person: 'Ann' });
  await watched(async (db, statements) => {
    const known = knownSpeakers(db);
    known.note(classifier, first);
    known.note(classifier, second);
    expect(await known.isAlone(classifier, 4)).toBe(true);
    expect(statements).toEqual([]);
    // Of another process.
    await record(database.db, classifier, ROWS.slice(4, 5), { person: 'Ben' });
    known.note(classifier, await record(database.db, classifier, ROWS.slice(5, 6), { person: 'Ann' }));
    expect(await known.isAlone(classifier, 6)).toBe(false);
    expect(statements).toHaveLength(1);
    known.note(classifier, await record(database.db, classifier, ROWS.slice(6, 7), { person: 'Ann' }));
    expect(await known.isAlone(classifier, 7)).toBe(false);
    expect(statements).toHaveLength(1);
  });
});

test('counts who sent something in nobody’s name', async () => {
  const { db } = database;
  const classifier = await storedClassifier(db);
  await record(db, classifier, ROWS.slice(0, 1), { person: null, sentBy: 'Ann', origin: 'found' });
  await record(db, classifier, ROWS.slice(1, 2), { person: 'Ann' });
  expect(await knownSpeakers(db).isAlone(classifier, 2)).toBe(true);
  await record(db, classifier, ROWS.slice(2, 3), { person: null, sentBy: 'Ben', origin: 'found' });
  expect(await knownSpeakers(db).isAlone(classifier, 3)).toBe(false);
});

test('a table’s labels are compared with nothing where nobody else has spoken, and with all once somebody has', async () => {
  const classifier = await storedClassifier(database.db);
  const asTable = { person: 'Ann', origin: 'label-column', class: 'Travel' } as const;
  await watched(async (db, statements) => {
    const guard = createFloodGuard({ db, clock: () => AT });
    await guard(classifier, await record(database.db, classifier, ROWS, { ...asTable, class: 'Meals' }));
    await guard(classifier, await record(database.db, classifier, ROWS, asTable));
    expect(statements).toEqual([]);
    await record(database.db, classifier, ROWS, { person: 'Ben', class: 'Meals' });
    await guard(classifier, await record(database.db, classifier, ROWS, asTable));
  });
  expect(await heldIn(classifier)).toContainEqual({ person: 'Ann', inLabelColumn: true });
});

test('who corrects their own table far beyond correcting is held back, though nobody else has spoken', async () => {
  const classifier = await storedClassifier(database.db);
  const guard = createFloodGuard({ db: database.db, clock: () => AT });
  const asTable = { person: 'Ann', origin: 'label-column', class: 'Travel' } as const;
  await guard(classifier, await record(database.db, classifier, ROWS, asTable));
  await guard(classifier, await record(database.db, classifier, ROWS, { person: 'Ann', class: 'Meals' }));
  expect(await heldIn(classifier)).toEqual([{ person: 'Ann' }]);
});

async function heldIn(classifier: string) {
  const doubts = await database.db
    .selectFrom('doubts')
    .select(['person', 'because'])
    .where('classifier_id', '=', classifier)
    .execute();
  return doubts.map(({ person, because }) => {
    const { inLabelColumn } = because as { inLabelColumn?: true };
    return { person, ...(inLabelColumn === undefined ? {} : { inLabelColumn }) };
  });
}

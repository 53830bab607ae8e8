import { expect, test } from '@jest/globals';
import { countContradictions, type Way } from '../../../../server/learn/trust/contradiction-store.ts';
import { changeClass } from '../../../../server/record/catalogue/change-class.ts';
import { findClass } from '../../../../server/record/classes/resolve-classes-store.ts';
import { purchases } from '../../../setup/purchases.ts';
import { record, storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
const SINCE = new Date('2026-11-01T00:00:00Z');
const ROWS = purchases(6, 1);

const countOf = (classifier: string, person: string, way: Way = 'by-hand') =>
  countContradictions(database.db, classifier, { person, way }, SINCE);

test('the last word of others before one’s own is what is contradicted, not one’s own', async () => {
  const { db } = database;
  const classifier = await storedClassifier(db);
  await record(db, classifier, ROWS.slice(0, 4), { person: 'Ann', class: 'Travel' });
  await record(db, classifier, ROWS.slice(0, 1), { person: 'Ben', class: 'Meals' });
  await record(db, classifier, ROWS.slice(0, 3), { person: 'Mallory', class: 'Meals' });
  await record(db, classifier, ROWS.slice(4), { person: 'Mallory', class: 'Travel' });
  await record(db, classifier, ROWS.slice(5), { person: 'Mallory', class: 'Meals' });
  await record(db, classifier, ROWS.slice(1, 2), { person: 'Cem', class: 'Office' });
  expect(await countOf(classifier, 'Mallory')).toMatchObject({
    ...{ rows: 5, labels: 2, answers: 0, most: { from: 'Travel', to: 'Meals', rows: 2 } },
  });
});

test('a class that was renamed meanwhile contradicts nobody', async () => {
  const { db } = database;
  const classifier = await storedClassifier(db);
  await record(db, classifier, ROWS, { person: 'Ann', class: 'Travel' });
  await record(db, classifier, ROWS, { person: 'Ben', class: 'Travel' });
  const { id } = (await findClass(db, classifier, 'Travel'))!;
  const change = { do: 'rename' as const, class: id, name: 'Journeys' };
  await changeClass(db, classifier, { change, because: '' }, { person: 'Cem', at: new Date('2026-11-03T00:00:00Z') });
  expect(await countOf(classifier, 'Ben')).toMatchObject({ rows: 6, labels: 0 });
});

test('the table’s labels contradict what people said, and who corrects them contradicts the table', async () => {
  const { db } = database;
  const classifier = await storedClassifier(db);
  await record(db, classifier, ROWS, { person: 'Ann', class: 'Travel', origin: 'label-column' });
  await record(db, classifier, ROWS.slice(0, 2), { person: 'Ann', class: 'Meals' });
  expect(await countOf(classifier, 'Ann')).toMatchObject({ rows: 2, labels: 2 });
  expect(await countOf(classifier, 'Ann', 'label-column')).toMatchObject({ rows: 6, labels: 0, inLabelColumn: true });
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { FeedbackDraft } from '../../../../server/record/feedback/feedback-entry.ts';
import { readClassifier } from '../../../../server/record/classifiers/classifier-store.ts';
import { createFeedbackLog } from '../../../../server/record/feedback/feedback-log.ts';
import { countChanges, countClasses, createLabelCounter } from '../../../../server/record/labels/label-count-store.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { createTestDatabase, type TestDatabase } from '../../../setup/test-database.ts';
import { aFeedbackDraft } from '../../../fixtures/feedback-draft.ts';

const EARLY = new Date('2026-11-02T09:00:00Z');
const LATE = new Date('2026-11-02T10:00:00Z');

let database: TestDatabase;
let classifier: string;

const draft = (key: string, said: Partial<FeedbackDraft>) =>
  aFeedbackDraft({ key, origin: 'correction-column', saidAt: EARLY, ...said });

/**
 * Three labels of the table, one of them corrected twice, one correction undone, an acceptance, and two adopted
 * answers.
 */
beforeAll(async () => {
  database = await createTestDatabase();
  classifier = await storedClassifier(database.db);
  const table = { origin: 'label-column' as const };
  const early = ['a', 'b', 'c'].map((key) => draft(key, table));
  await createFeedbackLog(database.db, () => EARLY).append(classifier, early);
  await createFeedbackLog(database.db, () => LATE).append(classifier, [
    draft('a', { class: 'Meals' }),
    draft('a', { class: 'Office' }),
    draft('b', { class: 'Meals' }),
    draft('b', { kind: 'withdraw', class: null }),
    draft('d', { kind: 'accept', class: 'Meals' }),
    draft('e', { ...table, kind: 'adopt', class: 'Meals' }),
    draft('f', { ...table, kind: 'adopt', class: 'Meals' }),
  ]);
});
afterAll(() => database.drop());

test('a correction that was replaced or undone does not count, nor does an acceptance; adopted answers are counted apart', async () => {
  const count = createLabelCounter(database.db);
  const counted = { labels: 4, adopted: 2, corrections: 1, correctionsSinceTraining: 1 };
  expect(await count(await readClassifier(database.db, classifier), null)).toEqual(counted);
  expect(await count({ ...(await readClassifier(database.db, classifier)), championSequence: 5 }, null)).toEqual({
    ...counted,
    correctionsSinceTraining: 0,
  });
});

test('classes count the rows whose evidence says so', async () => {
  expect(await countClasses(database.db, classifier)).toEqual(
    new Map([
      ['Meals', 1],
      ['Office', 1],
      ['Travel', 2],
    ]),
  );
});

test('changes count the rows that are labelled otherwise than at an event or a time, adopted ones not', async () => {
  expect(await countChanges(database.db, classifier, 3, null)).toEqual({ labels: 3, corrections: 1 });
  expect(await countChanges(database.db, classifier, 0, EARLY)).toEqual({ labels: 3, corrections: 1 });
  expect(await countChanges(database.db, classifier, 0, LATE)).toEqual({ labels: 0, corrections: 0 });
});

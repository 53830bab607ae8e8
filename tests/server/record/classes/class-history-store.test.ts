import { readClassChanges, readClassHistory } from '../../../../server/record/classes/class-history-store.ts';
import { lockHead } from '../../../../server/record/feedback/feedback-store.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();

test('nothing is told of a catalogue that was never changed; else what somebody may hear of', async () => {
  const { db } = database;
  const classifier = await storedClassifier(db);
  expect(await readClassHistory(db, classifier, () => true)).toEqual({});
  await db.transaction().execute((transaction) => lockHead(transaction, classifier));
  await db.updateTable('feedback_heads').set({ class_changes: 3 }).where('classifier_id', '=', classifier).execute();
  await db
    .insertInto('classes')
    .values([
      { classifier_id: classifier, id: 1, name: 'Food', spelling: 'food', description: 'Meals', state: 'retired' },
      { classifier_id: classifier, id: 2, name: 'Fuel', spelling: 'fuel' },
      { classifier_id: classifier, id: 3, name: 'Petrol', spelling: 'petrol', state: 'merged', stands_as: 2 },
    ])
    .execute();
  expect(await readClassChanges(db, classifier)).toBe(3);
  expect(await readClassHistory(db, classifier, () => true)).toEqual({
    classChanges: 3,
    retiredClasses: ['Food'],
    classDescriptions: { Food: 'Meals' },
    classWords: [{ word: 'Petrol', class: 'Fuel' }],
  });
  expect(await readClassHistory(db, classifier, (name) => name === 'Other')).toEqual({ classChanges: 3 });
});

import { expect, test } from '@jest/globals';
import {
  insertDoubt,
  liftDoubt,
  nextChange,
  readDoubt,
  readDoubts,
  readKeptDoubts,
  type KeptDoubt,
} from '../../../../server/learn/trust/doubt-store.ts';
import { lockHead } from '../../../../server/record/feedback/feedback-store.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
const NOTHING = { liftedBy: null, liftedAt: null, liftedChange: null, liftedReason: null } as const;

/** Excluded by an approver, and lifted again. */
const LIFTED: KeptDoubt = {
  id: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a01',
  kind: 'placed',
  person: 'Bob',
  from: 3,
  to: 9,
  weight: 0.5,
  because: null,
  reason: 'Wrong sheet',
  placedBy: 'Ann',
  placedAt: '2026-03-01T09:00:00.000Z',
  placedChange: 1,
  liftedBy: 'Ann',
  liftedAt: '2026-03-02T09:00:00.000Z',
  liftedChange: 2,
  liftedReason: 'It was the right one',
};
/** Held back by Amend, and in force. */
const HELD: KeptDoubt = {
  id: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a02',
  kind: 'held',
  person: 'Mallory',
  from: 10,
  to: null,
  weight: 0,
  because: { rows: 1_000, labels: 300, answers: 660, most: { from: 'Travel', to: 'Meals', rows: 960 } },
  reason: '',
  placedBy: null,
  placedAt: '2026-03-03T09:00:00.000Z',
  placedChange: 3,
  ...NOTHING,
};

test('a doubt is read as it was kept, in the order of the changes or the one in force first', async () => {
  const { db } = database;
  const classifier = await storedClassifier(db);
  await insertDoubt(db, classifier, HELD);
  await insertDoubt(db, classifier, LIFTED);
  expect(await readKeptDoubts(db, classifier)).toEqual([LIFTED, HELD]);
  expect((await readDoubts(db, classifier)).map(({ id }) => id)).toEqual([HELD.id, LIFTED.id]);
  const { placedChange: _placed, liftedChange: _lifted, ...told } = LIFTED;
  expect(await readDoubt(db, classifier, LIFTED.id)).toEqual(told);
});

test('one that is lifted ends with the last event that it was about; an end that it had stays', async () => {
  const { db } = database;
  const classifier = await storedClassifier(db);
  await lockHead(db, classifier);
  const [open, batch] = [{ ...HELD }, { ...LIFTED, ...NOTHING }];
  for (const doubt of [open, batch]) {
    await insertDoubt(db, classifier, { ...doubt, placedChange: await nextChange(db, classifier) });
    const lifting = { person: 'Ann', at: new Date('2026-03-04T09:00:00Z'), reason: 'A merger', lastSequence: 40 };
    await liftDoubt(db, classifier, doubt.id, { ...lifting, change: await nextChange(db, classifier) });
  }
  const lifted = { liftedBy: 'Ann', liftedAt: '2026-03-04T09:00:00.000Z', liftedReason: 'A merger' };
  expect(await readKeptDoubts(db, classifier)).toMatchObject([
    { ...lifted, id: open.id, to: 40, placedChange: 1, liftedChange: 2 },
    { ...lifted, id: batch.id, to: 9, placedChange: 3, liftedChange: 4 },
  ]);
});

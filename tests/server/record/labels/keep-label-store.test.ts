import { expect, test } from '@jest/globals';
import { moveLabelledHead, readLabelledHeads } from '../../../../server/record/labels/keep-label-store.ts';
import { purchases } from '../../../setup/purchases.ts';
import { record, storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();

test('how far the labels know a log is told of each classifier of which anything was said, and moved by itself', async () => {
  const { db } = database;
  const spoken = await storedClassifier(db);
  await storedClassifier(db);
  await record(db, spoken, purchases(2, 31));
  expect(await readLabelledHeads(db)).toEqual([{ classifierId: spoken, lastSequence: 2, labelledSequence: 2 }]);
  await moveLabelledHead(db, spoken, 1);
  expect(await readLabelledHeads(db)).toEqual([{ classifierId: spoken, lastSequence: 2, labelledSequence: 1 }]);
});

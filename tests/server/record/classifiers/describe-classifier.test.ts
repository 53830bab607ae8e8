import { expect, test } from '@jest/globals';
import { classifier } from '../../../../contract/classifier.ts';
import { readClassifier } from '../../../../server/record/classifiers/classifier-store.ts';
import { describeClassifier } from '../../../../server/record/classifiers/describe-classifier.ts';
import { createOwnRowsReader } from '../../../../server/record/scopes/own-rows-store.ts';
import { purchases } from '../../../setup/purchases.ts';
import { record, storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();

test('a classifier is answered with its classes, in the order of first use, and the counts that it is given', async () => {
  const id = await storedClassifier(database.db);
  const rows = purchases(20, 3);
  await record(database.db, id, rows);
  const counts = { labels: 20, adopted: 1, corrections: 2, correctionsSinceTraining: 3 };
  const readOwnRows = createOwnRowsReader(database.db);
  const services = { db: database.db, readOwnRows, countFeedback: async () => counts };
  const described = await describeClassifier(services, await readClassifier(database.db, id), null);
  expect(classifier.parse(described)).toMatchObject({ id, ...counts, project: '', origin: '', archivedAt: null });
  expect(described.classes).toEqual([...new Set(rows.map(({ account }) => account))]);
});

import { expect, test } from '@jest/globals';
import { readDeletedIds, readLogHeads, readNames } from '../../../../server/record/audit/log-list-store.ts';
import { requireAudited } from '../../../../server/record/classifiers/require-audited.ts';
import { purchases } from '../../../setup/purchases.ts';
import { record, storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();

test('the logs that there are, with their last entries, and the names of their classifiers', async () => {
  const classifier = await storedClassifier(database.db);
  await record(database.db, classifier, purchases(2, 1));
  const { feedback, audit } = await readLogHeads(database.db);
  expect([feedback.get(classifier), audit.get(classifier)]).toEqual([2, 1]);
  expect(await readDeletedIds(database.db)).toEqual(new Set());
  expect([...(await readNames(database.db)).keys()]).toEqual([classifier]);
  await expect(requireAudited(database.db, classifier)).resolves.toBeUndefined();
  await expect(requireAudited(database.db, crypto.randomUUID())).rejects.toMatchObject({ code: 'unknown-classifier' });
});

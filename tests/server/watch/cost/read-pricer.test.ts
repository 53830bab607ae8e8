import { readClassifier } from '../../../../server/record/classifiers/classifier-store.ts';
import { setPolicies } from '../../../../server/record/classifiers/set-policies.ts';
import { placeOfAmount, readPricer, readTestCost } from '../../../../server/watch/cost/read-pricer.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
const NOW = new Date('2026-11-02T09:00:00Z');
const named = (name: string) => name;

test('answers are priced as the policy says by now, whichever they are; without one nothing is', async () => {
  const id = await storedClassifier(database.db);
  const before = await readClassifier(database.db, id);
  expect(await readPricer(database.db, { classifier: before, version: 1, named })).toBeNull();
  expect([await readTestCost(database.db, before, 1), placeOfAmount(before)]).toEqual([null, null]);
  const errorCosts = { by: 'amount', currency: 'EUR', column: 'Amount', share: 0.5 } as const;
  await setPolicies(database.db, id, { ...before.policies, errorCosts }, { person: 'Ada', at: NOW });
  const classifier = await readClassifier(database.db, id);
  const price = (await readPricer(database.db, { classifier, version: 1, named }))!;
  const answers = [{ class: 'travel', rows: 2, confidence: 1.5, wrongAmount: 20, priced: 1 }];
  const labels = [{ class: 'travel', label: 'meals', amount: '8' }];
  expect(price(answers, labels)).toEqual({
    ...{ currency: 'EUR', column: 'Amount', expected: 10, realised: 4, unpriced: 1 },
  });
  expect(price([], [])).toMatchObject({ expected: 0, realised: null });
  expect(classifier.columns[placeOfAmount(classifier)!]!.name).toBe('Amount');
  // Amounts of test rows are not kept.
  expect(await readTestCost(database.db, classifier, 1)).toBeNull();
});

import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { ProblemError } from '../../../../contract/problem.ts';
import { decideRule, orderRules, proposeRule } from '../../../../server/record/rules/change-rules.ts';
import { readRules, readStandingRules } from '../../../../server/record/rules/rule-store.ts';
import { readClassifier } from '../../../../server/record/classifiers/classifier-store.ts';
import { record, storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
const by = { person: 'Ann', at: new Date('2026-03-01T09:00:00Z') };
const condition = { column: 'Merchant', operator: 'contains', values: ['pret'] } as const;

async function classifierWithClass(): Promise<string> {
  const id = await storedClassifier(database.db);
  await record(database.db, id, [{ key: 'p1', cells: ['pret', 1, 'CC1'], account: 'meals' }]);
  return id;
}
const draft = { condition: { ...condition, values: [...condition.values] }, class: 'meals', because: '' };

test('people who order and propose at once end with an order of what there is, or are refused', async () => {
  const id = await classifierWithClass();
  const first = await proposeRule(database.db, id, null, draft, by);
  const outcomes = await Promise.allSettled([
    proposeRule(database.db, id, null, draft, by),
    orderRules(database.db, id, { rules: [first], because: '' }, by),
    decideRule(database.db, id, first, { decision: 'put-in-force', version: 1, because: '' }, by),
  ]);
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(ProblemError);
  const rules = await readRules(database.db, id);
  expect(rules).toHaveLength(2);
  const standing = await readStandingRules(database.db, await readClassifier(database.db, id));
  expect(standing).toMatchObject({ count: 1 });
  expect(standing.of([{ cells: ['PRET 4', 1, 'CC1'] }])[0]).toMatchObject({ id: first, class: 'meals' });
});

test('a rule goes with its classifier, and a change that failed leaves nothing', async () => {
  const id = await classifierWithClass();
  await expect(proposeRule(database.db, id, null, { ...draft, class: 'Yachts' }, by)).rejects.toThrow(ProblemError);
  const [counts] = (
    await sql<{ rules: number; changes: number }>`
      select (select count(*)::int from rules where classifier_id = ${id}) as rules,
        (select rule_changes from classifiers where id = ${id}) as changes`.execute(database.db)
  ).rows;
  expect(counts).toEqual({ rules: 0, changes: 0 });
  await expect(proposeRule(database.db, id, randomUUID(), draft, by)).rejects.toMatchObject({ code: 'unknown-rule' });
});

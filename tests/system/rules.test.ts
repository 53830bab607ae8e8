import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Condition } from '../../contract/conditions/condition.ts';
import type { Amend } from '../setup/start-amend.ts';
import { startAmend } from '../setup/start-amend.ts';
import { predict, purchaseDraft, purchases, rowsOf, say, train } from '../setup/purchases.ts';
import { useDatabase } from '../setup/use-database.ts';

/** Rules from proposal to retirement, over HTTP, with a second server on the same database. */

const labelled = Object.freeze(purchases(300, 61));
const open = Object.freeze(purchases(200, 62, 1_000));
const CABS: Condition = { column: 'Merchant', operator: 'contains', values: ['city cabs'] };
const cabs = open.filter((row) => String(row.cells[0]).startsWith('City Cabs'));

const database = useDatabase(async () => {
  await Promise.all([first?.close(), second?.close()]);
});
let first: Amend | undefined;
let second: Amend | undefined;
let classifier: string;
const view = randomUUID();

beforeAll(async () => {
  first = await startAmend(database.url);
  second = await startAmend(database.url);
  const draft = purchaseDraft('Purchases', { auditShare: 0.2, rulesByTwo: false });
  ({ id: classifier } = await one().call('createClassifier', { body: draft }));
  await say(one(), classifier, labelled, { origin: 'label-column' });
  await train(one(), classifier, 'linear');
});
afterAll(() => expect(cabs.length).toBeGreaterThan(5));

const one = (): Amend => first!;
const other = (): Amend => second!;
const at = () => ({ params: { classifier } });
const countBySource = (answers: Awaited<ReturnType<typeof predict>>) =>
  [...answers.values()].filter((each) => each.source === 'rule').length;

async function propose(condition: Condition, className: string) {
  return one().call('proposeRule', { ...at(), body: { condition, class: className, because: 'As agreed.' } });
}
async function putInForce(rule: { readonly id: string; readonly version: number }) {
  return one().call('putRuleInForce', { params: { classifier, rule: rule.id }, body: { version: rule.version } });
}

test('lists what it would match before it holds, with the labels that contradict it, and records nothing', async () => {
  const tried = { condition: CABS, class: 'meals' };
  const rows = await one().call('matchRows', { ...at(), body: { ...tried, rows: rowsOf(open) } });
  expect(rows).toMatchObject({ rows: 200, matched: cabs.length, agreeing: 0, contradicting: 0, conflicts: [] });
  const labels = await one().call('matchLabels', { ...at(), body: tried });
  const expected = labelled.filter((row) => String(row.cells[0]).startsWith('City Cabs'));
  expect(labels).toMatchObject({ rows: 300, matched: expected.length, agreeing: 0, contradicting: expected.length });
  expect(labels.sample[0]).toMatchObject({ label: 'travel' });
  expect((await one().call('listRules', at())).rules).toEqual([]);
});

test('answers before the model in every process once it stands, and no longer when it is retired', async () => {
  const before = await predict(one(), classifier, view, open);
  expect(countBySource(before)).toBe(0);
  const rule = await propose(CABS, 'meals');
  expect(rule).toMatchObject({ state: 'proposed', version: 1, inForce: null, text: 'Merchant contains "city cabs"' });
  expect(countBySource(await predict(one(), classifier, view, open))).toBe(0);

  expect(await putInForce(rule)).toMatchObject({ state: 'standing', inForce: 1 });
  const { changed } = await one().call('answerView', { ...at(), body: { view } });
  expect(changed.map(({ key }) => key).sort()).toEqual(cabs.map(({ key }) => key).sort());
  expect(changed[0]).toMatchObject({ class: 'meals', confidence: 1, source: 'rule', rule: rule.id });
  // Nothing but the database joins the two.
  const there = await predict(other(), classifier, randomUUID(), open);
  expect(countBySource(there)).toBe(cabs.length);

  await one().call('retireRule', { params: { classifier, rule: rule.id }, body: { version: 1, because: 'Moved.' } });
  expect(await predict(other(), classifier, randomUUID(), open)).toEqual(before);
  const { events } = await one().call('listAudit', at());
  expect(events.slice(-3).map(({ kind, person }) => [kind, person])).toEqual([
    ['rule-proposed', expect.any(String)],
    ['rule-put-in-force', expect.any(String)],
    ['rule-retired', expect.any(String)],
  ]);
  expect(await one().call('verifyAudit', at())).toMatchObject({ intact: true });
});

test("a row's own label goes before a rule, which is told by whom it is contradicted", async () => {
  const rule = await putInForce(await propose(CABS, 'meals'));
  await predict(one(), classifier, view, open);
  await one().call('driftReport', at()); // settles the log
  await say(one(), classifier, cabs.slice(0, 2), { class: 'travel' });
  await say(one(), classifier, cabs.slice(2, 3), { kind: 'accept', class: 'meals' });
  const answers = await predict(one(), classifier, randomUUID(), cabs);
  expect(answers.get(cabs[0]!.key)).toMatchObject({ class: 'travel', source: 'label' });
  expect(answers.get(cabs[5]!.key)).toMatchObject({ class: 'meals', source: 'rule' });
  const listed = (await one().call('listRules', at())).rules.find(({ id }) => id === rule.id)!;
  expect(listed).toMatchObject({ answered: cabs.length, agreed: 1, contradicted: 2 });
  expect(listed.contradictions.map(({ key }) => key).sort()).toEqual([cabs[0]!.key, cabs[1]!.key].sort());

  // Neither accuracy nor review takes what the rule answered for the model's.
  const report = await one().call('driftReport', at());
  const counted = report.accuracy.reduce((sum, { predictions }) => sum + predictions, 0);
  expect(counted).toBeGreaterThan(0);
  const review = await one().call('reviewQueue', { ...at(), query: { view, limit: 200 } });
  const reviewed = new Set(review.rows.map(({ key }) => key));
  const asked = cabs.slice(3).filter(({ key }) => reviewed.has(key));
  expect(asked.length).toBeLessThan(cabs.length - 3);
  for (const row of review.rows.filter(({ source }) => source === 'rule'))
    expect(row).toMatchObject({ class: 'meals' });
  await one().call('retireRule', { params: { classifier, rule: rule.id }, body: { version: 1 } });
});

test('of two rules the first answers, their conflict is said, and their order can be changed', async () => {
  const narrow = await putInForce(
    await propose(
      { operator: 'and', conditions: [CABS, { column: 'Amount', operator: 'at-least', value: 0 }] },
      'office',
    ),
  );
  const wide = { condition: CABS, class: 'software' };
  const { conflicts } = await one().call('matchRows', { ...at(), body: { ...wide, rows: rowsOf(cabs) } });
  expect(conflicts).toMatchObject([{ rule: narrow.id, class: 'office', rows: cabs.length, goesFirst: true }]);
  const second = await putInForce(await propose(CABS, 'software'));
  const unspoken = cabs.slice(3);
  const classes = async () =>
    new Set([...(await predict(other(), classifier, randomUUID(), unspoken)).values()].map((each) => each.class));
  expect(await classes()).toEqual(new Set(['office']));
  const { rules } = await one().call('orderRules', { ...at(), body: { rules: [second.id, narrow.id] } });
  expect(rules.slice(0, 2).map(({ id, position }) => [id, position])).toEqual([
    [second.id, 1],
    [narrow.id, 2],
  ]);
  expect(await classes()).toEqual(new Set(['software']));
  const body = { rules: [second.id] };
  expect((await one().send('orderRules', { ...at(), body })).body).toMatchObject({ code: 'rule-refused' });
  for (const { id } of [narrow, second])
    await one().call('retireRule', { params: { classifier, rule: id }, body: { version: 1 } });
});

test('another wording waits while the one before answers; an old one is not put in force, nor an author’s own by two', async () => {
  const rule = await putInForce(await propose(CABS, 'meals'));
  const params = { classifier, rule: rule.id };
  const changed = await one().call('changeRule', { params, body: { condition: CABS, class: 'office' } });
  expect(changed).toMatchObject({ version: 2, inForce: 1, state: 'proposed' });
  const answered = async () => (await predict(one(), classifier, randomUUID(), cabs)).get(cabs[5]!.key)!.class;
  expect(await answered()).toBe('meals');
  expect((await one().send('putRuleInForce', { params, body: { version: 1 } })).body).toMatchObject({
    status: 409,
    code: 'rule-refused',
  });
  const { policies } = await one().call('getClassifier', at());
  await one().call('setPolicies', { ...at(), body: { ...policies, rulesByTwo: true } });
  const own = await one().send('putRuleInForce', { params, body: { version: 2 } });
  expect(own.body).toMatchObject({ code: 'rule-refused', detail: expect.stringContaining('somebody else') });
  await one().call('setPolicies', { ...at(), body: policies });
  expect(await putInForce(changed)).toMatchObject({ inForce: 2, state: 'standing' });
  expect(await answered()).toBe('office');
  await one().call('retireRule', { params, body: { version: 2 } });
});

test('refuses a class that no row ever had, and a column that is not there', async () => {
  const unknown = await one().send('proposeRule', { ...at(), body: { condition: CABS, class: 'Yachts' } });
  expect(unknown.body).toMatchObject({ code: 'rule-refused', detail: expect.stringContaining('Yachts') });
  const condition: Condition = { column: 'Dept', operator: 'is-empty' };
  const gone = await one().send('proposeRule', { ...at(), body: { condition, class: 'meals' } });
  expect(gone.body).toMatchObject({ code: 'rule-refused', detail: expect.stringContaining('Dept') });
});

test('a rule whose column was dropped answers nothing, and says why', async () => {
  const rule = await putInForce(await propose({ column: 'Centre', operator: 'is', values: ['CC1'] }, 'office'));
  expect(countBySource(await predict(one(), classifier, randomUUID(), open))).toBeGreaterThan(0);
  await one().call('changeColumns', { ...at(), body: { changes: [{ do: 'drop', column: 'Centre' }] } });
  expect(countBySource(await predict(other(), classifier, randomUUID(), open))).toBe(0);
  const listed = (await one().call('listRules', at())).rules.find(({ id }) => id === rule.id)!;
  expect(listed.fault).toContain('Centre');
});

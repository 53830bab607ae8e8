import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { predict, purchaseDraft, purchases, rowsOf, say, train } from '../../../setup/purchases.ts';
import { useAmend } from '../../../setup/use-amend.ts';

const LABELLED = Object.freeze(purchases(60, 71));
const amend = useAmend();
let classifier: string;
beforeAll(async () => {
  ({ id: classifier } = await amend.call('createClassifier', { body: purchaseDraft('Served', { auditShare: 0 }) }));
});
const status = (id = classifier) => amend.call('modelStatus', { params: { classifier: id } });
const NONE = { model: 0, label: 0, rule: 0, stream: 0, first: 0 };

test('before the first training nothing is answered', async () => {
  expect(await status()).toMatchObject({
    ...{ state: 'untrained', version: null, since: null, answered: { lastHour: NONE, lastDay: NONE } },
    latency: { requests: 0, halfWithinMs: null, mostWithinMs: null },
  });
});

test('rows answered count by their source, and a row that was tried does not', async () => {
  await say(amend, classifier, LABELLED, { origin: 'label-column' });
  await train(amend, classifier, 'linear');
  const live = purchases(25, 72, 1_000);
  await predict(amend, classifier, randomUUID(), [...live, ...LABELLED.slice(0, 4)]);
  await predict(amend, classifier, randomUUID(), live.slice(0, 5));
  await amend.call('explainPrediction', { params: { classifier }, body: { rows: rowsOf(live.slice(0, 1)) } });
  const answered = { model: 30, label: 4, rule: 0, stream: 0, first: 0 };
  const now = await status();
  expect(now).toMatchObject({ state: 'answers', version: 1, answered: { lastHour: answered, lastDay: answered } });
  expect(now.latency.requests).toBe(2);
  expect(now.latency.halfWithinMs).toBeGreaterThan(0);
  expect(now.latency.mostWithinMs).toBeGreaterThanOrEqual(now.latency.halfWithinMs!);
  expect(now.process.memoryBytes).toBeGreaterThan(10_000_000);
  expect(now.process.processorSeconds).toBeGreaterThan(0);
  expect(Date.parse(now.process.startedAt)).toBeLessThan(Date.parse(now.at));
  // An hour and a half later they are of the day, and no longer of the hour.
  for (const table of ['predictions', 'prediction_batches'])
    await sql`update ${sql.table(table)} set predicted_at = predicted_at - interval '90 minutes'`.execute(amend.db);
  expect((await status()).answered).toEqual({ lastHour: NONE, lastDay: answered });
});

test('since when a version answers is when it last came to, not when it was trained or pinned', async () => {
  const first = await status();
  await train(amend, classifier, 'linear');
  const other = 3 - (await status()).version!;
  await amend.call('setChampion', { params: { classifier }, body: { version: other, pinned: true } });
  const put = await status();
  expect([put.version, Date.parse(put.since!) > Date.parse(first.since!)]).toEqual([other, true]);
  await amend.call('setChampion', { params: { classifier }, body: { version: other, pinned: false } });
  expect((await status()).since).toBe(put.since);
});

test('a model that cannot be read does not answer, and the page says so', async () => {
  await sql`update model_versions set artifact = 'no model' where classifier_id = ${classifier}`.execute(amend.db);
  await amend.restart();
  expect((await status()).state).toBe('unreadable');
  await amend.call('setArchived', { params: { classifier }, body: { archived: true } });
  expect((await status()).state).toBe('archived');
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readLatestVersion } from '../../../../server/learn/suspects/suspect-store.ts';
import { purchaseDraft, purchases, say, train, type Purchase } from '../../../setup/purchases.ts';
import { startAmend, type Amend } from '../../../setup/start-amend.ts';
import { createTestDatabase, type TestDatabase } from '../../../setup/test-database.ts';

const labelled = Object.freeze(purchases(300, 81));
/** Cabs and trains booked on the account of software. */
const wrong = Object.freeze(
  labelled
    .filter((row) => row.account === 'travel')
    .slice(0, 6)
    .map((row): Purchase => ({ ...row, account: 'software' })),
);

let database: TestDatabase;
let amend: Amend;
let classifier: string;
beforeAll(async () => {
  database = await createTestDatabase();
  amend = await startAmend(database.url);
  ({ id: classifier } = await amend.call('createClassifier', { body: purchaseDraft('Purchases') }));
});
afterAll(async () => {
  await amend.close();
  await database.drop();
});

const suspects = (limit = 20) => amend.call('suspectLabels', { params: { classifier }, query: { limit } });

test('before the first training there is no list', async () => {
  expect(await suspects()).toEqual({ version: null, labels: [] });
});

test('a training lists wrong labels, most suspicious first, with who gave them and what speaks against them', async () => {
  await say(amend, classifier, labelled, { origin: 'label-column' });
  await say(amend, classifier, wrong);
  await train(amend, classifier, 'linear');
  const { version, labels } = await suspects();
  expect(version).toBe(1);
  expect(labels.map(({ key }) => key).sort()).toEqual(wrong.map(({ key }) => key).sort());
  expect(labels.map(({ suspicion }) => suspicion)).toEqual(
    labels.map(({ suspicion }) => suspicion).toSorted((a, b) => b - a),
  );
  for (const label of labels) {
    expect(label).toMatchObject({
      class: 'software',
      suggested: 'travel',
      person: expect.any(String),
      saidAt: '2026-11-02T09:00:00.000Z',
    });
    expect(label.sentence).toMatch(
      /^A model that had not seen this label gives “travel” \d+ % and “software” .+ %; of the \d+ labelled rows most like it, \d+ are “travel”\.$/,
    );
    expect(label.cells[0]).toEqual({ name: 'Merchant', value: wrong.find(({ key }) => key === label.key)!.cells[0] });
  }
  expect((await suspects(2)).labels).toEqual(labels.slice(0, 2));
});

test('labels that somebody looked at since are left out: corrected, said again, withdrawn or doubted', async () => {
  await say(amend, classifier, wrong.slice(0, 1), { class: 'travel' });
  await say(amend, classifier, wrong.slice(1, 2), { kind: 'accept' });
  await say(amend, classifier, wrong.slice(2, 3), { kind: 'withdraw' });
  await say(amend, classifier, wrong.slice(3, 4), { kind: 'unsure' });
  expect((await suspects()).labels.map(({ key }) => key).sort()).toEqual(
    wrong
      .slice(4)
      .map(({ key }) => key)
      .sort(),
  );
});

test('the list is that of the latest version', async () => {
  await say(amend, classifier, wrong, { class: 'travel' });
  await train(amend, classifier, 'linear');
  expect(await readLatestVersion(database.db, classifier)).toBe(2);
  expect(await suspects()).toEqual({ version: 2, labels: [] });
});

test('an unknown classifier and a limit out of range are refused', async () => {
  expect((await amend.send('suspectLabels', { params: { classifier: randomUUID() } })).body).toMatchObject({
    code: 'unknown-classifier',
  });
  expect((await amend.send('suspectLabels', { params: { classifier }, query: { limit: 201 } })).body).toMatchObject({
    code: 'invalid-request',
  });
});

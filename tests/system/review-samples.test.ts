import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Policies } from '../../contract/classifier.ts';
import type { ReviewRow } from '../../contract/prediction.ts';
import { isInAuditSample } from '../../ml/sampling/audit-sample.ts';
import { isInDoubleSample } from '../../ml/sampling/double-sample.ts';
import { startAmend, type Amend } from '../setup/start-amend.ts';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.ts';
import {
  asking,
  batchOf,
  COLUMNS,
  draft,
  eventsOf,
  EVERYTHING,
  ownRows,
  rowsApart,
  signInByHeaders,
} from './scoped-rows.ts';

const DOUBLE = 0.2;
const AUDIT = 0.1;
const NEW = rowsApart(ownRows(400, 500));
const rowOf = new Map(NEW.map((row) => [row.key, row]));

/** The places of drawn rows are drawn by the view: with the same ids they are the same in every run. */
const VIEWS = {
  ann: '3f0c3a52-6c8e-4a3e-9f53-0d2f1f1d7a01',
  bob: '3f0c3a52-6c8e-4a3e-9f53-0d2f1f1d7a02',
  cleo: '3f0c3a52-6c8e-4a3e-9f53-0d2f1f1d7a03',
};

let database: TestDatabase;
let amend: Amend;
let params: { classifier: string };
beforeAll(async () => {
  database = await createTestDatabase();
  amend = await startAmend(database.url, undefined, 'off', signInByHeaders);
  const cards = draft('Cards');
  const body = { ...cards, policies: { ...cards.policies, doubleShare: DOUBLE, auditShare: AUDIT } };
  const { id } = await amend.call('createClassifier', { body, headers: EVERYTHING });
  params = { classifier: id };
  const labelled = { columns: [...COLUMNS], events: eventsOf(ownRows(60), { origin: 'label-column' }) };
  await amend.call('recordFeedback', { params, body: labelled, headers: EVERYTHING });
  const training = await amend.call('startTraining', { params, body: { learner: 'linear' }, headers: EVERYTHING });
  for (;;) {
    const at = { ...params, training: training.id };
    const { state } = await amend.call('getTraining', { params: at, headers: EVERYTHING });
    if (state === 'done') break;
    if (state !== 'running') throw new Error(state);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}, 60_000);
afterAll(async () => {
  await amend.close();
  await database.drop();
});

/**
 * Answers so many rows one by one, accepting them or saying a class, as the pane does by key: it fetches a list, and
 * the next one when fewer than five rows are left of it.
 *
 * @returns the keys in the order in which they were asked about
 */
async function answerByKey(
  person: string,
  view: string,
  { rows, limit, says }: { readonly rows: number; readonly limit: number; readonly says?: string },
) {
  const headers = asking('corrector', 'whole', params.classifier, person);
  await amend.call('predict', { params, body: { view, rows: batchOf(NEW) }, headers });
  const keys: string[] = [];
  let list: readonly ReviewRow[] = [];
  while (keys.length < rows) {
    if (list.length < 5)
      ({ rows: list } = await amend.call('reviewQueue', { params, query: { view, limit }, headers }));
    const [row, ...left] = list;
    list = left;
    const said = { kind: says === undefined ? 'accept' : 'correct', class: says ?? row!.class } as const;
    const asked = { ...said, origin: 'review', predictedClass: row!.class } as const;
    const body = { columns: [...COLUMNS], events: eventsOf([rowOf.get(row!.key)!], asked), view };
    await amend.call('recordFeedback', { params, body, headers });
    keys.push(row!.key);
  }
  return keys;
}

const doublesOf = (keys: readonly string[]) => keys.filter((key) => isInDoubleSample(key, DOUBLE));
const auditedOf = (keys: readonly string[]) => keys.filter((key) => isInAuditSample(key, AUDIT));
/** Four standard deviations about the number expected of so many places. */
function expectNear(count: number, share: number, places: number) {
  const [expected, most] = [share * places, 4 * Math.sqrt(share * (1 - share) * places)];
  expect(count).toBeGreaterThanOrEqual(expected - most);
  expect(count).toBeLessThanOrEqual(expected + most);
}

describe('rows drawn by chance come up in the review list as often as the policies say', () => {
  let ann: string[];

  test('for whoever answers lists of 20 row by row', async () => {
    ann = await answerByKey('Ann', VIEWS.ann, { rows: 160, limit: 20 });
    expect(new Set(ann).size).toBe(160);
    for (const first of [80, 160]) {
      expectNear(doublesOf(ann.slice(0, first)).length, DOUBLE, first);
      expectNear(auditedOf(ann.slice(0, first)).length, AUDIT, first);
    }
  }, 60_000);

  test('and for the second person, with longer lists, who is asked about the same drawn rows', async () => {
    const bob = await answerByKey('Bob', VIEWS.bob, { rows: 100, limit: 50 });
    expectNear(doublesOf(bob).length, DOUBLE, 100);
    const both = doublesOf(bob).filter((key) => ann.includes(key));
    expect(both.length).toBe(Math.min(doublesOf(bob).length, doublesOf(ann).length));
    const { rows } = await amend.call('readAgreement', { params, query: {}, headers: EVERYTHING });
    expect(rows).toBe(both.length);
  }, 60_000);

  test('also where what is said waits for approval, and no row comes twice', async () => {
    const { policies } = await amend.call('getClassifier', { params, headers: EVERYTHING });
    const strict: Policies = { ...policies, approval: { needs: 'all' } };
    await amend.call('setPolicies', { params, body: strict, headers: EVERYTHING });
    const cleo = await answerByKey('Cleo', VIEWS.cleo, { rows: 60, limit: 20, says: 'Fuel' });
    expect(new Set(cleo).size).toBe(60);
    expectNear(doublesOf(cleo).length, DOUBLE, 60);
  }, 60_000);
});

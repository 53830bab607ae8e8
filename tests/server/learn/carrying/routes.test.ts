import { createHash, randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { problem } from '../../../../contract/problem.ts';
import { classifier as classifierAnswer } from '../../../../contract/classifier.ts';
import { DEMO_PERSON_HEADER } from '../../../../contract/session.ts';
import { FORM } from '../../../../server/learn/carrying/carried-line.ts';
import { jsonFrame, rowFrames, writeFrames, type Frame } from '../../../../server/platform/backup/backup-frames.ts';
import type { Rule } from '../../../../contract/rule.ts';
import { placeDoubt } from '../../../../server/learn/trust/change-trust.ts';
import { readGolden } from '../../../../server/record/opinions/golden-store.ts';
import { readKeptLabels } from '../../../../server/record/labels/label-store.ts';
import { purchaseDraft, purchases, rowsOf, say, train } from '../../../setup/purchases.ts';
import { startAmend, type Amend } from '../../../setup/start-amend.ts';
import { createTestDatabase, type TestDatabase } from '../../../setup/test-database.ts';

/** Two servers, each with a database of its own. */
let databases: TestDatabase[];
let testServer: Amend;
let production: Amend;
let classifier: string;
beforeAll(async () => {
  databases = [await createTestDatabase(), await createTestDatabase()];
  testServer = await startAmend(databases[0]!.url);
  production = await startAmend(databases[1]!.url);
  ({ id: classifier } = await testServer.call('createClassifier', { body: purchaseDraft('Purchases') }));
  await say(testServer, classifier, purchases(120, 1), { origin: 'label-column' });
  await train(testServer, classifier, 'combined');
  await testServer.call('setPolicies', { params: { classifier }, body: { lowConfidence: 0.7 } });
}, 120_000);
afterAll(async () => {
  await testServer.close();
  await production.close();
  for (const database of databases) await database.drop();
});

async function exported(log: 'with' | 'without' = 'without', of = classifier): Promise<Buffer> {
  const response = await fetch(`${testServer.url}/api/classifiers/${of}/export?log=${log}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Disposition')).toBe('attachment; filename=Purchases.amend');
  return Buffer.from(await response.arrayBuffer());
}
async function sent(file: Uint8Array, { to = production, name = '', type = 'application/octet-stream' } = {}) {
  const query = name === '' ? '' : `?name=${encodeURIComponent(name)}`;
  const response = await fetch(`${to.url}/api/classifier-imports${query}`, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: new Uint8Array(file),
  });
  return { status: response.status, body: (await response.json()) as unknown };
}
async function imported(file: Uint8Array, name?: string) {
  const { status, body } = await sent(file, name === undefined ? {} : { name });
  expect({ status, body }).toMatchObject({ status: 201 });
  return classifierAnswer.parse(body);
}
async function refusal(file: Uint8Array): Promise<[status: number, code: string, values: unknown]> {
  const { status, body } = await sent(file);
  const { code, values } = problem.parse(body);
  return [status, code, values];
}
async function forget(id: string): Promise<void> {
  const params = { classifier: id };
  const { name } = await production.call('getClassifier', { params });
  await production.call('setArchived', { params, body: { archived: true } });
  await production.call('deleteClassifier', { params, body: { name } });
}
const answers = async (amend: Amend, id = classifier) => {
  const params = { classifier: id };
  const body = { view: randomUUID(), rows: rowsOf(purchases(50, 7, 900)), probabilities: true };
  const { batch: _, predictedAt: __, ...rest } = await amend.call('predict', { params, body });
  return rest;
};

/** A file of other lines than an export writes, sealed as one is. */
async function forged(head: object, lines: readonly object[] = []): Promise<Buffer> {
  async function* frames(): AsyncGenerator<Frame> {
    yield jsonFrame('head', head);
    for (const line of lines) yield* rowFrames(Buffer.from(`${JSON.stringify(line)}\n`));
  }
  const bytes: Buffer[] = [];
  for await (const part of writeFrames(frames())) bytes.push(part);
  return gzipSync(Buffer.concat(bytes));
}

describe('a classifier that is carried to another server', () => {
  test('answers there as it did, byte for byte; its catalogue, policies, versions and profiles come with it', async () => {
    const here = await testServer.call('getClassifier', { params: { classifier } });
    const there = await imported(await exported());
    expect(there).toEqual({ ...here, id: there.id, labels: 0 });
    expect(there.id).not.toBe(here.id);
    expect(await answers(production, there.id)).toEqual(await answers(testServer));
    const params = { classifier: there.id };
    const [version] = (await testServer.call('listVersions', { params: { classifier } })).versions;
    const carried = (await production.call('listVersions', { params })).versions;
    expect(carried).toEqual([{ ...version, decisions: [] }]);
    const report = await production.call('driftReport', { params, body: { hours: 1 } });
    expect(report.window.rows).toBe(50);
    expect((await production.call('listFeedback', { params })).entries).toEqual([]);
    await forget(there.id);
  });

  test('says in its audit log where it comes from, by whom, in which file, and where its log stood', async () => {
    const file = await exported();
    const { id } = await imported(file);
    const params = { classifier: id };
    const { events } = await production.call('listAudit', { params });
    const old = (await testServer.call('listAudit', { params: { classifier } })).events;
    expect(events).toMatchObject([
      {
        sequence: 1,
        kind: 'classifier-imported',
        details: {
          madeBy: 'Demo user',
          isWithLog: false,
          fileHash: createHash('sha256').update(file).digest('hex'),
          auditHead: { sequence: old.at(-2)!.sequence, hash: old.at(-2)!.hash },
          classifier: { id: classifier, name: 'Purchases' },
        },
      },
    ]);
    expect(await production.call('verifyAudit', { params })).toMatchObject({ intact: true });
    expect(old.at(-1)).toMatchObject({ kind: 'classifier-exported', details: { isWithLog: false } });
    await forget(id);
  });

  test('learns there what is said there, from the first word on; a newer state of it is another one', async () => {
    const { id } = await imported(await exported());
    await say(production, id, purchases(3, 21, 5_000), { class: 'fees' });
    expect(await production.call('getClassifier', { params: { classifier: id } })).toMatchObject({
      labels: 3,
      correctionsSinceTraining: 3,
      classes: expect.arrayContaining(['fees']) as unknown,
    });
    const newer = await imported(await exported(), 'Purchases, newer');
    expect([newer.labels, newer.classes.includes('fees')]).toEqual([0, false]);
    await forget(id);
    await forget(newer.id);
  });

  test('brings its feedback log if that was asked for, once: labels, chain, and versions that can be made once more', async () => {
    const file = await exported('with');
    const there = await imported(file);
    expect(there).toEqual(await testServer.call('getClassifier', { params: { classifier } }));
    const params = { classifier };
    expect(await production.call('verifyAudit', { params })).toMatchObject({
      intact: true,
      logs: [{ log: 'feedback', events: 120 }, { log: 'audit' }],
    });
    expect(await production.call('reproduceVersion', { params: { ...params, version: '1' } })).toMatchObject({
      sameLabels: true,
      sameModel: true,
    });
    const again = { classifier: 'Purchases', here: 'Purchases' };
    expect(await refusal(file)).toEqual([409, 'classifier-here', again]);
    await forget(classifier);
    expect(await refusal(file)).toEqual([409, 'classifier-here', { ...again, here: null }]);
  });

  test('brings its rules, and with its log whose words count, the rows whose class is certain, and comments', async () => {
    const body = { ...purchaseDraft('Doubted'), columns: purchaseDraft('Doubted').columns };
    const { id } = await testServer.call('createClassifier', { body });
    const params = { classifier: id };
    await say(testServer, id, purchases(60, 3), { origin: 'label-column' });
    const [first, second] = purchases(2, 3);
    await say(testServer, id, [{ ...first!, account: second!.account }], { origin: 'correction-column' });
    await train(testServer, id, 'linear');
    const condition = { column: 'Merchant', operator: 'is-empty' } as const;
    const draft = { class: second!.account, condition, because: 'Nothing to go by' };
    const rule = await testServer.call('proposeRule', { params, body: draft });
    await testServer.call('putRuleInForce', {
      params: { ...params, rule: rule.id },
      body: { version: rule.version, because: '' },
    });
    const { entries } = await testServer.call('listFeedback', { params });
    const { sequence, person } = entries.at(-1)!;
    await placeDoubt(
      testServer.db,
      id,
      { id: randomUUID(), person: person!, from: sequence, to: null, weight: 0, reason: 'Wrong sheet' },
      { person: 'Bea', at: new Date() },
    );
    const [golden] = rowsOf(purchases(1, 9, 5_000)).keys;
    const cells = rowsOf(purchases(1, 9, 5_000)).columns;
    await testServer.call('markGolden', {
      params,
      body: {
        columns: cells.map(({ name }) => name),
        rows: [{ key: golden!, cells: cells.map(({ values }) => values[0]!), class: second!.account }],
      },
    });
    const row = { key: golden!, columns: cells.map(({ name }) => name), cells: cells.map(({ values }) => values[0]!) };
    const [asked, regretted] = [randomUUID(), randomUUID()];
    await testServer.call('writeComment', {
      params,
      body: { ...row, id: asked, text: '@Demo corrector, is this a hotel?' },
    });
    await testServer.call('writeComment', { params, body: { ...row, id: regretted, text: 'Never mind' } });
    await testServer.call('deleteComment', { params: { ...params, comment: regretted } });
    await testServer.call('settleThread', { params, body: { key: golden!, state: 'resolved' } });
    const get = async (query: string) =>
      Buffer.from(await (await fetch(`${testServer.url}/api/classifiers/${id}/export?log=${query}`)).arrayBuffer());
    const labelOf = async (amend: Amend, of = id) =>
      (await readKeptLabels(amend.db, of, [entries.at(-1)!.key])).get(entries.at(-1)!.key)?.label;
    const wordingOf = ({ id: _, ...each }: Rule) => each;
    const rulesOf = async (amend: Amend, of = id) =>
      (await amend.call('listRules', { params: { classifier: of } })).rules.map(wordingOf);
    const there = await imported(await get('with'));
    expect(there.id).toBe(id);
    const told = async (amend: Amend) => ({
      rules: (await rulesOf(amend)).map(({ text, state, inForce, class: name }) => [text, state, inForce, name]),
      trust: await amend.call('listTrust', { params }),
      golden: await amend.call('listGolden', { params }),
      label: await labelOf(amend),
      thread: await amend.call('readThread', { params, query: { key: golden! } }),
    });
    expect(await told(production)).toEqual(await told(testServer));
    expect((await told(production)).thread).toMatchObject({
      state: 'resolved',
      comments: [
        { id: asked, mentions: ['Demo corrector'] },
        { id: regretted, text: null },
      ],
    });
    // Who is mentioned has news of it where it was written.
    const mentioned = { params, query: { filter: 'unread' as const }, headers: { [DEMO_PERSON_HEADER]: 'corrector' } };
    expect((await testServer.call('listThreads', mentioned)).threads).toHaveLength(1);
    expect((await production.call('listThreads', mentioned)).threads).toEqual([]);
    expect(await readGolden(production.db, id)).toEqual(await readGolden(testServer.db, id));
    expect((await labelOf(production))?.people).toEqual([]);
    const { id: bare } = await imported(await get('without'), 'Doubted, bare');
    expect((await rulesOf(production, bare)).map(({ state }) => state)).toEqual(['standing']);
    expect(await production.call('listGolden', { params: { classifier: bare } })).toEqual({ rows: [] });
    expect((await production.call('listThreads', { params: { classifier: bare } })).threads).toEqual([]);
    expect(gunzipSync(await get('without')).toString('latin1')).not.toContain('Wrong sheet');
    await forget(bare);
    await forget(id);
  });

  test('that finds unusual rows finds them there, too, from the first row on', async () => {
    const draft = { ...purchaseDraft('Purchases'), name: 'Unusual purchases', kind: 'anomalies' as const };
    const { id } = await testServer.call('createClassifier', { body: draft });
    const response = await fetch(`${testServer.url}/api/classifiers/${id}/export?log=with`);
    const carried = await imported(Buffer.from(await response.arrayBuffer()));
    expect(carried).toMatchObject({ name: 'Unusual purchases', kind: 'anomalies' });
    const { anomalies } = await answers(production, carried.id);
    expect(anomalies!.scores).toHaveLength(50);
    await forget(carried.id);
  });

  test('is told where its name is another’s; under another name it is taken', async () => {
    const file = await exported();
    const { id } = await production.call('createClassifier', { body: purchaseDraft('PURCHASES') });
    expect(await refusal(file)).toEqual([409, 'classifier-exists', { classifier: 'Purchases' }]);
    const other = await imported(file, 'Purchases from test');
    expect(other.name).toBe('Purchases from test');
    await forget(other.id);
    await forget(id);
  });
});

describe('refused is, with nothing left of it, a file', () => {
  const nothingIsThere = async () => expect((await production.call('listClassifiers')).total).toBe(0);

  test('that was cut, wherever', async () => {
    const file = await exported();
    for (const share of [0.2, 0.5, 0.9, 0.999])
      expect(await refusal(file.subarray(0, Math.floor(file.length * share)))).toEqual([
        422,
        'file-refused',
        { reason: 'cut' },
      ]);
    await nothingIsThere();
  });

  test('of which any byte was changed', async () => {
    const plain = gunzipSync(await exported());
    for (let place = 2_000; place < plain.length; place += Math.floor(plain.length / 7)) {
      const changed = Buffer.from(plain);
      changed[place] = changed[place]! ^ 1;
      const [status, code] = await refusal(gzipSync(changed));
      expect([status, code]).toEqual([422, 'file-refused']);
    }
    await nothingIsThere();
  });

  test('that never was one, or that a newer Amend wrote', async () => {
    const reason = async (file: Uint8Array) => (await refusal(file))[2];
    expect(await reason(Buffer.from('Merchant,Amount\n'))).toEqual({ reason: 'foreign' });
    expect(await reason(gzipSync(Buffer.from('Merchant,Amount\n')))).toEqual({ reason: 'foreign' });
    expect(await reason(await forged({ format: 'amend-backup-1' }))).toEqual({ reason: 'foreign' });
    expect(await reason(await forged({ format: 'amend-classifier-4' }))).toEqual({ reason: 'newer' });
    expect(await reason(new Uint8Array())).toEqual({ reason: 'cut' });
    await nothingIsThere();
  });

  test('that is sealed and holds what no export writes', async () => {
    const head = {
      format: FORM,
      madeAt: '2026-11-02T09:00:00.000Z',
      madeBy: 'Mallory',
      from: 'https://elsewhere.example',
      classifier: { id: randomUUID(), name: 'Forged' },
      isWithLog: false,
      auditHead: { sequence: 0, hash: '00' },
      feedbackHead: { sequence: 0, hash: '00' },
    };
    const reason = async (...lines: object[]) => (await refusal(await forged(head, lines)))[2];
    expect(await reason()).toEqual({ reason: 'foreign' });
    expect(await reason({ line: 'class', id: 1 })).toEqual({ reason: 'foreign' });
    expect(await reason({ line: 'run', code: 'process.exit()' })).toEqual({ reason: 'foreign' });
    await nothingIsThere();
  });

  test('that is not sent as one', async () => {
    const { status, body } = await sent(await exported(), { type: 'text/plain' });
    expect([status, problem.parse(body).code]).toEqual([400, 'malformed-body']);
  });
});

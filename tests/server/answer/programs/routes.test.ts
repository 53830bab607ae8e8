import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { AnsweredLine, AnsweredRow } from '../../../../contract/row-predictions.ts';
import { makeKey } from '../../../../server/people/keys/give-secret.ts';
import { predict, purchaseDraft, purchases, say, train, type Purchase } from '../../../setup/purchases.ts';
import { useAmend } from '../../../setup/use-amend.ts';

const labelled = Object.freeze(purchases(300, 51));
const open = Object.freeze(purchases(40, 52, 1_000));
const NAMES = ['Merchant', 'Amount', 'Centre'] as const;
const toObject = ({ key, cells }: Purchase) => ({
  key,
  ...Object.fromEntries(NAMES.map((name, at) => [name, cells[at]!])),
});

const amend = useAmend();
let classifier: string;
let secret: string;
beforeAll(async () => {
  ({ id: classifier } = await amend.call('createClassifier', { body: purchaseDraft('Purchases', { auditShare: 0 }) }));
  await say(amend, classifier, labelled, { origin: 'label-column' });
  await train(amend, classifier, 'linear');
  ({ secret } = await makeKey(
    amend.db,
    { name: 'Loader', grants: [{ role: 'viewer', classifier }], expiresInDays: 1, requestsPerMinute: 10_000 },
    { person: 'Ada', at: new Date(), reserved: [], ofDemo: true },
  ));
});

interface Answered {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Asks as a program does: by its key. */
function ask(body: string, headers: Record<string, string> = {}, query = ''): Promise<Answered> {
  const address = `${amend.url}/api/v1/classifiers/${classifier}/predictions${query}`;
  const all = { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json', ...headers };
  return new Promise((resolve, reject) => {
    const sent = request(address, { method: 'POST', headers: all }, (response) => {
      text(response).then(
        (read) => resolve({ status: response.statusCode, headers: response.headers, text: read }),
        reject,
      );
    });
    sent.on('error', reject).end(body);
  });
}

const LINES = { 'Content-Type': 'application/x-ndjson' };
const linesOf = ({ text: said }: Answered) =>
  said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as AnsweredLine);
const toLines = (rows: readonly unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const batches = () =>
  amend.db.selectFrom('prediction_batches').select(['id', 'row_source']).where('classifier_id', '=', classifier);

describe('rows as objects', () => {
  test('are answered as a pane is, each with its key and the id of its answer', async () => {
    const shown = await predict(amend, classifier, randomUUID(), open);
    const answer = JSON.parse((await ask(JSON.stringify({ rows: open.map(toObject) }))).text) as {
      modelVersion: number;
      predictions: AnsweredRow[];
    };
    expect(answer.modelVersion).toBe(1);
    expect(answer.predictions.map(({ key }) => key)).toEqual(open.map(({ key }) => key));
    for (const { key, id, class: name, confidence, source } of answer.predictions) {
      expect({ class: name, confidence, source }).toEqual(shown.get(key));
      expect(id).toMatch(/^[0-9a-f-]{36}:\d+$/);
    }
  });

  test('may be asked for every class, whose probabilities sum to one', async () => {
    const { text: said } = await ask(JSON.stringify({ rows: [toObject(open[0]!)] }), {}, '?probabilities=true');
    const [row] = (JSON.parse(said) as { predictions: AnsweredRow[] }).predictions;
    expect(Object.values(row!.probabilities!).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 6);
    expect(row!.probabilities![row!.class]).toBe(row!.confidence);
  });

  test('without a key are told by the key columns, and without these get one of their own', async () => {
    const { key: _key, ...bare } = toObject(open[0]!);
    const { text: said } = await ask(JSON.stringify({ rows: [{ ...bare, Id: 7 }, bare, bare] }));
    const keys = (JSON.parse(said) as { predictions: AnsweredRow[] }).predictions.map(({ key }) => key);
    expect(keys[0]).toBe('7');
    expect(new Set(keys).size).toBe(3);
  });

  test('of which one lacks a column are refused by its name: a field that was forgotten is no empty cell', async () => {
    const { Centre: _centre, ...row } = toObject(open[1]!) as Record<string, unknown>;
    const answer = await ask(JSON.stringify({ rows: [toObject(open[0]!), row] }));
    expect(answer.status).toBe(422);
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'column-missing', values: { columns: ['Centre'] } });
  });

  test.each([
    [{ rows: [7] }, 'body.rows.0'],
    [{ rows: [{ key: '', Merchant: 'x' }] }, 'body.rows.0'],
    [{ rows: [{ Merchant: ['x'] }] }, 'body.rows.0'],
    [{ rows: Array.from({ length: 5_001 }, () => ({})) }, 'body.rows'],
  ])('that are no rows are refused with the place: %#', async (body, path) => {
    const answer = await ask(JSON.stringify(body));
    expect(answer.status).toBe(422);
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'invalid-request', errors: [{ path }] });
  });

  test('are logged with where they came from', async () => {
    await amend.call('driftReport', { params: { classifier } }); // settles the log
    const sources = new Set((await batches().execute()).map((row) => row.row_source));
    expect(sources).toEqual(new Set(['rest', 'sheet']));
  });
});

describe('rows as lines', () => {
  test('are answered line by line, a bad one with what is wrong with it, and the others go on', async () => {
    const body = [
      JSON.stringify(toObject(open[0]!)),
      '',
      'no json',
      '{"key": "deep", "Merchant": {"a": 1}}',
      '{"key": "short", "Merchant": "City Cabs"}',
      '[1]',
      JSON.stringify(toObject(open[1]!)),
    ].join('\r\n');
    const answer = await ask(body, LINES);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/x-ndjson; charset=utf-8']);
    expect(linesOf(answer)).toEqual([
      expect.objectContaining({ line: 1, key: open[0]!.key, modelVersion: 1 }),
      { line: 3, problem: expect.objectContaining({ code: 'line-unreadable', status: 422 }) },
      { line: 4, problem: expect.objectContaining({ code: 'line-unreadable', values: { reason: 'too-deep' } }) },
      { line: 5, problem: expect.objectContaining({ code: 'column-missing' }) },
      { line: 6, problem: expect.objectContaining({ code: 'line-unreadable' }) },
      expect.objectContaining({ line: 7, key: open[1]!.key }),
    ]);
  });

  test('are answered in their order, however many there are, and as one body is', async () => {
    const many = purchases(1_700, 61, 20_000);
    const answer = linesOf(await ask(toLines(many.map(toObject)), LINES));
    expect(answer.map(({ line }) => line)).toEqual(many.map((_, at) => at + 1));
    const shown = await predict(amend, classifier, randomUUID(), many);
    expect(answer.map((line) => ('key' in line ? line.class : null))).toEqual(
      many.map(({ key }) => shown.get(key)!.class),
    );
  });

  test('without a line are answered by none', async () =>
    expect(await ask('', LINES)).toMatchObject({ status: 200, text: '' }));

  test('that are packed are refused, and not taken for lines', async () =>
    expect((await ask('{}', { ...LINES, 'Content-Encoding': 'gzip' })).status).toBe(400));

  test('of a classifier without a model are a problem, not a line', async () => {
    const { id } = await amend.call('createClassifier', { body: purchaseDraft(randomUUID()) });
    const response = await fetch(`${amend.url}/api/v1/classifiers/${id}/predictions`, {
      method: 'POST',
      headers: { ...LINES, 'X-Amend-Person': '' },
      body: toLines(open.map(toObject)),
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('a request under an idempotency key', () => {
  const body = () => JSON.stringify({ rows: open.map(toObject) });

  test.each([
    ['in one body', body, {}],
    ['in lines', () => toLines(purchases(1_200, 63, 40_000).map(toObject)), LINES],
  ])('%s is answered once, also after a restart, and another one under it is refused', async (_, asked, type) => {
    const headers = { ...type, 'Idempotency-Key': randomUUID() };
    const first = await ask(asked(), headers);
    expect([first.status, first.headers['idempotent-replayed']]).toEqual([200, undefined]);
    await amend.call('driftReport', { params: { classifier } });
    const logged = (await batches().execute()).length;
    await amend.restart();
    const again = await ask(asked(), headers);
    expect(again.text).toBe(first.text);
    expect([again.status, again.headers['idempotent-replayed']]).toEqual([200, 'true']);
    await amend.call('driftReport', { params: { classifier } });
    expect((await batches().execute()).length).toBe(logged);
    const other = await ask(`${asked()}\n`.replace('p1', 'q1').replace('p4', 'q4'), headers);
    expect([other.status, JSON.parse(other.text)]).toEqual([422, expect.objectContaining({ code: 'repeat-differs' })]);
  });

  test('and the same at once is answered by one of them', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const asked = body();
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(asked, headers)));
    const whole = answers.filter(({ status }) => status === 200);
    expect(new Set(whole.map(({ text: said }) => said)).size).toBe(1);
    expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
    expect(whole.filter(({ headers: said }) => said['idempotent-replayed'] === undefined)).toHaveLength(1);
  });

  test('that failed may be sent again, put right, under the same key', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const failed = await ask(JSON.stringify({ rows: [{ key: 'a' }] }), headers);
    expect(failed.status).toBe(422);
    expect((await ask(body(), headers)).status).toBe(200);
  });

  test('that was left by a server which died is answered anew after a minute, and not before', async () => {
    const key = randomUUID();
    await ask(body(), { 'Idempotency-Key': key });
    const left = (heldFor: number) =>
      amend.db
        .updateTable('repeatable_requests')
        .set({ finished_at: null, held_until: new Date(Date.now() + heldFor) })
        .where('classifier_id', '=', classifier)
        .execute();
    await left(60_000);
    const early = await ask(body(), { 'Idempotency-Key': key });
    expect([early.status, JSON.parse(early.text)]).toEqual([
      409,
      expect.objectContaining({ code: 'repeat-under-way' }),
    ]);
    await left(-1);
    const answer = await ask(body(), { 'Idempotency-Key': key });
    expect([answer.status, answer.headers['idempotent-replayed']]).toEqual([200, undefined]);
    expect((await ask(body(), { 'Idempotency-Key': key })).text).toBe(answer.text);
  });

  test('is forgotten when a row of the classifier is erased', async () => {
    const key = randomUUID();
    const asked = JSON.stringify({ rows: [{ ...toObject(open[0]!), key: 'to be erased' }] });
    await ask(asked, { 'Idempotency-Key': key });
    await amend.call('driftReport', { params: { classifier } });
    await amend.call('eraseRow', { params: { classifier }, body: { key: 'to be erased', because: 'asked for' } });
    expect(await amend.db.selectFrom('repeatable_parts').selectAll().execute()).toEqual([]);
    expect((await ask(asked, { 'Idempotency-Key': key })).headers['idempotent-replayed']).toBeUndefined();
  });

  test('is forgotten after a day, and a key that is too long is refused', async () => {
    const key = randomUUID();
    await ask(body(), { 'Idempotency-Key': key });
    await amend.db
      .updateTable('repeatable_requests')
      .set({ begun_at: new Date(Date.now() - 24 * 3_600_000 - 1) })
      .execute();
    expect((await ask('{"rows":[]}', { 'Idempotency-Key': key })).status).toBe(200);
    expect((await ask(body(), { 'Idempotency-Key': 'k'.repeat(256) })).status).toBe(422);
  });
});

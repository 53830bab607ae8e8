import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GivenGrant } from '../../../../contract/given-grant.ts';
import { makeKey } from '../../../../server/people/keys/give-secret.ts';
import { predict, purchaseDraft, purchases, say, train } from '../../../setup/purchases.ts';
import { useAmend } from '../../../setup/use-amend.ts';

const labelled = Object.freeze(purchases(300, 51));
const [row] = purchases(1, 52, 1_000);
const REQUEST = { Merchant: row!.cells[0], Amount: row!.cells[1], Centre: row!.cells[2] };

const amend = useAmend();
let classifier: string;
let other: string;
beforeAll(async () => {
  const draft = { ...purchaseDraft('Tweets', { auditShare: 0 }), labelColumn: 'sentiment' };
  ({ id: classifier } = await amend.call('createClassifier', { body: draft }));
  ({ id: other } = await amend.call('createClassifier', { body: purchaseDraft('Others') }));
  await say(amend, classifier, labelled, { origin: 'label-column' });
  await train(amend, classifier, 'linear');
});

let made = 0;
async function keyFor(grants: GivenGrant[], requestsPerMinute = 1_000): Promise<string> {
  const draft = { name: `Flow ${made++}`, grants, expiresInDays: 1, requestsPerMinute };
  return (await makeKey(amend.db, draft, { person: 'Ada', at: new Date(), reserved: [], ofDemo: true })).secret;
}

async function callModel(body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${amend.url}/model`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as unknown, headers: response.headers };
}

describe('POST /model', () => {
  test('answers as Cloudera does, the class under the name of the column that is filled', async () => {
    const accessKey = await keyFor([{ role: 'viewer', classifier }]);
    const expected = (await predict(amend, classifier, '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11', [row!])).get(row!.key)!;
    const { status, body } = await callModel({ accessKey, request: REQUEST });
    expect(status).toBe(200);
    expect(body).toEqual({
      success: true,
      response: {
        sentiment: expected.class,
        confidence: expected.confidence,
        modelVersion: 1,
        predictionId: expect.stringMatching(/:0$/),
      },
    });
  });

  test('is asked by the key in the body, whatever the header says', async () => {
    const accessKey = await keyFor([{ role: 'viewer', classifier }]);
    const { status } = await callModel({ accessKey, request: REQUEST }, { Authorization: 'Bearer of-another-service' });
    expect(status).toBe(200);
  });

  test.each([
    ['an unknown key', () => 'amend_nothing', 401, 'key-refused'],
    ['a key for every classifier', () => keyFor([{ role: 'viewer', classifier: null }]), 403, 'key-of-no-model'],
    ['a key that may not classify', () => keyFor([{ role: 'admin', classifier }]), 403, 'key-of-no-model'],
    [
      'a key for two classifiers',
      () => keyFor([classifier, other].map((each) => ({ role: 'viewer' as const, classifier: each }))),
      403,
      'key-of-no-model',
    ],
    ['one for a classifier without a model', () => keyFor([{ role: 'viewer', classifier: other }]), 409, 'no-champion'],
  ])('says to %s that it has failed, with the status of why', async (_, key, status, code) => {
    const answer = await callModel({ accessKey: await key(), request: REQUEST });
    expect(answer).toMatchObject({
      status,
      body: { success: false, code, errors: [expect.any(String), expect.any(String)] },
    });
    expect(answer.headers.get('content-type')).toContain('application/json');
  });

  test.each([
    ['a missing column', (accessKey: string) => ({ accessKey, request: { Merchant: 'x' } }), 422, /Amount/],
    ['a field it does not know', (accessKey: string) => ({ accessKey, request: REQUEST, more: 1 }), 422, /more/],
    ['no request', (accessKey: string) => ({ accessKey }), 422, /request/],
    ['a row in a row', (accessKey: string) => ({ accessKey, request: { Merchant: { a: 1 } } }), 422, /Merchant/],
    ['no JSON', () => 'accessKey=1', 400, /JSON/],
  ])('names %s', async (_, body, status, said) => {
    const accessKey = await keyFor([{ role: 'viewer', classifier }]);
    const answer = await callModel(body(accessKey));
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ success: false });
    expect(JSON.stringify(answer.body)).toMatch(said);
    expect(JSON.stringify(answer.body)).not.toContain(accessKey);
  });

  test('asks of a key’s own rows alone, and no more often than the key may', async () => {
    const scope = { column: 'Centre', values: ['CC9'] };
    const scoped = await keyFor([{ role: 'viewer', classifier, scope }]);
    expect(await callModel({ accessKey: scoped, request: REQUEST })).toMatchObject({
      status: 403,
      body: { success: false, code: 'beyond-scope' },
    });
    const seldom = await keyFor([{ role: 'viewer', classifier }], 1);
    expect((await callModel({ accessKey: seldom, request: REQUEST })).status).toBe(200);
    const late = await callModel({ accessKey: seldom, request: REQUEST });
    expect([late.status, late.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^\d+$/)]);
  });

  test('leaves the key in no table and no log of changes', async () => {
    const accessKey = await keyFor([{ role: 'viewer', classifier }]);
    await callModel({ accessKey, request: REQUEST });
    await amend.call('driftReport', { params: { classifier } });
    const { rows } = await amend.db.executeQuery<{ found: string }>({
      sql: `select (xpath('//found/text()', query_to_xml(format(
              'select count(*) as found from %I.%I t where t::text like %L', table_schema, table_name, '%' || $1 || '%'
            ), false, true, '')))[1]::text as found
            from information_schema.tables where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`,
      parameters: [accessKey.slice(6)],
      query: { kind: 'RawNode' } as never,
      queryId: { queryId: 'search' },
    });
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.every(({ found }) => found === '0')).toBe(true);
  });
});

import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { pino } from 'pino';
import type { ModelEndpointDraft } from '../../../../contract/model-endpoint.ts';
import { EndpointAsker } from '../../../../server/learn/model-endpoint/ask-endpoint.ts';
import { modelEndpointRoutes } from '../../../../server/learn/model-endpoint/routes.ts';
import { readEndpoint, reserveRows } from '../../../../server/learn/model-endpoint/model-endpoint-store.ts';
import { peopleLogRoutes } from '../../../../server/people/directory/routes.ts';
import { AUDIT_KEY } from '../../../setup/audit-key.ts';
import { failing, naming, saying, startModelServer, type ModelServer } from '../../../setup/model-server.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { startTestServer, type TestServer } from '../../../setup/test-server.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const SECRET = 'sk-Zanzibar-4711';
const KEY = Buffer.alloc(32, 5);
const NOW = new Date('2026-11-02T09:00:00Z');

describe('a model endpoint', () => {
  const database = useDatabase(async () => {
    await server.close();
    await model.close();
  });
  const logged: string[] = [];
  let model: ModelServer;
  let server: TestServer;
  beforeAll(async () => {
    model = await startModelServer(naming(() => 'Fruit'));
    const { db } = database;
    const services = { db, clock: () => NOW, key: KEY, named: [model.origin] };
    const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
    const asker = new EndpointAsker(services);
    server = await startTestServer(
      [modelEndpointRoutes({ ...services, asker }), peopleLogRoutes({ db, auditKey: AUDIT_KEY })],
      { log },
    );
  });
  const draft = (fields: Partial<ModelEndpointDraft> = {}): ModelEndpointDraft => ({
    ...{ url: `${model.origin}/v1`, model: 'small', ...fields },
  });
  const set = (fields: Partial<ModelEndpointDraft> = {}) => server.call('setModelEndpoint', { body: draft(fields) });
  const events = async () =>
    (await server.call('listPeopleAudit')).events.filter(({ subject }) => subject === 'model-endpoint');
  beforeEach(async () => {
    await server.call('removeModelEndpoint', {});
    model.reply();
    model.forget();
  });

  test('is off until it is turned on, is kept with its key sealed, and each change is noted without it', async () => {
    expect(await server.call('getModelEndpoint', {})).toEqual({ endpoint: null });
    const { endpoint } = await set({ key: SECRET });
    expect(endpoint).toEqual({
      ...{ url: `${model.origin}/v1`, model: 'small', hasKey: true, isOn: false, rowsADay: 2_000, inFlight: 2 },
      ...{ seconds: 20, rowsToday: 0, changedBy: endpoint!.changedBy, changedAt: NOW.toISOString() },
    });
    const before = (await events()).length;
    await set({});
    expect((await events()).length).toBe(before);
    expect(await set({ isOn: true })).toMatchObject({ endpoint: { isOn: true, hasKey: true } });
    await set({ isOn: true, key: null });
    await server.call('removeModelEndpoint', {});
    expect((await events()).map(({ kind, details }) => [kind, details!['isOtherKey']])).toEqual(
      expect.arrayContaining([
        ['endpoint-set', true],
        ['endpoint-set', false],
        ['endpoint-removed', undefined],
      ]),
    );
  });

  test('has its key in no log, no answer, no event and no table', async () => {
    await set({ key: SECRET });
    model.reply(failing(400, `bad key ${SECRET} in Bearer ${SECRET}`));
    const said = await server.call('tryModelEndpoint', {});
    expect(said).toEqual({
      isAnswered: false,
      sentence: 'The endpoint refused (400): “bad key … in Bearer …”.',
      nextStep: 'Look at the address and the name of the model.',
    });
    expect(model.asked[0]!.headers.authorization).toBe(`Bearer ${SECRET}`);
    const answers = JSON.stringify([await server.call('getModelEndpoint', {}), await events()]);
    const { rows } = await sql<{ all: string }>`
      select (select string_agg(m::text, '') from model_endpoint m) || coalesce(
        (select string_agg(a::text, '') from audit_events a), '') as all`.execute(database.db);
    for (const text of [answers, logged.join('\n'), rows[0]!.all]) {
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain(Buffer.from(SECRET).toString('hex'));
    }
    expect(logged.join('')).toContain('/api/model-endpoint');
  });

  test('has its key go to no other address than it was entered for', async () => {
    await set({ key: SECRET });
    for (const url of [`${model.origin}/v2`, 'https://models.example.com/v1'])
      await expect(set({ url })).rejects.toThrow('endpoint-key');
    expect((await set({ url: `${model.origin}/v2`, key: null })).endpoint).toMatchObject({ hasKey: false });
    await server.call('tryModelEndpoint', {});
    expect(model.asked[0]!.headers.authorization).toBeUndefined();
  });

  test('whose key was sealed with another key of the server says so', async () => {
    await set({ key: SECRET });
    await sql`update model_endpoint set key = '\\x01'::bytea || substring(key from 3)`.execute(database.db);
    expect(await server.call('tryModelEndpoint', {})).toMatchObject({
      isAnswered: false,
      sentence: 'The key of the endpoint was kept encrypted with another key of the server, and cannot be read.',
    });
    expect(model.asked).toHaveLength(0);
  });

  test.each([
    ['http://models.example.com/v1', 'scheme'],
    ['https://10.0.0.5/v1', 'internal'],
    ['https://169.254.169.254/v1', 'internal'],
    ['https://models.example.com:8000/v1', 'port'],
    ['https://me:secret@models.example.com/v1', 'userinfo'],
    ['https://models.example.com/v1?key=secret', 'malformed'],
    ['models', 'malformed'],
  ])('is not entered at %s (%s)', async (url, reason) => {
    const { body } = await server.send('setModelEndpoint', { body: draft({ url }) });
    expect(body).toMatchObject({ code: 'endpoint-unfit', values: { reason } });
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  test('is tried with nothing of anybody’s rows, also while it is off', async () => {
    await expect(server.call('tryModelEndpoint', {})).rejects.toThrow('endpoint-missing');
    await set();
    expect(await server.call('tryModelEndpoint', {})).toMatchObject({
      isAnswered: true,
      sentence: '“small” answered as it should.',
    });
    expect(model.asked[0]!.rows).toEqual([{ row: 0, cells: [{ column: 'Thing', value: 'a red apple' }] }]);
    model.reply(saying('an apple is a fruit'));
    expect(await server.call('tryModelEndpoint', {})).toMatchObject({ isAnswered: false });
  });

  test('is used by a classifier when its admin says so, of columns that it reads', async () => {
    const params = { classifier: await storedClassifier(database.db) };
    expect(await server.call('getEndpointUse', { params })).toEqual({
      use: { firstAnswers: false, columns: [] },
      endpoint: null,
      leaves: 'Nothing leaves the server: no model endpoint is entered.',
    });
    const use = (columns: readonly string[], firstAnswers = true) =>
      server.call('setEndpointUse', { params, body: { firstAnswers, columns: [...columns] } });
    await expect(use([])).rejects.toThrow('endpoint-columns');
    await expect(use(['Secret'])).rejects.toThrow('endpoint-columns');
    await set();
    expect(await use(['Merchant', 'Merchant'])).toMatchObject({
      use: { firstAnswers: true, columns: ['Merchant'] },
      endpoint: { model: 'small', isOn: false },
    });
    await set({ isOn: true, rowsADay: 50 });
    const { leaves } = await server.call('getEndpointUse', { params });
    expect(leaves).toBe(
      `To “${new URL(model.origin).host}” go the names and descriptions of the classes, and of rows that are classified in Excel before the first training the cells of “Merchant”: at most 50 rows a day of all classifiers together, and the same cells once.`,
    );
    const { rows } = await sql<{ details: unknown }>`
      select details from audit_events where kind = 'endpoint-use-set'`.execute(database.db);
    expect(rows).toEqual([
      {
        details: { before: { firstAnswers: false, columns: [] }, after: { firstAnswers: true, columns: ['Merchant'] } },
      },
    ]);
  });

  test('is asked about so many rows a day as may be, whoever asks at once', async () => {
    await set();
    const { db } = database;
    const given = await Promise.all(Array.from({ length: 10 }, () => reserveRows(db, NOW, 20, 130)));
    expect(given.toSorted((a, b) => b - a)).toEqual([20, 20, 20, 20, 20, 20, 10, 0, 0, 0]);
    expect(await reserveRows(db, new Date('2026-11-03T00:00:00Z'), 20, 130)).toBe(20);
    expect((await server.call('getModelEndpoint', {})).endpoint).toMatchObject({ rowsToday: 130 });
    expect(await readEndpoint(db)).toMatchObject({ model: 'small' });
  });
});

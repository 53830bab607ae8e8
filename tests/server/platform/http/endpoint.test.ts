import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Router } from 'express';
import { policies } from '../../../../contract/classifier.ts';
import { ProblemError, problem } from '../../../../contract/problem.ts';
import { endpoint } from '../../../../server/platform/http/endpoint.ts';
import { startTestServer, type TestServer } from '../../../setup/test-server.ts';

const ID = '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10';
const classifier = (name: string) => ({
  id: ID,
  name,
  category: '',
  project: '',
  origin: '',
  columns: [],
  keyColumns: [],
  labelColumn: '',
  classes: [],
  champion: null,
  championPinned: false,
  labels: 0,
  adopted: 0,
  corrections: 0,
  correctionsSinceTraining: 0,
  policies: policies.parse({}),
  createdAt: '2026-01-01T00:00:00.000Z',
  archivedAt: null,
});
const DRAFT = {
  name: ' Cards ',
  columns: [{ name: '__proto__', type: 'text' as const }],
  keyColumns: ['Id'],
  labelColumn: 'Account',
};

describe('endpoint', () => {
  let server: TestServer;
  let failure: unknown = null;
  beforeAll(async () => {
    const router = Router();
    endpoint(router, 'getClassifier', async ({ params }) => classifier(params.classifier));
    endpoint(router, 'createClassifier', async ({ body, session }) =>
      classifier(`${body.name}|${session.person}|${body.policies.lowConfidence}|${body.columns[0]?.name}`),
    );
    endpoint(router, 'listFeedback', async ({ query }) => ({ entries: [], last: query.after }));
    endpoint(router, 'listClassifiers', async () => {
      throw failure;
    });
    endpoint(router, 'startTraining', async ({ body }) => {
      throw new ProblemError('training-running', { classifier: body.learner ?? 'as the policy says' });
    });
    server = await startTestServer([router]);
  });
  afterAll(() => server.close());
  const post = (body: string, headers: Record<string, string> = { 'Content-Type': 'application/json' }) =>
    fetch(`${server.url}/api/classifiers`, { method: 'POST', headers, body });

  test('a valid request reaches the handler parsed, and its answer carries the status of the contract', async () => {
    const { status, body } = await server.send('createClassifier', { body: DRAFT });
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'Cards|Demo user|0.6|__proto__' });
  });

  test('a body that does not fit is told field by field', async () => {
    const { status, headers, body } = await server.send('createClassifier', { body: { ...DRAFT, columns: [] } });
    expect(status).toBe(422);
    expect(headers.get('Content-Type')).toMatch('application/problem+json');
    expect(problem.parse(body)).toMatchObject({
      code: 'invalid-request',
      type: 'urn:amend:problem:invalid-request',
      errors: expect.arrayContaining([expect.objectContaining({ path: 'body.columns' })]),
    });
  });

  test('at most twenty of many faults are listed', async () => {
    const { body } = await server.send('createClassifier', {
      body: { ...DRAFT, columns: Array.from({ length: 100 }, () => ({ name: '', type: 'text' as const })) },
    });
    expect(problem.parse(body).errors).toHaveLength(20);
  });

  test('malformed JSON is a problem with status 400', async () => {
    const response = await post('{"name": ');
    expect(response.status).toBe(400);
    expect(problem.parse(await response.json())).toMatchObject({ code: 'malformed-body' });
  });

  test('a body of another content type is a problem with status 400', async () => {
    const response = await post('name=x', { 'Content-Type': 'application/x-www-form-urlencoded' });
    expect(response.status).toBe(400);
    expect(problem.parse(await response.json())).toMatchObject({ code: 'malformed-body' });
  });

  test('a body of another content type is told so, too, when it comes in chunks', async () => {
    const body = new Blob(['name=x']).stream();
    const address = `${server.url}/api/classifiers/${ID}/trainings`;
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain' },
      body,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(400);
    expect(problem.parse(await response.json())).toMatchObject({ code: 'malformed-body' });
  });

  test('a body over 10 MB is a problem with status 413', async () => {
    const response = await post(JSON.stringify({ name: 'x'.repeat(10 * 1024 * 1024) }));
    expect(response.status).toBe(413);
    expect(problem.parse(await response.json())).toMatchObject({
      code: 'body-too-large',
      detail: 'The request is larger than 10 MB.',
    });
  });

  test("a body that says it is compressed in an unknown way is the request's fault", async () => {
    const response = await post('{}', { 'Content-Type': 'application/json', 'Content-Encoding': 'nonsense' });
    expect(response.status).toBe(400);
  });

  test('a POST without a body is an empty object', async () => {
    const { status, body } = await server.send('startTraining', { params: { classifier: ID } });
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'training-running',
      values: { classifier: 'as the policy says' },
      detail: 'A training of “as the policy says” is running already.',
    });
  });

  test('an id that is no UUID names nothing', async () => {
    const { status, body } = await server.send('getClassifier', { params: { classifier: `' or 1=1 --` } });
    expect(status).toBe(404);
    expect(body).toMatchObject({
      code: 'unknown-classifier',
      values: { reason: 'malformed', given: `' or 1=1 --` },
      detail: `There is no classifier "' or 1=1 --".`,
    });
  });

  test('a query is read by its schema', async () => {
    await expect(server.call('listFeedback', { params: { classifier: ID }, query: { after: 7 } })).resolves.toEqual({
      entries: [],
      last: 7,
    });
    const { status, body } = await server.send('listFeedback', {
      params: { classifier: ID },
      query: { after: 'soon' },
    });
    expect(status).toBe(422);
    expect(problem.parse(body).errors?.[0]?.path).toBe('query.after');
  });

  test('an unknown address is a problem with status 404', async () => {
    const response = await fetch(`${server.url}/api/nothing`);
    expect(response.status).toBe(404);
    expect(problem.parse(await response.json())).toMatchObject({
      code: 'unknown-address',
      detail: 'There is nothing at GET /api/nothing.',
    });
    expect((await fetch(`${server.url}/api/%E0%A4%A`)).status).toBe(404);
  });

  test('an unexpected failure says its request id and nothing of its cause', async () => {
    failure = new Error('secret detail');
    const { status, headers, body } = await server.send('listClassifiers');
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(problem.parse(body).requestId).toBe(headers.get('X-Request-Id'));
  });

  test('a database that is away is a problem with status 503 and a time to try again', async () => {
    failure = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const { status, headers, body } = await server.send('listClassifiers');
    expect(status).toBe(503);
    expect(headers.get('Retry-After')).toBe('2');
    expect(body).toMatchObject({ code: 'database-unavailable' });
  });

  test("a proxy's request id is kept if it is harmless, and replaced if not", async () => {
    const ask = async (id: string) =>
      (await fetch(`${server.url}/api/nothing`, { headers: { 'X-Request-Id': id } })).headers.get('X-Request-Id');
    expect(await ask('proxy-12345')).toBe('proxy-12345');
    expect(await ask('<script>alert(1)</script>')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('answers of the API are never cached', async () => {
    const { headers } = await server.send('getClassifier', { params: { classifier: ID } });
    expect(headers.get('Cache-Control')).toBe('no-store');
  });
});

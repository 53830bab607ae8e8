import { once } from 'node:events';
import { get, request, type IncomingMessage } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Router } from 'express';
import { policies } from '../../../../contract/classifier.ts';
import type { SignInWays } from '../../../../contract/session.ts';
import { demoSignIn } from '../../../../server/people/identity/demo-sign-in.ts';
import { keySignIn } from '../../../../server/people/identity/key-sign-in.ts';
import { identityRoutes } from '../../../../server/people/identity/routes.ts';
import { revokeKey } from '../../../../server/people/keys/change-key.ts';
import { makeKey, rotateKey } from '../../../../server/people/keys/give-secret.ts';
import { newSecret } from '../../../../server/people/keys/key-secret.ts';
import { keyRoutes } from '../../../../server/people/keys/routes.ts';
import { streamEndpoint } from '../../../../server/platform/http/event-stream.ts';
import { startTestServer, type TestServer } from '../../../setup/test-server.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const ID = '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10';
const START = new Date('2026-11-02T09:00:00Z');
const database = useDatabase();
const servers: TestServer[] = [];
afterAll(() => Promise.all(servers.map((each) => each.close())));
let now = START;

/** A server whose people sign in by the demo; keys are those of a way of signing in. */
async function start(signIn: SignInWays['signIn']): Promise<TestServer> {
  const settings = { signIn };
  const services = { db: database.db, clock: () => now, settings };
  const streams = Router();
  streamEndpoint(streams, 'followClassifier', async (_, stream) =>
    stream.send({
      lastSequence: 1,
      champion: null,
      championPinned: false,
      latestVersion: null,
      training: null,
      policies: policies.parse({}),
    }),
  );
  const reserved = ['Demo user'];
  const server = await startTestServer([identityRoutes(), keyRoutes({ ...services, reserved }), streams], {
    signIn: demoSignIn,
    keySignIn: keySignIn(services),
  });
  servers.push(server);
  return server;
}
const BY = { person: 'Ada', at: START, reserved: [], ofDemo: false };
const made = (name: string, requestsPerMinute = 600) =>
  makeKey(
    database.db,
    { name, grants: [{ role: 'viewer', classifier: null }], expiresInDays: 90, requestsPerMinute },
    BY,
  );

let server: TestServer;
beforeAll(async () => {
  server = await start('accounts');
});

/** As a program asks, with headers that a browser would not let a page set. */
async function ask(
  headers: Record<string, string>,
  at = server,
): Promise<{ status: number; code: string; answer: IncomingMessage }> {
  const sent = request(`${at.url}/api/session`, { headers });
  sent.end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of answer) text += String(chunk);
  return { status: answer.statusCode!, code: (JSON.parse(text) as { code?: string }).code ?? '', answer };
}
const bearer = (secret: string) => ({ Authorization: `Bearer ${secret}` });

describe('a request with a key', () => {
  test('is known by it alone, from whichever origin and under whichever name of the server', async () => {
    const { secret } = await made('From afar');
    const elsewhere = { Origin: 'https://evil.example', Host: 'amend.internal:9', 'X-Forwarded-For': '203.0.113.9' };
    expect(await ask({ ...bearer(secret), ...elsewhere })).toMatchObject({ status: 200 });
    expect(await ask(elsewhere)).toMatchObject({ status: 403, code: 'not-allowed' });
  });

  test('is refused when the key is none, and is nobody else’s by that: not even where nothing is needed', async () => {
    for (const authorization of [
      'Bearer amend_',
      'amend_x',
      `Bearer ${newSecret().slice(0, -1)}x`,
      `Bearer ${newSecret()}`,
    ]) {
      const { status, code, answer } = await ask({ Authorization: authorization, Origin: 'https://evil.example' });
      expect([authorization, status, code]).toEqual([authorization, 401, 'key-refused']);
      expect(answer.headers['www-authenticate']).toBe('Bearer realm="Amend"');
    }
    expect(await server.send('signInWays', { headers: bearer('amend_x') })).toMatchObject({
      status: 401,
      body: { values: { reason: 'malformed' }, nextStep: expect.stringContaining('Authorization: Bearer amend_') },
    });
  });

  test('of another kind is none: people behind a proxy that adds one are who they are', async () => {
    expect(await ask({ Authorization: 'Bearer eyJhbGciOiJub25lIn0' })).toMatchObject({ status: 200 });
  });

  test('beyond its rate hears when it may go on, and others do not wait', async () => {
    const { secret } = await made('Busy', 2);
    const { secret: other } = await made('Idle', 2);
    for (const expected of [200, 200]) expect((await ask(bearer(secret))).status).toBe(expected);
    now = new Date(START.getTime() + 20_000);
    const { status, code, answer } = await ask(bearer(secret));
    expect([status, code, answer.headers['retry-after']]).toEqual([429, 'too-many-requests', '40']);
    expect((await ask(bearer(other))).status).toBe(200);
    now = new Date(START.getTime() + 60_000);
    expect((await ask(bearer(secret))).status).toBe(200);
    now = START;
  });
});

describe('keys of the demo', () => {
  test('work in the demo alone, on its machine, and those of people who showed who they are work elsewhere alone', async () => {
    const demo = await start('demo');
    const body = { name: 'Tried out', grants: [{ role: 'viewer' as const, classifier: null }] };
    const { secret } = await demo.call('makeKey', { body });
    const { secret: real, key } = await made('In earnest');
    const statuses = async (at: TestServer) => [
      (await ask(bearer(secret), at)).status,
      (await ask(bearer(real), at)).status,
    ];
    expect([await statuses(demo), await statuses(server)]).toEqual([
      [200, 401],
      [401, 200],
    ]);
    const afar = await ask({ ...bearer(secret), 'X-Forwarded-For': '203.0.113.9' }, demo);
    expect([afar.status, afar.code]).toEqual([403, 'not-allowed']);
    expect((await demo.call('listKeys')).keys.map(({ name }) => name)).toEqual(['Tried out']);
    expect((await server.call('listKeys')).keys.map(({ name }) => name)).not.toContain('Tried out');
    const rotation = { params: { key: key.id }, body: { overlapDays: 1 } };
    expect(await demo.send('rotateKey', rotation)).toMatchObject({ status: 404, body: { code: 'unknown-key' } });
  });

  test('have no name of the demo’s people', async () => {
    const demo = await start('demo');
    expect(await demo.send('makeKey', { body: { name: 'demo USER', grants: [] } })).toMatchObject({
      status: 409,
      body: { code: 'name-taken' },
    });
  });
});

describe('a stream that is followed by a key', () => {
  afterEach(() => {
    jest.useRealTimers();
  });
  const open = (secret: string): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      get(`${server.url}/api/classifiers/${ID}/events`, { headers: bearer(secret) }, resolve).once('error', reject);
    });
  /** What comes at the next heartbeat. */
  const beat = async (stream: IncomingMessage): Promise<'end' | 'data'> => {
    const next = Promise.race([
      once(stream, 'end').then(() => 'end' as const),
      once(stream, 'data').then(() => 'data' as const),
    ]);
    jest.advanceTimersByTime(20_000);
    return next;
  };

  test('goes on with the key, and ends with its revocation; an older secret’s, with that', async () => {
    const given = await made('Follower');
    jest.useFakeTimers({
      doNotFake: [
        'Date',
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'setImmediate',
        'clearImmediate',
        'setTimeout',
        'clearTimeout',
      ],
    });
    const first = await open(given.secret);
    await once(first, 'data');
    expect(await beat(first)).toBe('data');
    const { secret } = await rotateKey(database.db, given.key.id, { overlapDays: 0, expiresInDays: 90 }, BY);
    expect(await beat(first)).toBe('end');
    const second = await open(secret);
    await once(second, 'data');
    await revokeKey(database.db, given.key.id, BY);
    expect(await beat(second)).toBe('end');
    expect((await ask(bearer(secret))).status).toBe(401);
  });
});

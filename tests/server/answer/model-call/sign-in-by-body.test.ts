import { Router } from 'express';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { keySignIn } from '../../../../server/people/identity/key-sign-in.ts';
import { makeKey } from '../../../../server/people/keys/give-secret.ts';
import { endpoint } from '../../../../server/platform/http/endpoint.ts';
import { startTestServer, type TestServer } from '../../../setup/test-server.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const AT = new Date('2026-11-02T09:00:00Z');
const database = useDatabase();
const logged: string[] = [];
let server: TestServer;
let secret: string;
beforeAll(async () => {
  const router = Router();
  endpoint(router, 'callModel', () => Promise.reject(new Error('a mistake of the program')));
  const services = { db: database.db, clock: () => AT, settings: { signIn: 'accounts' as const } };
  server = await startTestServer([router], {
    log: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
    keySignIn: keySignIn(services),
  });
  const draft = { name: 'Flow', grants: [], expiresInDays: 1, requestsPerMinute: 100 };
  ({ secret } = await makeKey(database.db, draft, { person: 'Ada', at: AT, reserved: [], ofDemo: false }));
});
afterAll(() => server.close());

const call = (body: string) =>
  fetch(`${server.url}/model`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });

test('a key in a body is in no log, also when the server fails, or the body cannot be read, and in no answer', async () => {
  const bodies = [
    JSON.stringify({ accessKey: secret, request: {} }),
    JSON.stringify({ accessKey: `${secret}x`, request: {} }),
    JSON.stringify({ accessKey: [secret], request: secret }),
    `{"accessKey": "${secret}", `,
  ];
  const answers = await Promise.all(bodies.map(call));
  expect(answers.map(({ status }) => status)).toEqual([500, 401, 422, 400]);
  const said = await Promise.all(answers.map((answer) => answer.text()));
  expect(said.every((text) => text.includes('"success":false'))).toBe(true);
  expect(logged.join('')).toContain('a mistake of the program');
  expect(logged.filter((line) => line.includes('"/model"')).length).toBeGreaterThanOrEqual(4);
  for (const text of [...logged, ...said]) expect(text).not.toContain(secret.slice(6, 40));
});

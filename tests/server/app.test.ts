import { afterEach, describe, expect, test } from '@jest/globals';
import { Router } from 'express';
import { problem } from '../../contract/problem.ts';
import { VERSION_HEADER } from '../../contract/session.ts';
import { connectDatabase } from '../../server/platform/database/connect.ts';
import { healthRoutes } from '../../server/platform/http/health-routes.ts';
import { identityRoutes } from '../../server/people/identity/routes.ts';
import { createTestDatabase } from '../setup/test-database.ts';
import { startTestServer, type TestServer } from '../setup/test-server.ts';

describe('the application', () => {
  let server: TestServer;
  afterEach(() => server.close());

  test('holds back a client that asks too often', async () => {
    server = await startTestServer([identityRoutes()], { requestsPerMinute: 3 });
    const statuses = [];
    for (let i = 0; i < 4; i++) statuses.push((await server.send('session')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect(problem.parse((await server.send('session')).body)).toMatchObject({ code: 'too-many-requests' });
  });

  test('is healthy when its database answers, and says 503 when not', async () => {
    const database = await createTestDatabase();
    server = await startTestServer([healthRoutes({ db: database.db, version: '1.2.3', database: 'url' })]);
    await expect(server.call('health')).resolves.toEqual({ status: 'ok', version: '1.2.3', database: 'url' });
    await server.close();
    await database.drop();
    const away = connectDatabase('postgres://u:p@127.0.0.1:1/d', { onError: () => undefined });
    server = await startTestServer([healthRoutes({ db: away, version: '1.2.3', database: 'url' })]);
    expect(await server.send('health')).toMatchObject({ status: 503, body: { code: 'database-unavailable' } });
    await away.destroy();
  });

  test('says its version with each answer of the API, and not with pages', async () => {
    server = await startTestServer([identityRoutes()]);
    expect((await server.send('session')).headers.get(VERSION_HEADER)).toBe('1.2.3');
    expect((await fetch(`${server.url}/api/nowhere`)).headers.get(VERSION_HEADER)).toBe('1.2.3');
    expect((await fetch(`${server.url}/nowhere`)).headers.get(VERSION_HEADER)).toBeNull();
  });

  test('does not say what it is made of', async () => {
    server = await startTestServer([Router()]);
    expect((await fetch(`${server.url}/api/x`)).headers.get('X-Powered-By')).toBeNull();
  });
});

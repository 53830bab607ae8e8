import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { identityRoutes } from '../../../../server/people/identity/routes.ts';
import { startTestServer, type TestServer } from '../../../setup/test-server.ts';

describe('demo sign-in', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer([identityRoutes()]);
  });
  afterAll(() => server.close());

  test('the person at this machine is signed in with every role', async () => {
    await expect(server.call('session')).resolves.toEqual({
      person: 'Demo user',
      roles: ['viewer', 'corrector', 'approver', 'admin'],
      signIn: 'demo',
    });
  });

  test('a request that a proxy passes on from elsewhere is refused', async () => {
    for (const headers of [{ 'X-Forwarded-For': '203.0.113.9' }, { Forwarded: 'for=203.0.113.9' }]) {
      const response = await fetch(`${server.url}/api/session`, { headers });
      expect(response.status).toBe(403);
    }
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { role } from '../../../../contract/access.ts';
import { DEMO_PERSON_HEADER } from '../../../../contract/session.ts';
import { identityRoutes } from '../../../../server/people/identity/routes.ts';
import { startTestServer, type TestServer } from '../../../setup/test-server.ts';

describe('demo sign-in', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer([identityRoutes()]);
  });
  afterAll(() => server.close());
  const sessionOf = async (headers: Record<string, string>) => {
    const response = await fetch(`${server.url}/api/session`, { headers });
    return { status: response.status, body: (await response.json()) as unknown };
  };

  test('the person at this machine is signed in with every role', async () => {
    await expect(server.call('session')).resolves.toEqual({
      person: 'Demo user',
      roles: ['viewer', 'corrector', 'approver', 'controller', 'admin'],
      signIn: 'demo',
    });
  });

  test('there are four people to choose from, each with a name of their own, and the first is whoever does not', async () => {
    const { signIn, demoPeople } = await server.call('signInWays');
    expect(signIn).toBe('demo');
    expect(demoPeople.map(({ id }) => id)).toEqual(['admin', 'corrector', 'second-corrector', 'approver']);
    expect(new Set(demoPeople.map(({ person }) => person)).size).toBe(4);
    expect(demoPeople[0]).toMatchObject({ person: 'Demo user', roles: role.options });
  });

  test('two requests are two people, by their headers', async () => {
    const [one, other] = [
      await sessionOf({ [DEMO_PERSON_HEADER]: 'corrector' }),
      await sessionOf({ [DEMO_PERSON_HEADER]: 'approver' }),
    ];
    expect(one.body).toEqual({ person: 'Demo corrector', roles: ['corrector'], signIn: 'demo' });
    expect(other.body).toEqual({ person: 'Demo approver', roles: ['approver'], signIn: 'demo' });
    expect((await sessionOf({ [DEMO_PERSON_HEADER]: 'nobody' })).body).toMatchObject({ person: 'Demo user' });
  });

  test('a request that a proxy passes on from elsewhere is refused', async () => {
    for (const headers of [{ 'X-Forwarded-For': '203.0.113.9' }, { Forwarded: 'for=203.0.113.9' }]) {
      const { status, body } = await sessionOf(headers);
      expect([status, body]).toEqual([
        403,
        expect.objectContaining({ code: 'not-allowed', values: { reason: 'demo-elsewhere' } }),
      ]);
    }
  });
});

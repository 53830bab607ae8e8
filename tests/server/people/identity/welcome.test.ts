import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEMO_PERSON_HEADER } from '../../../../contract/session.ts';
import { peopleLogRoutes } from '../../../../server/people/directory/routes.ts';
import { identityRoutes, ownRoutes, readOwn } from '../../../../server/people/identity/routes.ts';
import { AUDIT_KEY } from '../../../setup/audit-key.ts';
import { startTestServer, type TestServer } from '../../../setup/test-server.ts';
import { PASSWORD, useAccounts } from '../../../setup/use-accounts.ts';
import { useDatabase } from '../../../setup/use-database.ts';

describe('somebody with an account', () => {
  const accounts = useAccounts();

  test('is new until they have left the page that greets them, wherever they sign in, and nobody else is not', async () => {
    const ann = await accounts.invited('Ann Lee');
    const bob = await accounts.invited('Bob Orr');
    expect(await ann.call('session')).toMatchObject({ welcomed: false });
    expect(await ann.call('leaveWelcome')).toEqual({ welcomed: true });
    const elsewhere = accounts.browser();
    await elsewhere.call('signIn', { body: { name: 'Ann Lee', password: PASSWORD } });
    expect(await elsewhere.call('session')).toMatchObject({ welcomed: true });
    expect(await bob.call('session')).toMatchObject({ welcomed: false });
  });

  test('has left it once in the log', async () => {
    const cy = await accounts.invited('Cy Orr');
    for (const _ of [1, 2]) await cy.call('leaveWelcome');
    const { events } = await (await accounts.admin()).call('listPeopleAudit');
    const ofCy = events.filter(({ kind, person }) => kind === 'welcome-left' && person === 'Cy Orr');
    expect(ofCy.map(({ details }) => details)).toEqual([{ name: 'Cy Orr' }]);
  });

  test('a machine is not greeted', async () => {
    const draft = { name: 'Nightly', grants: [], expiresInDays: 1, requestsPerMinute: 100 };
    const { secret } = await (await accounts.admin()).call('makeKey', { body: draft });
    expect(await accounts.machine(secret).call('session')).not.toHaveProperty('welcomed');
    expect(await accounts.machine(secret).send('leaveWelcome')).toMatchObject({ status: 403 });
  });
});

describe('somebody of the demo', () => {
  const database = useDatabase();
  let server: TestServer;
  beforeAll(async () => {
    const { db } = database;
    const services = { db, clock: () => new Date('2026-11-02T09:00:00Z') };
    const routers = [identityRoutes(undefined, (asker) => readOwn(db, asker)), ownRoutes(services)];
    server = await startTestServer([...routers, peopleLogRoutes({ ...services, auditKey: AUDIT_KEY })]);
  });
  afterAll(() => server.close());

  test('leaves it for themselves alone', async () => {
    const headers = { [DEMO_PERSON_HEADER]: 'corrector' };
    for (const _ of [1, 2]) expect(await server.call('leaveWelcome', { headers })).toEqual({ welcomed: true });
    expect(await server.call('session', { headers })).toMatchObject({ person: 'Demo corrector', welcomed: true });
    expect(await server.call('session')).toMatchObject({ person: 'Demo user', welcomed: false });
  });
});

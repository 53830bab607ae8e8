import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEMO_PERSON_HEADER } from '../../../../contract/session.ts';
import { peopleLogRoutes } from '../../../../server/people/directory/routes.ts';
import { identityRoutes, ownRoutes, readOwn } from '../../../../server/people/identity/routes.ts';
import { startTestServer, type TestServer } from '../../../setup/test-server.ts';
import { PASSWORD, useAccounts } from '../../../setup/use-accounts.ts';
import { useDatabase } from '../../../setup/use-database.ts';
import { AUDIT_KEY } from '../../../setup/audit-key.ts';

const languageEvents = (log: {
  events: readonly { kind: string; subject: string | null; person: string | null; details: unknown }[];
}) => log.events.filter(({ kind }) => kind === 'language-set');

describe('somebody with an account', () => {
  const accounts = useAccounts();

  test('has chosen no language at first, and then the one they chose, wherever they sign in', async () => {
    const ann = await accounts.invited('Ann Lee');
    expect(await ann.call('session')).toMatchObject({ language: null });
    expect(await ann.call('setLanguage', { body: { language: 'de' } })).toEqual({ language: 'de' });
    expect(await ann.call('session')).toMatchObject({ language: 'de' });
    const elsewhere = accounts.browser();
    const body = { name: 'Ann Lee', password: PASSWORD };
    expect(await elsewhere.call('signIn', { body })).toMatchObject({ person: 'Ann Lee', language: 'de' });
  });

  test('chooses for nobody else, and may go back to none', async () => {
    const bob = await accounts.invited('Bob Orr');
    await bob.call('setLanguage', { body: { language: 'pt' } });
    expect(await (await accounts.admin()).call('session')).toMatchObject({ language: null });
    await bob.call('setLanguage', { body: { language: null } });
    expect(await bob.call('session')).toMatchObject({ language: null });
  });

  test('has each choice in the log, and none that changes nothing', async () => {
    const cy = await accounts.invited('Cy Orr');
    for (const language of ['pt', 'pt', null, null] as const) await cy.call('setLanguage', { body: { language } });
    const { people } = await (await accounts.admin()).call('listPeople');
    const log = await (await accounts.admin()).call('listPeopleAudit');
    const ofCy = languageEvents(log).filter(({ person }) => person === 'Cy Orr');
    expect(ofCy.map(({ details }) => details)).toEqual([
      { name: 'Cy Orr', before: null, after: 'pt' },
      { name: 'Cy Orr', before: 'pt', after: null },
    ]);
    expect(ofCy[0]!.subject).toBe(people.find(({ name }) => name === 'Cy Orr')!.id);
  });

  test('is told of a language that there is not', async () => {
    const ann = await accounts.admin();
    expect(await ann.send('setLanguage', { body: { language: 'tlh' as never } })).toMatchObject({ status: 422 });
  });

  test('a machine has none, and chooses none', async () => {
    const draft = { name: 'Nightly', grants: [], expiresInDays: 1, requestsPerMinute: 100 };
    const { secret } = await (await accounts.admin()).call('makeKey', { body: draft });
    const machine = accounts.machine(secret);
    expect(await machine.call('session')).not.toHaveProperty('language');
    expect(await machine.send('setLanguage', { body: { language: 'de' } })).toMatchObject({ status: 403 });
  });
});

describe('somebody of the demo', () => {
  const database = useDatabase();
  let server: TestServer;
  beforeAll(async () => {
    const { db } = database;
    const services = { db, clock: () => new Date('2026-11-02T09:00:00Z') };
    const routers = [identityRoutes(undefined, (asker) => readOwn(db, asker)), ownRoutes(services)];
    server = await startTestServer([...routers, peopleLogRoutes({ db, auditKey: AUDIT_KEY })]);
  });
  afterAll(() => server.close());

  test('chooses for themselves alone, as often as they like', async () => {
    const headers = { [DEMO_PERSON_HEADER]: 'corrector' };
    expect(await server.call('session', { headers })).toMatchObject({ language: null });
    for (const language of ['de', 'pt'] as const) {
      await server.call('setLanguage', { headers, body: { language } });
      expect(await server.call('session', { headers })).toMatchObject({ person: 'Demo corrector', language });
    }
    expect(await server.call('session')).toMatchObject({ person: 'Demo user', language: null });
    expect(languageEvents(await server.call('listPeopleAudit'))).toMatchObject([
      { subject: 'Demo corrector', person: 'Demo corrector', details: { before: null, after: 'de' } },
      { details: { before: 'de', after: 'pt' } },
    ]);
  });
});

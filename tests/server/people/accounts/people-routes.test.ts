import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Grant } from '../../../../contract/access.ts';
import { ENDPOINTS, type EndpointName } from '../../../../contract/endpoints.ts';
import { appendAuditEvent } from '../../../../server/platform/audit/audit-store.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { PASSWORD, useAccounts, type TestBrowser } from '../../../setup/use-accounts.ts';

const NOBODY = '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10';
const accounts = useAccounts();
const personCalled = async (name: string) =>
  (await (await accounts.admin()).call('listPeople')).people.find((each) => each.name === name)!;
const lastEvent = async () => (await (await accounts.admin()).call('listPeopleAudit')).events.at(-1)!;

describe('people', () => {
  test('are listed with roles, when they were seen last, and open sessions', async () => {
    const ben = await accounts.invited('Ben Bell', [{ role: 'viewer', classifier: null }]);
    accounts.advance(120_000);
    await ben.call('session');
    expect(await personCalled('Ben Bell')).toMatchObject({
      signInName: 'Ben Bell',
      provider: 'local',
      state: 'active',
      grants: [{ role: 'viewer', classifier: null }],
      lastSeenAt: accounts.now().toISOString(),
      sessions: 1,
    });
  });

  test('are erased once it is known what that comes to, and counted are the entries that stay', async () => {
    await accounts.invited('Eva Erased', [{ role: 'corrector', classifier: null }]);
    const { id } = await personCalled('Eva Erased');
    const admin = await accounts.admin();
    const classifier = await storedClassifier(accounts.db);
    const before = await admin.call('previewErasure', { params: { person: id } });
    await accounts.db.transaction().execute(async (transaction) => {
      const event = { kind: 'policies-set', subject: null, author: 'Eva Erased', reason: '', details: {} };
      await appendAuditEvent(transaction, classifier, event, accounts.now());
    });
    const preview = await admin.call('previewErasure', { params: { person: id } });
    expect(preview).toEqual({ tombstone: before.tombstone, events: before.events + 1, kept: 0 });
    expect(await personCalled('Eva Erased')).toMatchObject({ state: 'active' });
    const body = { name: 'Eva Erased', because: 'Asked for it' };
    const erased = await admin.call('erasePerson', { params: { person: id }, body });
    expect(erased).toEqual({ tombstone: preview.tombstone, kept: preview.kept });
    expect(await admin.call('previewErasure', { params: { person: id } })).toMatchObject({ events: preview.events });
  });

  test('have roles that hold from the next request on, noted with those before', async () => {
    const cora = await accounts.invited('Cora Cole', [{ role: 'viewer', classifier: null }]);
    const classifier = await storedClassifier(accounts.db);
    const { id } = await personCalled('Cora Cole');
    const admin = await accounts.admin();
    const grants = [
      { role: 'approver' as const, classifier: null },
      { role: 'corrector' as const, classifier },
    ];
    const set = { params: { person: id }, body: { grants: [...grants, ...grants] } };
    expect((await admin.call('setGrants', set)).grants).toEqual(grants);
    expect(await cora.call('session')).toMatchObject({ roles: ['approver'], grants: [grants[1]] });
    expect(await lastEvent()).toMatchObject({
      kind: 'grants-set',
      subject: id,
      person: 'Ada Admin',
      details: { name: 'Cora Cole', before: [{ role: 'viewer', classifier: null }], after: grants },
    });
    const { sequence } = await lastEvent();
    await admin.call('setGrants', set);
    expect((await lastEvent()).sequence).toBe(sequence);
  });

  test('have roles for some rows of a classifier, which stand in the session, on the page and in the log', async () => {
    const fay = await accounts.invited('Fay Ford', []);
    const classifier = await storedClassifier(accounts.db);
    const { id } = await personCalled('Fay Ford');
    const admin = await accounts.admin();
    const grants = [{ role: 'corrector' as const, classifier, scope: { column: 'Centre', values: ['CC1', 'CC2'] } }];
    const set = { params: { person: id }, body: { grants } };
    expect((await admin.call('setGrants', set)).grants).toEqual(grants);
    expect(await fay.call('session')).toMatchObject({ roles: [], grants });
    expect(await personCalled('Fay Ford')).toMatchObject({ grants });
    expect(await lastEvent()).toMatchObject({ kind: 'grants-set', details: { before: [], after: grants } });
    const { sequence } = await lastEvent();
    await admin.call('setGrants', set);
    expect((await lastEvent()).sequence).toBe(sequence);
    const wider = [{ ...grants[0]!, scope: { column: 'Centre', values: ['CC1', 'CC2', 'CC3'] } }];
    await admin.call('setGrants', { ...set, body: { grants: wider } });
    expect(await lastEvent()).toMatchObject({ details: { before: grants, after: wider } });
    const gil = await accounts.invited('Gil Gray', grants);
    expect(await gil.call('session')).toMatchObject({ roles: [], grants });
  });

  test('are given no role for rows that cannot be chosen', async () => {
    const admin = await accounts.admin();
    const classifier = await storedClassifier(accounts.db);
    const answer = async (scope: { column: string; values: (string | number)[] }) => {
      const grants = [{ role: 'viewer' as const, classifier, scope }];
      const { status, body } = await admin.send('invite', { body: { grants } });
      return [status, body];
    };
    expect(await answer({ column: 'Dept', values: ['x'] })).toEqual([
      422,
      expect.objectContaining({ code: 'scope-unfit', detail: 'The classifier has no column “Dept”.' }),
    ]);
    expect(await answer({ column: 'Amount', values: ['x'] })).toEqual([
      422,
      expect.objectContaining({
        code: 'scope-unfit',
        values: { reason: 'kind', column: 'Amount', holds: 'number' },
        detail: 'The column “Amount” holds numbers, and the values of the scope are others.',
      }),
    ]);
    expect((await answer({ column: 'Amount', values: [1, 'x'] }))[0]).toBe(422);
    expect((await answer({ column: 'Centre', values: [] }))[0]).toBe(422);
  });

  test('are given a role for rows of one classifier once, and for rows of all of them never', async () => {
    const admin = await accounts.admin();
    const classifier = await storedClassifier(accounts.db);
    const of = (value: string) => ({ column: 'Centre', values: [value] });
    const refusedAs = async (grants: Grant[]) => {
      const { status, body } = await admin.send('invite', { body: { grants } });
      return [status, (body as { detail: string }).detail];
    };
    expect(
      await refusedAs([
        { role: 'viewer', classifier, scope: of('CC1') },
        { role: 'viewer', classifier: classifier.toUpperCase(), scope: of('CC2') },
      ]),
    ).toEqual([
      422,
      expect.stringContaining('The role “viewer” is given twice for one classifier, for different rows.'),
    ]);
    expect(await refusedAs([{ role: 'viewer', classifier: null, scope: of('CC1') }])).toEqual([
      422,
      expect.stringContaining('Rows are those of one classifier.'),
    ]);
  });

  test('are let out at once, noted, and in again', async () => {
    const dan = await accounts.invited('Dan Dean');
    const { id } = await personCalled('Dan Dean');
    const admin = await accounts.admin();
    const set = (state: 'active' | 'disabled') =>
      admin.call('setPersonState', { params: { person: id }, body: { state } });
    expect(await set('disabled')).toMatchObject({ state: 'disabled', sessions: 0 });
    expect((await dan.send('session')).status).toBe(401);
    expect(await lastEvent()).toMatchObject({
      kind: 'person-state-set',
      details: { name: 'Dan Dean', before: 'active', after: 'disabled', sessionsEnded: 1 },
    });
    await set('active');
    expect((await dan.send('session')).status).toBe(401);
    expect((await dan.send('signIn', { body: { name: 'Dan Dean', password: PASSWORD } })).status).toBe(201);
  });

  test('lose all their sessions by an admin, who sees them first', async () => {
    const eve = await accounts.invited('Eve East');
    const { id } = await personCalled('Eve East');
    const admin = await accounts.admin();
    const { sessions } = await admin.call('listPersonSessions', { params: { person: id } });
    expect(sessions).toMatchObject([{ isThis: false }]);
    expect(await admin.call('endPersonSessions', { params: { person: id } })).toEqual({ ended: 1 });
    expect((await eve.send('session')).status).toBe(401);
    expect(await lastEvent()).toMatchObject({ kind: 'sessions-ended', details: { name: 'Eve East', ended: 1 } });
  });

  test('who are nobody, and classifiers that are none, are named', async () => {
    const admin = await accounts.admin();
    const grants = [{ role: 'viewer' as const, classifier: NOBODY }];
    for (const [name, request] of [
      ['setGrants', { params: { person: NOBODY }, body: { grants: [] } }],
      ['setPersonState', { params: { person: NOBODY }, body: { state: 'disabled' as const } }],
      ['listPersonSessions', { params: { person: NOBODY } }],
      ['endPersonSessions', { params: { person: NOBODY } }],
      ['giveReset', { params: { person: NOBODY } }],
    ] as const)
      expect(await admin.send(name as 'setGrants', request as never)).toMatchObject({
        status: 404,
        body: { code: 'unknown-person', values: { reason: 'none', given: NOBODY } },
      });
    for (const answer of [
      await admin.send('invite', { body: { grants } }),
      await admin.send('setGrants', { params: { person: (await personCalled('Ben Bell')).id }, body: { grants } }),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: 'unknown-classifier' } });
  });
});

describe('the last admin', () => {
  test('stays one, whoever asks and however', async () => {
    const admin = await accounts.admin();
    const { id } = await personCalled('Ada Admin');
    const refused = { status: 409, body: { code: 'last-admin', values: { person: 'Ada Admin' } } };
    const lessGrants = { params: { person: id }, body: { grants: [{ role: 'viewer' as const, classifier: null }] } };
    expect(await admin.send('setGrants', lessGrants)).toMatchObject(refused);
    const disabled = { params: { person: id }, body: { state: 'disabled' as const } };
    expect(await admin.send('setPersonState', disabled)).toMatchObject(refused);
  });

  test('of two who take it from each other at once remains', async () => {
    const admin = await accounts.admin();
    const second = await accounts.invited('Sam Second', [{ role: 'admin', classifier: null }]);
    const [ada, sam] = [await personCalled('Ada Admin'), await personCalled('Sam Second')];
    const takeFrom = (browser: TestBrowser, person: string) =>
      browser.send('setGrants', { params: { person }, body: { grants: [] } });
    const statuses = (await Promise.all([takeFrom(admin, sam.id), takeFrom(second, ada.id)])).map(
      ({ status }) => status,
    );
    // Whoever comes second is refused: as the last, or since a role was lost before the request was looked at.
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    const admins = await sql<{ name: string }>`
      select name from people join role_grants on person_id = id where role = 'admin'`.execute(accounts.db);
    expect(admins.rows).toHaveLength(1);
  });
});

describe('the audit log of people', () => {
  test('is verified as a classifier’s is, and finds what was changed by hand', async () => {
    await sql`insert into role_grants (person_id, role) select id, 'admin' from people on conflict do nothing`.execute(
      accounts.db,
    );
    const admin = await accounts.admin();
    const { intact, logs } = await admin.call('verifyPeopleAudit');
    const { last } = await admin.call('listPeopleAudit');
    expect([intact, logs[0]!.events]).toEqual([true, last]);
    await accounts.db.transaction().execute(async (transaction) => {
      await sql`set local session_replication_role = replica`.execute(transaction); // the triggers look away
      await sql`update audit_events set author = 'Mallory' where log = 'people' and sequence = 2`.execute(transaction);
    });
    expect(await admin.call('verifyPeopleAudit')).toMatchObject({
      intact: false,
      logs: [{ log: 'people', firstBroken: 2, fault: 'chain' }],
    });
  });
});

describe('where people sign in by the demo', () => {
  const demo = useAccounts({ signIn: 'demo', signUp: 'off' });
  const nothing = { params: {}, body: undefined };
  test.each([
    ['signIn', { ...nothing, body: { name: 'Ann Lee', password: PASSWORD } }],
    ['signUp', { ...nothing, body: { person: 'Ann', name: 'ann@example.org', password: PASSWORD } }],
    ['resetPassword', { ...nothing, body: { token: 'x', password: PASSWORD } }],
    ['readLink', { ...nothing, body: { token: 'x' } }],
  ] as const)('%s says that there are no accounts', async (name, request) => {
    const { status, body } = await demo.browser().send(name as EndpointName, request as never);
    expect([status, body]).toEqual([409, expect.objectContaining({ code: 'accounts-off' })]);
    expect(ENDPOINTS[name].problems).toContain('accounts-off');
  });
});

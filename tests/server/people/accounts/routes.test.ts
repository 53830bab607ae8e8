import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { hashPassword } from '../../../../server/people/accounts/password-hash.ts';
import { PASSWORD, tokenOf, useAccounts, type TestBrowser } from '../../../setup/use-accounts.ts';

const NEXT = 'brisk lantern marble 4';
const accounts = useAccounts();
const signIn = (browser: TestBrowser, name: string, password = PASSWORD) =>
  browser.send('signIn', { body: { name, password } });
const eventsOf = async (kind: string) =>
  (await (await accounts.admin()).call('listPeopleAudit')).events.filter((event) => event.kind === kind);

describe('whoever is not signed in', () => {
  test('is told so, and how one signs in', async () => {
    const stranger = accounts.browser();
    expect(await stranger.send('session')).toMatchObject({
      status: 401,
      body: { code: 'not-signed-in', nextStep: 'Sign in, then try again; nothing you typed is lost.' },
    });
    expect(await stranger.call('signInWays')).toEqual({ signIn: 'accounts', signUp: 'invitation', demoPeople: [] });
  });

  test('with a cookie that nobody gave is nobody', async () => {
    const headers = { Cookie: `__Host-amend=${'A'.repeat(43)}` };
    expect((await accounts.browser().send('session', { headers })).status).toBe(401);
  });
});

describe('signing in', () => {
  test('answers who one is, and with a cookie that no script and no other site reads', async () => {
    await accounts.invited('Ann Lee');
    const browser = accounts.browser();
    const { status, headers, body } = await signIn(browser, 'ANN LEE');
    expect([status, body]).toEqual([201, { person: 'Ann Lee', roles: ['corrector'], signIn: 'local', language: null }]);
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-amend=[\w-]{43}; /);
    for (const part of ['Path=/', 'Secure', 'HttpOnly', 'SameSite=None', 'Partitioned'])
      expect(cookie.split('; ')).toContain(part);
    expect(cookie).not.toContain('Domain');
    expect(await browser.call('session')).toEqual({ ...(body as object), welcomed: false });
  });

  test('answers a wrong password, a name of nobody and a disabled account alike', async () => {
    await accounts.invited('Dora Disabled');
    const admin = await accounts.admin();
    const dora = (await admin.call('listPeople')).people.find(({ name }) => name === 'Dora Disabled')!;
    await admin.call('setPersonState', { params: { person: dora.id }, body: { state: 'disabled' } });
    const browser = accounts.browser();
    const answers = [
      await signIn(browser, 'Ann Lee', 'not the password'),
      await signIn(browser, 'Nobody Here'),
      await signIn(browser, 'Dora Disabled'),
    ];
    const bodies = answers.map(({ body }) => ({ ...(body as object), requestId: '' }));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(bodies).toEqual([bodies[0], bodies[0], bodies[0]]);
    expect(bodies[0]).toMatchObject({ code: 'sign-in-refused', values: {} });
    expect(browser.cookie).toBe('');
  });

  test('anew in the same browser ends the session that it had', async () => {
    const browser = await accounts.invited('Nora New');
    const before = browser.cookie;
    await signIn(browser, 'Nora New');
    expect(browser.cookie).not.toBe(before);
    expect((await accounts.browser().send('session', { headers: { Cookie: before } })).status).toBe(401);
    expect((await browser.call('listSessions')).sessions).toHaveLength(1);
  });

  test('hashes a password anew that was hashed at another cost', async () => {
    await accounts.invited('Olga Old');
    const cheap = await hashPassword(PASSWORD, { ln: 4, r: 8, p: 1 });
    const ofOlga = sql`person_id = (select id from people where name = 'Olga Old')`;
    await sql`update passwords set hash = ${cheap} where ${ofOlga}`.execute(accounts.db);
    expect((await signIn(accounts.browser(), 'Olga Old')).status).toBe(201);
    const { rows } = await sql<{ hash: string }>`select hash from passwords where ${ofOlga}`.execute(accounts.db);
    expect(rows[0]!.hash).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/);
    expect((await signIn(accounts.browser(), 'Olga Old')).status).toBe(201);
  });

  test('is slowed down after some wrong guesses, also for the right password, and goes on after the wait', async () => {
    await accounts.invited('Greta Guessed');
    const browser = accounts.browser();
    for (let guess = 0; guess < 5; guess++)
      expect((await signIn(browser, 'Greta Guessed', `wrong guess ${guess}`)).status).toBe(401);
    expect(await signIn(browser, 'Greta Guessed')).toMatchObject({
      status: 429,
      body: { code: 'sign-in-later', values: { seconds: 1 }, detail: expect.stringMatching(/again in 1 second\.$/) },
    });
    accounts.advance(1_000);
    expect((await signIn(browser, 'Greta Guessed')).status).toBe(201);
    expect((await signIn(accounts.browser(), 'Greta Guessed', 'wrong again')).status).toBe(401);
  });

  test('is slowed down for a name that nobody has just as much', async () => {
    const browser = accounts.browser();
    const statuses = [];
    for (let guess = 0; guess < 6; guess++) statuses.push((await signIn(browser, 'Not Anybody')).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  test('and all that could be guessed is counted by the address, which a proxy in front tells', async () => {
    const from = (address: string) =>
      accounts.browser().send('readLink', { body: { token: 'guess' }, headers: { 'X-Forwarded-For': address } });
    for (let guess = 0; guess < 50; guess++) expect((await from('203.0.113.9')).status).toBe(410);
    expect((await from('203.0.113.9')).status).toBe(429);
    expect((await from('203.0.113.10')).status).toBe(410);
  });
});

describe('an invitation', () => {
  test('makes an account with the roles that it carries, once', async () => {
    const admin = await accounts.admin();
    const { link, expiresAt } = await admin.call('invite', {
      body: { grants: [{ role: 'approver', classifier: null }] },
    });
    expect(link).toMatch(/^https:\/\/amend\.example\.org\/workbench\/taskpane\.html#link=[\w-]{43}$/);
    const browser = accounts.browser();
    const token = tokenOf(link);
    expect(await browser.call('readLink', { body: { token } })).toEqual({
      purpose: 'invitation',
      person: null,
      grants: [{ role: 'approver', classifier: null }],
      expiresAt,
    });
    const body = { token, person: 'Ivy Invited', name: 'ivy@example.org', password: PASSWORD };
    expect(await browser.call('signUp', { body })).toMatchObject({ person: 'Ivy Invited', roles: ['approver'] });
    const again = { ...body, person: 'Ivy Again', name: 'again@example.org' };
    expect(await accounts.browser().send('signUp', { body: again })).toMatchObject({
      status: 410,
      body: { code: 'link-invalid' },
    });
    expect((await eventsOf('person-joined')).at(-1)).toMatchObject({
      person: 'Ivy Invited',
      details: { name: 'Ivy Invited', by: 'invitation', invitedBy: 'Ada Admin' },
    });
  });

  test('of two who use it at once makes one account', async () => {
    const { link } = await (await accounts.admin()).call('invite', { body: { grants: [] } });
    const use = (person: string) =>
      accounts.browser().send('signUp', { body: { token: tokenOf(link), person, name: person, password: PASSWORD } });
    const statuses = (await Promise.all([use('Twin One'), use('Twin Two')])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([201, 410]);
  });

  test('is past its time after two weeks, and can be withdrawn before', async () => {
    const admin = await accounts.admin();
    const old = await admin.call('invite', { body: { grants: [] } });
    accounts.advance(14 * 86_400_000);
    await signIn(admin, 'ada@example.org');
    const withdrawn = await admin.call('invite', { body: { grants: [] } });
    expect((await admin.call('listInvitations')).invitations.map(({ id }) => id)).toEqual([withdrawn.id]);
    await admin.call('withdrawInvitation', { params: { invitation: withdrawn.id } });
    for (const { link } of [old, withdrawn])
      expect((await accounts.browser().send('readLink', { body: { token: tokenOf(link) } })).status).toBe(410);
    expect((await admin.send('withdrawInvitation', { params: { invitation: withdrawn.id } })).status).toBe(404);
  });

  test('is not used up by a name that is taken, nor by a password that is unfit', async () => {
    await accounts.invited('Tess Taken');
    const { link } = await (await accounts.admin()).call('invite', { body: { grants: [] } });
    const body = { token: tokenOf(link), person: 'Uma Used', name: 'uma@example.org', password: PASSWORD };
    const refused = async (changes: Partial<typeof body>) =>
      (await accounts.browser().send('signUp', { body: { ...body, ...changes } })).body;
    expect(await refused({ person: 'tess  TAKEN' })).toMatchObject({
      code: 'name-taken',
      values: { reason: 'person' },
    });
    expect(await refused({ name: 'TESS Taken' })).toMatchObject({ code: 'name-taken', values: { reason: 'name' } });
    expect(await refused({ password: 'uma@example.org1' })).toMatchObject({ code: 'password-unfit' });
    expect(await refused({ password: 'short' })).toMatchObject({
      code: 'invalid-request',
      detail: 'body.password: must have at least 12 characters',
    });
    await accounts.browser().call('signUp', { body });
  });

  test('is needed here', async () => {
    const body = { person: 'Sid Stranger', name: 'sid@example.org', password: PASSWORD };
    expect(await accounts.browser().send('signUp', { body })).toMatchObject({
      status: 403,
      body: { code: 'sign-up-closed', values: { reason: 'invitation' } },
    });
  });
});

describe('changing a password', () => {
  test('needs the present one, ends the other sessions and keeps this one', async () => {
    const here = await accounts.invited('Cleo Change');
    const elsewhere = accounts.browser();
    await signIn(elsewhere, 'Cleo Change');
    expect((await here.send('changePassword', { body: { password: 'not this one', next: NEXT } })).status).toBe(401);
    expect((await elsewhere.send('session')).status).toBe(200);
    expect(await here.call('changePassword', { body: { password: PASSWORD, next: NEXT } })).toEqual({ ended: 1 });
    expect((await elsewhere.send('session')).status).toBe(401);
    expect((await here.send('session')).status).toBe(200);
    expect((await signIn(elsewhere, 'Cleo Change')).status).toBe(401);
    expect((await signIn(elsewhere, 'Cleo Change', NEXT)).status).toBe(201);
    expect((await eventsOf('password-changed')).at(-1)).toMatchObject({
      person: 'Cleo Change',
      details: { name: 'Cleo Change', sessionsEnded: 1 },
    });
  });
});

describe('a link to set a password anew', () => {
  test('sets it once, ends every session, and takes the place of a link before', async () => {
    const before = await accounts.invited('Rita Reset');
    const admin = await accounts.admin();
    const rita = (await admin.call('listPeople')).people.find(({ name }) => name === 'Rita Reset')!;
    const give = () => admin.call('giveReset', { params: { person: rita.id } });
    const [first, second] = [await give(), await give()];
    const browser = accounts.browser();
    const use = (link: string) => browser.send('resetPassword', { body: { token: tokenOf(link), password: NEXT } });
    expect((await use(first.link)).status).toBe(410);
    expect(await browser.call('readLink', { body: { token: tokenOf(second.link) } })).toMatchObject({
      purpose: 'password-reset',
      person: 'Rita Reset',
    });
    expect(await use(second.link)).toMatchObject({ status: 201, body: { person: 'Rita Reset' } });
    expect((await before.send('session')).status).toBe(401);
    expect((await use(second.link)).status).toBe(410);
    expect((await signIn(accounts.browser(), 'Rita Reset', NEXT)).status).toBe(201);
    expect((await eventsOf('password-reset')).at(-1)).toMatchObject({
      person: 'Rita Reset',
      details: { linkGivenBy: 'Ada Admin', sessionsEnded: 1 },
    });
  });

  test('makes no account, and an invitation sets no password', async () => {
    await accounts.invited('Mia Mixed');
    const admin = await accounts.admin();
    const mia = (await admin.call('listPeople')).people.find(({ name }) => name === 'Mia Mixed')!;
    const reset = tokenOf((await admin.call('giveReset', { params: { person: mia.id } })).link);
    const invitation = tokenOf((await admin.call('invite', { body: { grants: [] } })).link);
    const body = { token: reset, person: 'Mia Again', name: 'mia2@example.org', password: PASSWORD };
    expect((await accounts.browser().send('signUp', { body })).status).toBe(410);
    const wrong = { token: invitation, password: PASSWORD };
    expect((await accounts.browser().send('resetPassword', { body: wrong })).status).toBe(410);
  });
});

describe('sessions', () => {
  test('are listed with what the browser says of itself, and ended one by one', async () => {
    const here = await accounts.invited('Sara Sessions');
    const elsewhere = accounts.browser();
    await elsewhere.send('signIn', {
      body: { name: 'Sara Sessions', password: PASSWORD },
      headers: { 'User-Agent': 'Excel on the moon' },
    });
    const { sessions } = await here.call('listSessions');
    expect(sessions.map(({ isThis }) => isThis).toSorted()).toEqual([false, true]);
    const other = sessions.find(({ isThis }) => !isThis)!;
    expect(other).toMatchObject({ browser: 'Excel on the moon', startedAt: accounts.now().toISOString() });
    await here.call('endSession', { params: { session: other.id } });
    expect((await elsewhere.send('session')).status).toBe(401);
    expect((await here.send('endSession', { params: { session: other.id } })).status).toBe(404);
  });

  test('of others cannot be ended', async () => {
    const own = (await (await accounts.admin()).call('listSessions')).sessions.find(({ isThis }) => isThis)!;
    const other = await accounts.invited('Oz Other');
    expect((await other.send('endSession', { params: { session: own.id } })).status).toBe(404);
  });

  test('end by signing out, and the browser forgets its cookie', async () => {
    const browser = await accounts.invited('Ollie Out');
    const before = browser.cookie;
    expect(await browser.call('signOut')).toEqual({ ended: 1 });
    expect(browser.cookie).toBe('');
    expect((await accounts.browser().send('session', { headers: { Cookie: before } })).status).toBe(401);
  });
});

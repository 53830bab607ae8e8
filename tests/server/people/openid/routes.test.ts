import { describe, expect, test } from '@jest/globals';
import { role } from '../../../../contract/access.ts';
import { giveLink } from '../../../../server/people/links/give-link.ts';
import { beginSession } from '../../../../server/people/sessions/keep-session.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { storedPerson } from '../../../setup/stored-person.ts';

import { tokenOf } from '../../../setup/use-accounts.ts';
import { useOpenId, type OpenIdBrowser } from '../../../setup/use-openid.ts';

const openId = useOpenId();
const map = async (...mappings: { value: string; role: 'viewer' | 'corrector' | 'admin'; classifier?: string }[]) =>
  (await openId.admin()).call('setRoleMappings', {
    body: { mappings: mappings.map((each) => ({ classifier: null, ...each })) },
  });
const lastEvent = async () => (await (await openId.admin()).call('listPeopleAudit')).events.at(-1)!;
const personCalled = async (name: string) =>
  (await (await openId.admin()).call('listPeople')).people.find((each) => each.name === name)!;
/** How a sign-in in a page ended that failed. */
const outcomeOf = async (browser: OpenIdBrowser) => (await browser.send('endOpenId')).body;
const FAILED = '/workbench/taskpane.html#sign-in-failed';

describe('signing in by the provider', () => {
  test('is how one signs in here', async () => {
    expect(await openId.browser().call('signInWays')).toEqual({
      signIn: 'openid',
      signUp: 'invitation',
      demoPeople: [],
      nested: { authority: `${openId.provider.issuer}/`, clientId: 'amend', scope: 'api://amend/access_as_user' },
    });
  });

  test('goes there with PKCE, state and nonce, and never with the secret of the browser or the client', async () => {
    const browser = openId.browser();
    const { headers, body } = await browser.send('beginOpenId', { body: { place: 'page' } });
    const { searchParams, href, origin } = new URL((body as { address: string }).address);
    expect(origin).toBe(openId.provider.issuer);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: 'amend',
      redirect_uri: `${openId.url}/api/openid/callback`,
      response_type: 'code',
      scope: 'openid profile email',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-amend-openid=[\w-]{43}; Max-Age=600; /);
    for (const part of ['Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax']) expect(cookie.split('; ')).toContain(part);
    for (const secret of [browser.cookies().split('=')[1]!, openId.provider.clientSecret])
      expect(href).not.toContain(secret);
  });

  test('makes the first admin of whoever comes by the link of the start', async () => {
    const admin = await openId.admin();
    const { roles, ...session } = await admin.call('session');
    expect(session).toEqual({ person: 'Ada Admin', signIn: 'openid', language: null });
    expect(roles.toSorted()).toEqual(role.options.toSorted());
    expect(admin.cookies()).not.toContain('openid');
    expect((await admin.call('listPeopleAudit')).events.find(({ kind }) => kind === 'person-joined')).toMatchObject({
      person: null,
      details: { name: 'Ada Admin', signInName: 'ada@example.org', provider: 'openid', by: 'first-admin' },
    });
  });

  test('leads a page to the workbench, by an address that says nothing of it', async () => {
    await map({ value: 'Correctors', role: 'corrector' });
    openId.provider.people.set('bo', { name: 'Bo Bell', roles: ['Correctors'] });
    const browser = openId.browser();
    const { status, to, headers } = await browser.signIn('bo');
    expect([status, to]).toEqual([303, `${openId.url}/workbench/`]);
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(await browser.call('session')).toMatchObject({ person: 'Bo Bell', roles: ['corrector'] });
  });

  test('leads the page of admins back there, signed in; a code that signs in elsewhere is given to dialogs alone', async () => {
    const browser = openId.browser();
    expect((await browser.signIn('bo', 'admin-page')).to).toBe(`${openId.url}/admin`);
    expect(await browser.call('session')).toMatchObject({ person: 'Bo Bell' });
    expect(await outcomeOf(browser)).toMatchObject({ code: 'sign-in-lost' });
    expect((await openId.browser().signIn('nobody', 'admin-page')).to).toBe(`${openId.url}/admin#sign-in-failed`);
  });

  test('lasts a day at most', async () => {
    const browser = openId.browser();
    await browser.signIn('bo');
    const [session] = (await browser.call('listSessions')).sessions;
    expect(Date.parse(session!.endsAt) - Date.parse(session!.startedAt)).toBe(86_400_000);
  });

  test('that somebody refuses there says so', async () => {
    const browser = openId.browser();
    expect((await browser.signIn('nobody')).to).toBe(`${openId.url}${FAILED}`);
    expect(await outcomeOf(browser)).toMatchObject({
      status: 401,
      code: 'provider-refused',
      values: { reason: 'cancelled' },
    });
    expect(await outcomeOf(browser)).toMatchObject({ code: 'sign-in-lost' });
  });
});

describe('a dialog', () => {
  test('hands its pane a code that signs it in once', async () => {
    const [dialog, pane] = [openId.browser(), openId.browser()];
    const { to } = await dialog.signIn('bo', 'pane-dialog');
    expect(to).toBe(`${openId.url}/pane/sign-in.html#returned`);
    expect((await dialog.send('session')).status).toBe(401);
    const { code } = await dialog.call('endOpenId');
    expect(await pane.call('signInByCode', { body: { code } })).toMatchObject({ person: 'Bo Bell' });
    expect(await pane.call('session')).toMatchObject({ person: 'Bo Bell' });
    expect(await openId.browser().send('signInByCode', { body: { code } })).toMatchObject({
      status: 410,
      body: { code: 'sign-in-lost' },
    });
    expect(await dialog.send('endOpenId')).toMatchObject({ status: 410 });
  });

  test('of the workbench comes back to the workbench', async () => {
    expect((await openId.browser().signIn('bo', 'workbench-dialog')).to).toBe(
      `${openId.url}/workbench/sign-in.html#returned`,
    );
  });

  test('has a code for a minute', async () => {
    const dialog = openId.browser();
    await dialog.signIn('bo', 'pane-dialog');
    const { code } = await dialog.call('endOpenId');
    openId.setAhead(61_000);
    expect((await openId.browser().send('signInByCode', { body: { code } })).status).toBe(410);
    openId.setAhead(0);
  });

  test('is given no code for another browser, nor before it is back', async () => {
    const dialog = openId.browser();
    await dialog.call('beginOpenId', { body: { place: 'pane-dialog' } });
    for (const browser of [dialog, openId.browser()])
      expect(await browser.send('endOpenId')).toMatchObject({ status: 410, body: { code: 'sign-in-lost' } });
  });

  test('tells what the provider refused', async () => {
    const dialog = openId.browser();
    expect((await dialog.signIn('nobody', 'pane-dialog')).to).toContain('#returned');
    expect(await outcomeOf(dialog)).toMatchObject({ code: 'provider-refused', values: { reason: 'cancelled' } });
  });
});

describe('coming back', () => {
  const begun = async (browser: OpenIdBrowser, account = 'bo') => {
    const { address } = await browser.call('beginOpenId', { body: { place: 'page' } });
    return browser.atProvider(address, account);
  };

  test('in another browser is nobody’s sign-in, with or without one of its own', async () => {
    const [victim, attacker] = [openId.browser(), openId.browser()];
    const address = await begun(attacker);
    expect((await victim.visit(address)).to).toBe(`${openId.url}${FAILED}`);
    await victim.call('beginOpenId', { body: { place: 'page' } });
    expect((await victim.visit(address)).to).toBe(`${openId.url}${FAILED}`);
    expect((await victim.send('session')).status).toBe(401);
    expect(await outcomeOf(victim)).toMatchObject({ code: 'sign-in-lost' });
  });

  test('by another sign-in’s address ends none that this browser has begun', async () => {
    const [victim, attacker] = [openId.browser(), openId.browser()];
    const own = await begun(victim);
    await victim.visit(await begun(attacker));
    await outcomeOf(victim);
    expect((await victim.visit(own)).to).toBe(`${openId.url}/workbench/`);
    expect(await victim.call('session')).toMatchObject({ person: 'Bo Bell' });
  });

  test('a second time signs nobody in, by the same cookie or with the code alone', async () => {
    const browser = openId.browser();
    const address = await begun(browser);
    const cookie = browser.cookies();
    expect((await browser.visit(address)).to).toBe(`${openId.url}/workbench/`);
    const again = await fetch(address, { headers: { Cookie: cookie }, redirect: 'manual' });
    expect([again.headers.get('Location'), again.headers.getSetCookie()]).toEqual([FAILED, []]);
    const other = openId.browser();
    const fresh = new URL(await begun(other));
    fresh.searchParams.set('code', new URL(address).searchParams.get('code')!);
    await other.visit(fresh.href);
    expect(await outcomeOf(other)).toMatchObject({ code: 'sign-in-lost' });
  });

  test('too late signs nobody in', async () => {
    const browser = openId.browser();
    const address = await begun(browser);
    openId.setAhead(601_000);
    expect((await browser.visit(address)).to).toBe(`${openId.url}${FAILED}`);
    openId.setAhead(0);
    expect(await outcomeOf(browser)).toMatchObject({ code: 'sign-in-lost', nextStep: /within ten minutes/ });
  });
});

describe('somebody', () => {
  test('is who the provider says by its own id, whatever their name or address becomes', async () => {
    openId.provider.people.set('cy', { name: 'Cy Young', email: 'cy@example.org', roles: ['Correctors'] });
    await openId.browser().signIn('cy');
    const { id } = await personCalled('Cy Young');
    openId.provider.people.set('cy', { name: 'Cy Old', email: 'old@example.org', roles: ['Correctors'] });
    openId.provider.people.set('thief', { name: 'Cy Young', email: 'cy@example.org', roles: ['Correctors'] });
    const [cy, thief] = [openId.browser(), openId.browser()];
    await cy.signIn('cy');
    await thief.signIn('thief');
    expect(await cy.call('session')).toMatchObject({ person: 'Cy Young' });
    expect(await thief.call('session')).toMatchObject({ person: 'Cy Young 2' });
    expect((await personCalled('Cy Young')).id).toBe(id);
    expect((await personCalled('Cy Young 2')).signInName).toBe('cy@example.org');
  });

  test('whose ids differ in case alone are two', async () => {
    openId.provider.people.set('aB', { name: 'Small Big', roles: ['Correctors'] });
    openId.provider.people.set('Ab', { name: 'Big Small', roles: ['Correctors'] });
    const [one, other] = [openId.browser(), openId.browser()];
    await one.signIn('aB');
    await other.signIn('Ab');
    expect([(await one.call('session')).person, (await other.call('session')).person]).toEqual([
      'Small Big',
      'Big Small',
    ]);
  });

  test('without a role is told whom to ask, and is in the list, so that an admin can give one', async () => {
    openId.provider.people.set('dee', { name: 'Dee Day', roles: ['Others'] });
    const browser = openId.browser();
    expect((await browser.signIn('dee')).to).toBe(`${openId.url}${FAILED}`);
    expect(await outcomeOf(browser)).toMatchObject({
      status: 403,
      code: 'no-role',
      detail: 'Your company’s provider knows you as “Dee Day”, but nothing gives you a role here.',
      nextStep: 'Ask Ada Admin for a role: you are in the list of people already. Then sign in again.',
    });
    expect((await browser.send('session')).status).toBe(401);
    const admin = await openId.admin();
    const { id } = await personCalled('Dee Day');
    await admin.call('setGrants', { params: { person: id }, body: { grants: [{ role: 'viewer', classifier: null }] } });
    await browser.signIn('dee');
    expect(await browser.call('session')).toMatchObject({ person: 'Dee Day', roles: ['viewer'] });
  });

  test('whom an admin disabled stays out, and is told so', async () => {
    openId.provider.people.set('eve', { name: 'Eve East', roles: ['Correctors'] });
    const browser = openId.browser();
    await browser.signIn('eve');
    const { id } = await personCalled('Eve East');
    const admin = await openId.admin();
    await admin.call('setPersonState', { params: { person: id }, body: { state: 'disabled' } });
    expect((await browser.send('session')).status).toBe(401);
    await browser.signIn('eve');
    expect(await outcomeOf(browser)).toMatchObject({ code: 'provider-refused', values: { reason: 'disabled' } });
  });

  test('has no password here: none is changed, and no link sets one', async () => {
    const browser = openId.browser();
    await browser.signIn('bo');
    const body = { password: 'x', next: 'violet harbour tin 9' };
    expect(await browser.send('changePassword', { body })).toMatchObject({
      status: 409,
      body: { code: 'accounts-off' },
    });
    const admin = await openId.admin();
    const { id } = await personCalled('Bo Bell');
    expect(await admin.send('giveReset', { params: { person: id } })).toMatchObject({ status: 409 });
    const typed = { name: 'bo@example.org', password: 'violet harbour tin 9' };
    expect(await browser.send('signIn', { body: typed })).toMatchObject({
      status: 409,
      body: { code: 'accounts-off' },
    });
  });
});

describe('where people signed in another way before', () => {
  const everywhere = [{ role: 'admin' as const, classifier: null }];

  test('their sessions are none any more, and an admin of then is none who remains', async () => {
    const id = await storedPerson(openId.db, 'Old Admin', everywhere);
    const { token } = await beginSession(openId.db, id, 'a browser', openId.now());
    const headers = { Cookie: `__Host-amend=${token}` };
    expect((await openId.browser().send('session', { headers })).status).toBe(401);
    const admin = await openId.admin();
    const ada = await personCalled('Ada Admin');
    const take = (person: string) => admin.send('setGrants', { params: { person }, body: { grants: [] } });
    expect(await take(ada.id)).toMatchObject({ status: 409, body: { code: 'last-admin' } });
    expect((await take(id)).status).toBe(200);
  });

  test('a link for a password of then is none', async () => {
    const id = await storedPerson(openId.db, 'Old User');
    const link = { purpose: 'password-reset' as const, personId: id, grants: [] };
    const given = await giveLink(openId.db, link, { author: null, at: openId.now(), publicAddress: openId.url });
    expect(await openId.browser().send('readLink', { body: { token: tokenOf(given.link) } })).toMatchObject({
      status: 410,
      body: { code: 'link-invalid' },
    });
    const browser = openId.browser();
    await browser.signIn('bo', 'page', tokenOf(given.link));
    expect(await outcomeOf(browser)).toMatchObject({ code: 'link-invalid' });
  });
});

describe('an invitation', () => {
  test('gives the roles that it carries, once, to whoever signs in with it', async () => {
    const admin = await openId.admin();
    const { link } = await admin.call('invite', { body: { grants: [{ role: 'viewer', classifier: null }] } });
    openId.provider.people.set('fay', { name: 'Fay Fox' });
    const [fay, gus] = [openId.browser(), openId.browser()];
    await fay.signIn('fay', 'page', tokenOf(link));
    expect(await fay.call('session')).toMatchObject({ person: 'Fay Fox', roles: ['viewer'] });
    expect(await gus.send('beginOpenId', { body: { place: 'page', link: tokenOf(link) } })).toMatchObject({
      status: 410,
      body: { code: 'link-invalid' },
    });
  });

  test('that two begin with makes one of them somebody', async () => {
    const admin = await openId.admin();
    const { link } = await admin.call('invite', { body: { grants: [{ role: 'viewer', classifier: null }] } });
    for (const name of ['hal', 'ida']) openId.provider.people.set(name, { name });
    const browsers = [openId.browser(), openId.browser()];
    const addresses: string[] = [];
    for (const [at, account] of [
      [0, 'hal'],
      [1, 'ida'],
    ] as const) {
      const { address } = await browsers[at]!.call('beginOpenId', { body: { place: 'page', link: tokenOf(link) } });
      addresses.push(await browsers[at]!.atProvider(address, account));
    }
    await Promise.all(browsers.map((browser, at) => browser.visit(addresses[at]!)));
    const statuses = [];
    for (const browser of browsers) statuses.push((await browser.send('session')).status);
    expect(statuses.toSorted()).toEqual([200, 401]);
  });

  test('adds its roles to those of somebody who is here already', async () => {
    const admin = await openId.admin();
    const { link } = await admin.call('invite', { body: { grants: [{ role: 'approver', classifier: null }] } });
    const browser = openId.browser();
    await browser.signIn('bo', 'page', tokenOf(link));
    expect((await browser.call('session')).roles.toSorted()).toEqual(['approver', 'corrector']);
    expect(await lastEvent()).toMatchObject({ kind: 'grants-set', details: { name: 'Bo Bell', before: [] } });
  });
});

describe('the table of roles', () => {
  test('gives roles for every classifier or for one, from the next request on', async () => {
    const classifier = await storedClassifier(openId.db);
    openId.provider.people.set('jo', { name: 'Jo Jones', roles: ['Readers', 'Cards'] });
    await map({ value: 'Readers', role: 'viewer' });
    const browser = openId.browser();
    await browser.signIn('jo');
    expect(await browser.call('session')).toEqual({
      person: 'Jo Jones',
      roles: ['viewer'],
      signIn: 'openid',
      language: null,
    });
    await map({ value: 'Readers', role: 'viewer' }, { value: 'Cards', role: 'corrector', classifier });
    expect(await browser.call('session')).toMatchObject({ grants: [{ role: 'corrector', classifier }] });
    expect(await personCalled('Jo Jones')).toMatchObject({
      grants: [],
      byProvider: expect.arrayContaining([
        { role: 'viewer', classifier: null },
        { role: 'corrector', classifier },
      ]),
    });
    await map({ value: 'Correctors', role: 'corrector' });
    expect(await browser.call('session')).toMatchObject({ roles: [] });
  });

  test('is what the provider says at each sign-in; what was given here by hand stays', async () => {
    await map({ value: 'Correctors', role: 'corrector' });
    openId.provider.people.set('kim', { name: 'Kim King', roles: ['Correctors'] });
    const browser = openId.browser();
    await browser.signIn('kim');
    const { id } = await personCalled('Kim King');
    const grants = [{ role: 'viewer' as const, classifier: null }];
    await (await openId.admin()).call('setGrants', { params: { person: id }, body: { grants } });
    expect((await browser.call('session')).roles.toSorted()).toEqual(['corrector', 'viewer']);
    openId.provider.people.set('kim', { name: 'Kim King', roles: [] });
    await browser.signIn('kim');
    expect(await browser.call('session')).toMatchObject({ roles: ['viewer'] });
    expect(await lastEvent()).toMatchObject({
      kind: 'claims-changed',
      subject: id,
      person: null,
      details: { name: 'Kim King', before: ['Correctors'], after: [] },
    });
  });

  test('is for admins, and each change of it is noted with what was before', async () => {
    const browser = openId.browser();
    await browser.signIn('bo');
    expect((await browser.send('setRoleMappings', { body: { mappings: [] } })).status).toBe(403);
    expect((await browser.send('listRoleMappings')).status).toBe(403);
    await map({ value: 'A', role: 'viewer' }, { value: 'A', role: 'viewer' });
    const rows = [{ value: 'A', role: 'viewer', classifier: null }];
    expect(await (await openId.admin()).call('listRoleMappings')).toEqual({ mappings: rows });
    const noted = await lastEvent();
    expect(noted).toMatchObject({
      kind: 'role-mappings-set',
      person: 'Ada Admin',
      details: { before: [{ value: 'Correctors', role: 'corrector', classifier: null }], after: rows },
    });
    await map({ value: 'A', role: 'viewer' });
    expect((await lastEvent()).sequence).toBe(noted.sequence);
  });

  test('names no classifier that there is not', async () => {
    const mappings = [{ value: 'A', role: 'viewer' as const, classifier: '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10' }];
    expect(await (await openId.admin()).send('setRoleMappings', { body: { mappings } })).toMatchObject({
      status: 404,
      body: { code: 'unknown-classifier' },
    });
  });
});

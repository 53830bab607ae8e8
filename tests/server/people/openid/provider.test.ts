import { afterEach, describe, expect, test } from '@jest/globals';
import { useOpenId } from '../../../setup/use-openid.ts';

const openId = useOpenId({ apiScope: null });
const away = { status: 503, body: { code: 'provider-away', nextStep: /^Try again in a minute\./ } };

afterEach(() => {
  openId.provider.setAway(false);
  openId.provider.tamper(null);
});

describe('a provider that is away', () => {
  test('from the start is tried again with each sign-in, and whoever wants to sign in is told', async () => {
    openId.provider.setAway(true);
    const browser = openId.browser();
    const { status, body } = await browser.send('beginOpenId', { body: { place: 'page' } });
    expect([status, body]).toEqual([away.status, expect.objectContaining({ code: away.body.code })]);
    expect((body as { nextStep: string }).nextStep).toMatch(away.body.nextStep);
    expect(openId.isAway()).toBe(true);
    openId.provider.setAway(false);
    expect((await (await openId.admin()).call('session')).person).toBe('Ada Admin');
  });

  test('goes on to let those work who are signed in', async () => {
    const admin = await openId.admin();
    openId.provider.setAway(true);
    expect((await admin.send('session')).status).toBe(200);
  });

  test('is known to be until it has answered again, not until somebody is sent there', async () => {
    expect(openId.isAway()).toBe(false);
    const browser = openId.browser();
    const { address } = await browser.call('beginOpenId', { body: { place: 'page' } });
    const back = await browser.atProvider(address, 'ada');
    openId.provider.setAway(true);
    await browser.visit(back);
    expect(openId.isAway()).toBe(true);
    await browser.call('beginOpenId', { body: { place: 'page' } });
    expect(openId.isAway()).toBe(true);
    openId.provider.setAway(false);
    await openId.browser().signIn('ada');
    expect(openId.isAway()).toBe(false);
  });

  test('is found to be, and to be back, without anybody who signs in', async () => {
    expect(await openId.answers()).toBe(true);
    openId.provider.setAway(true);
    expect([await openId.answers(), openId.isAway()]).toEqual([false, true]);
    openId.provider.setAway(false);
    expect([await openId.answers(), openId.isAway()]).toEqual([true, false]);
  });

  test('in the middle is told to whoever came back, who begins again', async () => {
    const browser = openId.browser();
    const { address } = await browser.call('beginOpenId', { body: { place: 'page' } });
    const back = await browser.atProvider(address, 'ada');
    openId.provider.setAway(true);
    expect((await browser.visit(back)).to).toContain('#sign-in-failed');
    expect(await browser.send('endOpenId')).toMatchObject({ status: 503, body: { code: 'provider-away' } });
    expect(openId.faults.at(-1)).toEqual({ kind: 'ClientError', code: 'OAUTH_RESPONSE_IS_NOT_CONFORM' });
    openId.provider.setAway(false);
    await browser.signIn('ada');
    expect(await browser.call('session')).toMatchObject({ person: 'Ada Admin' });
  });
});

test('a provider that says more only when it is asked once more is asked', async () => {
  const { provider } = openId;
  openId.provider.people.set('bo', { name: 'Bo Bell', roles: ['Viewers'] });
  const admin = await openId.admin();
  const mappings = [{ value: 'Viewers', role: 'viewer' as const, classifier: null }];
  await admin.call('setRoleMappings', { body: { mappings } });
  const now = Math.floor(Date.now() / 1_000);
  provider.tamper(async (answer) => {
    const { nonce } = JSON.parse(Buffer.from(answer.id_token.split('.')[1]!, 'base64url').toString()) as Claims;
    const claims = { iss: provider.issuer, sub: 'bo', aud: 'amend', iat: now, exp: now + 60, nonce };
    return { ...answer, id_token: await provider.sign(claims) };
  });
  const browser = openId.browser();
  await browser.signIn('bo');
  expect(await browser.call('session')).toMatchObject({ person: 'Bo Bell', roles: ['viewer'] });
});

test('a provider is asked once a day where it is asked for what', async () => {
  const askedFor = () => openId.provider.requestsFor('/.well-known/');
  const begin = () => openId.browser().call('beginOpenId', { body: { place: 'page' } });
  await begin();
  const before = askedFor();
  await begin();
  expect(askedFor()).toBe(before);
  openId.setAhead(86_400_000);
  await begin();
  await begin();
  expect(askedFor()).toBe(before + 1);
  openId.setAhead(0);
});

test('without a scope of its own, no token of a pane is taken', async () => {
  expect((await openId.browser().call('signInWays')).nested).toBeUndefined();
  expect(await openId.browser().send('signInByToken', { body: { token: 'a.b.c' } })).toMatchObject({
    status: 401,
    body: { code: 'provider-refused', values: { reason: 'scope' } },
  });
});

interface Claims {
  readonly nonce: string;
}

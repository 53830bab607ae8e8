import { createSecretKey } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { decodeJwt, exportSPKI, generateKeyPair, UnsecuredJWT, type JWTPayload } from 'jose';
import type { SignOptions } from '../../../setup/test-provider.ts';
import { useOpenId } from '../../../setup/use-openid.ts';

const TENANT = '11111111-2222-3333-4444-555555555555';
const openId = useOpenId({ tenants: [TENANT] });
const seconds = () => Math.floor(Date.now() / 1_000);

beforeAll(async () => {
  const mappings = [{ value: 'Correctors', role: 'corrector' as const, classifier: null }];
  await (await openId.admin()).call('setRoleMappings', { body: { mappings } });
});

/** What the provider says of somebody whom nothing is wrong with. */
const bo = { name: 'Bo Bell', roles: ['Correctors'], tid: TENANT };
const goodClaims = (): JWTPayload => ({
  iss: openId.provider.issuer,
  sub: 'bo',
  aud: 'amend',
  scp: 'profile access_as_user',
  iat: seconds(),
  nbf: seconds(),
  exp: seconds() + 600,
  ...bo,
});

/** Claims that are other than they were; those that are undefined are not there. */
type Changes = Readonly<Record<string, unknown>>;

/** A claim, or another part of a token, that is not as it must be; and what is said of it. */
const FAULTS: readonly (readonly [what: string, changed: () => Changes, reason: string])[] = [
  ['another issuer', () => ({ iss: 'https://evil.example' }), 'issuer'],
  ['no issuer', () => ({ iss: undefined }), 'malformed'],
  ['another audience', () => ({ aud: 'another program' }), 'audience'],
  ['another audience beside', () => ({ aud: ['another program'] }), 'audience'],
  ['no subject', () => ({ sub: undefined }), 'malformed'],
  ['an expiry long ago', () => ({ exp: seconds() - 120 }), 'expired'],
  ['an expiry just beyond the skew of clocks', () => ({ exp: seconds() - 62 }), 'expired'],
  ['no expiry', () => ({ exp: undefined }), 'malformed'],
  ['a begin beyond the skew of clocks', () => ({ nbf: seconds() + 90 }), 'not-yet'],
];
const OF_TENANT: typeof FAULTS = [
  ['another tenant', () => ({ tid: 'another' }), 'tenant'],
  ['no tenant', () => ({ tid: undefined }), 'tenant'],
];

describe('an access token that a pane brings', () => {
  const bring = async (token: string, nonce?: string) => {
    const browser = openId.browser();
    const answer = await browser.send('signInByToken', { body: { token, ...(nonce !== undefined && { nonce }) } });
    return { browser, answer };
  };
  const refused = (reason: string) => ({ status: 401, body: { code: 'provider-refused', values: { reason } } });
  const signed = (changes: Changes = {}, options: SignOptions = {}) =>
    openId.provider.sign(withoutUndefined({ ...goodClaims(), ...changes }), options);

  test('signs in whom it speaks of, with the roles that it says', async () => {
    const { browser, answer } = await bring(await signed());
    expect(answer).toMatchObject({ status: 201, body: { person: 'Bo Bell', roles: ['corrector'] } });
    expect(await browser.call('session')).toMatchObject({ person: 'Bo Bell' });
  });

  test('is taken for the address of the API as for the id of the client, and by either name of scopes', async () => {
    for (const changes of [{ aud: 'api://amend' }, { scp: undefined, scope: 'access_as_user' }])
      expect((await bring(await signed(changes))).answer.status).toBe(201);
  });

  test.each([...FAULTS, ...OF_TENANT])('with %s is refused', async (_, changed, reason) =>
    expect((await bring(await signed(changed()))).answer).toMatchObject(refused(reason)),
  );

  test.each([
    ['another scope', { scp: 'User.Read' }],
    ['no scope: a token that says who somebody is, and allows nothing', { scp: undefined }],
    ['a scope that merely begins like it', { scp: 'access_as_user_not' }],
  ])('with %s is refused', async (_, changes) =>
    expect((await bring(await signed(changes))).answer).toMatchObject(refused('scope')),
  );

  test('answers the question that was asked, where one was', async () => {
    expect((await bring(await signed({ nonce: 'asked' }), 'asked')).answer.status).toBe(201);
    for (const nonce of ['another', undefined])
      expect((await bring(await signed({ nonce }), 'asked')).answer).toMatchObject(refused('nonce'));
  });

  test('signed by another key, with the name of the provider’s or its own, is refused', async () => {
    const { privateKey: key } = await generateKeyPair('RS256');
    for (const header of [{}, { kid: 'another' }])
      expect((await bring(await signed({}, { key, header }))).answer).toMatchObject(refused('signature'));
  });

  test('whose claims were changed after it was signed is refused', async () => {
    const [head, , signature] = (await signed()).split('.');
    const body = Buffer.from(JSON.stringify({ ...goodClaims(), sub: 'ada' })).toString('base64url');
    expect((await bring(`${head}.${body}.${signature}`)).answer).toMatchObject(refused('signature'));
  });

  test('that is not signed, or by what everybody knows, is refused', async () => {
    const unsigned = new UnsecuredJWT(goodClaims()).encode();
    // Whoever took the public key for a shared secret could make such a token.
    const { publicKey } = await generateKeyPair('RS256', { extractable: true });
    const shared = createSecretKey(Buffer.from(await exportSPKI(publicKey)));
    const confused = await signed({}, { key: shared as never, header: { alg: 'HS256' } });
    for (const token of [unsigned, confused, 'no token', 'a.b.c', `${unsigned}AAAA`])
      expect((await bring(token)).answer).toMatchObject(refused('malformed'));
  });

  test('may be as far ahead or behind as clocks differ, by the server’s own clock', async () => {
    expect((await bring(await signed({ exp: seconds() - 50 }))).answer.status).toBe(201);
    expect((await bring(await signed({ nbf: seconds() + 50, iat: seconds() + 50 }))).answer.status).toBe(201);
    expect((await bring(await signed({ iat: seconds() + 90 }))).answer).toMatchObject(refused('not-yet'));
    openId.setAhead(600_000 + 70_000);
    expect((await bring(await signed())).answer).toMatchObject(refused('expired'));
    openId.setAhead(-70_000);
    expect((await bring(await signed())).answer).toMatchObject(refused('not-yet'));
    openId.setAhead(0);
  });

  test('is good after the provider changed its keys, and one of the key before is not', async () => {
    const before = await signed();
    await openId.provider.rotateKeys();
    const asked = openId.provider.requestsFor('/jwks');
    expect((await bring(await signed())).answer.status).toBe(201);
    expect(openId.provider.requestsFor('/jwks')).toBe(asked + 1);
    expect((await bring(await signed())).answer.status).toBe(201);
    expect(openId.provider.requestsFor('/jwks')).toBe(asked + 1);
    expect((await bring(before)).answer).toMatchObject(refused('signature'));
  });
});

describe('a token that the provider sends for a code', () => {
  beforeEach(() => void openId.provider.people.set('bo', bo));
  /** Signs in with the provider's token changed; what is said of it. */
  const signInWith = async (change: (claims: JWTPayload) => Promise<string> | string) => {
    openId.provider.tamper(async (answer) => ({ ...answer, id_token: await change(decodeJwt(answer.id_token)) }));
    const browser = openId.browser();
    const { to } = await browser.signIn('bo');
    openId.provider.tamper(null);
    if (to.endsWith('/workbench/')) return 'signed in';
    const { body } = await browser.send('endOpenId');
    return (body as { values: { reason?: string } }).values.reason ?? (body as { code: string }).code;
  };
  const resigned = (changes: Changes, options?: SignOptions) => (claims: JWTPayload) =>
    openId.provider.sign(withoutUndefined({ ...claims, ...changes }), options);

  test('signs in when it is as it was, made again', async () =>
    expect(await signInWith(resigned({}))).toBe('signed in'));

  test.each([...FAULTS, ...OF_TENANT])('with %s signs nobody in', async (_, changed, reason) =>
    expect(await signInWith(resigned(changed()))).toBe(reason),
  );

  test.each([
    ['of another sign-in', { nonce: 'another' }, 'nonce'],
    ['without what was asked', { nonce: undefined }, 'malformed'],
  ])('%s signs nobody in', async (_, changes, reason) => expect(await signInWith(resigned(changes))).toBe(reason));

  test('that was sent for another sign-in signs nobody in a second time', async () => {
    let sent = '';
    openId.provider.tamper((answer) => {
      sent = answer.id_token;
      return answer;
    });
    await openId.browser().signIn('bo');
    expect(await signInWith(() => sent)).toBe('nonce');
  });

  test('by another key, unsigned, or signed with a shared secret signs nobody in', async () => {
    const { privateKey: key } = await generateKeyPair('RS256');
    const secret = createSecretKey(Buffer.from(openId.provider.clientSecret)) as never;
    expect(await signInWith(resigned({}, { key }))).toBe('signature');
    expect(await signInWith((claims) => new UnsecuredJWT(claims).encode())).toBe('malformed');
    expect(await signInWith(resigned({}, { key: secret, header: { alg: 'HS256' } }))).toBe('malformed');
    expect(await signInWith(() => 'no token')).toBe('malformed');
  });

  test('signs in by keys that are new', async () => {
    await openId.provider.rotateKeys();
    expect(await signInWith(resigned({}))).toBe('signed in');
  });
});

/** JSON has no undefined: the claim is not there. */
function withoutUndefined(claims: Changes): JWTPayload {
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}

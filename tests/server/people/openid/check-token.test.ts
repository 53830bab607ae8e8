import { beforeAll, describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { checkToken, CLOCK_SKEW_S, type TokenRules } from '../../../../server/people/openid/check-token.ts';

const NOW = new Date('2026-11-02T09:00:00Z');
const now = NOW.getTime() / 1_000;
const ISSUER = 'https://login.microsoftonline.com/{tenantid}/v2.0';
const rules: TokenRules = { issuer: ISSUER, audiences: ['amend'], tenants: ['one', 'two'] };

describe('an issuer that speaks for many tenants', () => {
  let keys: JWTVerifyGetKey;
  let sign: (claims: JWTPayload) => Promise<string>;
  beforeAll(async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256' }] });
    sign = (claims) => new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'k' }).sign(privateKey);
  });
  const check = async (changes: JWTPayload, others: Partial<TokenRules> = {}) =>
    checkToken(
      await sign({ iss: issuerOf('one'), tid: 'one', sub: 's', aud: 'amend', iat: now, exp: now + 1, ...changes }),
      keys,
      { ...rules, ...others },
      NOW,
    );
  const issuerOf = (tenant: string) => `https://login.microsoftonline.com/${tenant}/v2.0`;
  const refused = (reason: string) => ({ occurrence: ['provider-refused', { reason }] });

  test('is that of the token’s own tenant, when that one may sign in', async () => {
    expect(await check({})).toMatchObject({ sub: 's' });
    expect(await check({ iss: issuerOf('two'), tid: 'two' })).toMatchObject({ tid: 'two' });
  });

  test('is refused for a tenant that may not, that says it is another, or that is not said', async () => {
    await expect(check({ iss: issuerOf('three'), tid: 'three' })).rejects.toMatchObject(refused('tenant'));
    await expect(check({ iss: issuerOf('three') })).rejects.toMatchObject(refused('issuer'));
    await expect(check({ tid: 'two' })).rejects.toMatchObject(refused('issuer'));
    await expect(check({ iss: ISSUER, tid: '' })).rejects.toMatchObject(refused('issuer'));
    await expect(check({ tid: 7 as never })).rejects.toMatchObject(refused('tenant'));
    await expect(check({}, { tenants: null })).rejects.toMatchObject(refused('tenant'));
  });

  test('gives no more time than clocks differ', async () => {
    expect(await check({ exp: now - CLOCK_SKEW_S + 1 })).toMatchObject({ sub: 's' });
    await expect(check({ exp: now - CLOCK_SKEW_S })).rejects.toMatchObject(refused('expired'));
    expect(await check({ nbf: now + CLOCK_SKEW_S })).toMatchObject({ sub: 's' });
    await expect(check({ nbf: now + CLOCK_SKEW_S + 1 })).rejects.toMatchObject(refused('not-yet'));
  });

  test('that does not answer is no fault of the token', async () => {
    const failing = Object.assign(() => Promise.reject(new TypeError('fetch failed')), {});
    await expect(checkToken(await sign({ iss: ISSUER }), failing as never, rules, NOW)).rejects.toThrow('fetch failed');
  });
});

import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../../../server/config.ts';
import { providerSettings } from '../../../../server/people/openid/provider-settings.ts';

const OPENID = Object.freeze({
  SIGN_IN: 'openid',
  OPENID_ISSUER: 'https://login.microsoftonline.com/1111-22/v2.0',
  OPENID_CLIENT_ID: 'amend',
});

describe('the settings of a provider', () => {
  test('are its address and the id there; the others have what most providers take', () => {
    expect(providerSettings(readConfig(OPENID))).toEqual({
      issuer: new URL(OPENID.OPENID_ISSUER),
      clientId: 'amend',
      clientSecret: null,
      tenants: null,
      scopes: 'openid profile email',
      rolesClaim: 'roles',
      apiScope: null,
    });
  });

  test('that are missing refuse the start, both at once', () => {
    const read = () => readConfig({ SIGN_IN: 'openid' });
    expect(read).toThrow(/OPENID_ISSUER must be set with SIGN_IN=openid: /);
    expect(read).toThrow(/OPENID_CLIENT_ID must be set with SIGN_IN=openid: /);
    expect(readConfig({ SIGN_IN: 'accounts' }).openIdIssuer).toBeNull();
  });

  test.each([
    ['OPENID_ISSUER', 'http://login.example', /OPENID_ISSUER must begin with https:\/\/ \(it is/],
    ['OPENID_ISSUER', 'login.example', /OPENID_ISSUER must be the address of a provider/],
    ['OPENID_ISSUER', 'https://login.example/?a', /OPENID_ISSUER must have neither/],
    ['OPENID_SCOPES', 'profile email', /OPENID_SCOPES must have openid among its scopes/],
    ['OPENID_TENANTS', 'a b', /OPENID_TENANTS must be ids of tenants/],
    ['OPENID_API_SCOPE', 'access_as_user', /OPENID_API_SCOPE must look like api:\/\//],
    ['PUBLIC_URL', 'http://amend.example.org', /PUBLIC_URL must begin with https:\/\/ with SIGN_IN=openid/],
  ])('%s=%s is refused', (variable, value, sentence) =>
    expect(() => readConfig({ ...OPENID, [variable]: value })).toThrow(sentence),
  );

  test('let a provider on this machine itself be asked over http', () =>
    expect(readConfig({ ...OPENID, OPENID_ISSUER: 'http://127.0.0.1:8080/realm' }).openIdIssuer?.port).toBe('8080'));

  test.each(['common', 'organizations', 'consumers'])('name the tenants where the address is that of %s', (path) => {
    const environment = { ...OPENID, OPENID_ISSUER: `https://login.microsoftonline.com/${path}/v2.0` };
    expect(() => readConfig(environment)).toThrow(/OPENID_TENANTS must be set with this OPENID_ISSUER/);
    expect(readConfig({ ...environment, OPENID_TENANTS: 'one, two' }).openIdTenants).toEqual(['one', 'two']);
  });

  test('never show the secret', () => {
    const read = () => readConfig({ ...OPENID, OPENID_CLIENT_SECRET: 'do not tell', PORT: 'x' });
    expect(read).toThrow(/PORT/);
    expect(read).not.toThrow(/do not tell/);
  });

  test('are no provider without both', () =>
    expect(() => providerSettings(readConfig({}))).toThrow('providerSettings requires an issuer and a client id'));
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Provider } from '../../../../server/people/openid/provider.ts';
import { checkSignIn } from '../../../../server/platform/self-check/check-sign-in.ts';
import { startProvider, type TestProvider } from '../../../setup/test-provider.ts';

test('without a provider the way is told', async () => {
  expect(await checkSignIn('demo', null)).toEqual({ code: 'sign-in-demo', values: {} });
  expect(await checkSignIn('accounts', null)).toEqual({ code: 'sign-in-accounts', values: {} });
});

describe('a company’s provider', () => {
  let there: TestProvider;
  let provider: Provider;
  beforeAll(async () => {
    there = await startProvider(() => 'https://amend.example.org/api/openid/callback');
    await there.rotateKeys();
    provider = new Provider(
      {
        issuer: new URL(there.issuer),
        clientId: there.clientId,
        clientSecret: there.clientSecret,
        tenants: null,
        scopes: 'openid profile email',
        rolesClaim: 'roles',
        apiScope: null,
      },
      { clock: () => new Date(), onFault: () => undefined },
    );
  });
  afterAll(() => there.close());
  const check = () => checkSignIn('openid', { issuer: there.issuer, answers: () => provider.answers() });

  test('is asked each time: it answers, is away after it had answered, and is back', async () => {
    expect(await check()).toEqual({ code: 'provider-answers', values: { issuer: there.issuer } });
    there.setAway(true);
    expect(await check()).toEqual({ code: 'provider-away', values: { issuer: there.issuer } });
    expect(provider.isAway).toBe(true);
    there.setAway(false);
    expect(await check()).toMatchObject({ code: 'provider-answers' });
    expect(provider.isAway).toBe(false);
  });

  test('that is away now goes on to hold for what was known of it before', async () => {
    await provider.greet();
    there.setAway(true);
    await provider.answers();
    const secrets = { state: 's', nonce: 'n', verifier: 'v'.repeat(43) };
    expect(await provider.addressFor(secrets, 'https://amend.example.org/')).toContain(there.issuer);
    there.setAway(false);
  });
});

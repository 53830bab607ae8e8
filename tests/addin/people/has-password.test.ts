import { hasPassword } from '../../../addin/people/has-password.ts';

test('whoever signs in by the demo, a provider or a key has no password here', () => {
  const all = ['local', 'demo', 'openid', 'key'].map((signIn) => hasPassword({ signIn }));
  expect(all).toEqual([true, false, false, false]);
});

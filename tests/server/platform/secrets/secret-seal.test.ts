import { expect, test } from '@jest/globals';
import { seal, unseal } from '../../../../server/platform/secrets/secret-seal.ts';

const KEY = Buffer.alloc(32, 3);

test('a secret is opened by its key, for what it was sealed for, and only whole', () => {
  const sealed = seal(KEY, 'päss\u0000word', 'a');
  expect(unseal(KEY, sealed, 'a')).toBe('päss\u0000word');
  expect(unseal(Buffer.alloc(32, 4), sealed, 'a')).toBeNull();
  expect(unseal(KEY, sealed, 'b')).toBeNull();
  for (let at = 0; at < sealed.length; at++) {
    const broken = Buffer.from(sealed);
    broken[at]! ^= 1;
    expect([at, unseal(KEY, broken, 'a')]).toEqual([at, null]);
  }
  expect(unseal(KEY, sealed.subarray(0, 20), 'a')).toBeNull();
});

test('the same secret is sealed otherwise each time, and nothing of it shows', () => {
  const [one, other] = [seal(KEY, 'password', 'a'), seal(KEY, 'password', 'a')];
  expect(one.equals(other)).toBe(false);
  expect(one.includes('password')).toBe(false);
});

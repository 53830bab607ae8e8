import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { newToken, tokenHash } from '../../../../server/people/sessions/secret-token.ts';

test('a token has 256 bits of chance that may stand in an address, and no two are alike', () => {
  const tokens = Array.from({ length: 1_000 }, newToken);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  expect(new Set(tokens).size).toBe(1_000);
});

test('what is kept of it is its SHA-256', () =>
  expect(tokenHash('abc').toString('hex')).toBe(createHash('sha256').update('abc').digest('hex')));

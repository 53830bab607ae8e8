import { describe, expect, test } from '@jest/globals';
import { isWhole, newSecret, sentSecret } from '../../../../server/people/keys/key-secret.ts';

describe('the secret of a key', () => {
  test('has a prefix that scanners know, 256 bits of chance and a checksum', () => {
    const secrets = Array.from({ length: 50 }, () => newSecret());
    for (const secret of secrets) {
      expect(secret).toMatch(/^amend_[\w-]{49}$/);
      expect(isWhole(secret)).toBe(true);
    }
    expect(new Set(secrets).size).toBe(50);
  });

  test('that was mistyped anywhere, cut or continued is known for none', () => {
    const secret = newSecret();
    for (let at = 0; at < secret.length; at++) {
      const other = secret[at] === 'x' ? 'y' : 'x';
      expect(isWhole(`${secret.slice(0, at)}${other}${secret.slice(at + 1)}`)).toBe(false);
      expect(isWhole(secret.slice(0, at))).toBe(false);
    }
    for (const other of [`${secret}A`, ` ${secret}`, `${secret}\n`, secret.toUpperCase(), ''])
      expect(isWhole(other)).toBe(false);
  });
});

describe('what a request brings', () => {
  test('is a secret when it is a bearer’s, in whichever case and with blanks before it', () => {
    expect(sentSecret('bearer   amend_abc')).toBe('amend_abc');
    expect(sentSecret('Bearer AMEND_abc')).toBe('AMEND_abc');
    expect(sentSecret('Bearer amend_abc and more')).toBe('amend_abc and more');
  });

  test('is meant as one, and is none, without the scheme', () => expect(sentSecret('amend_abc')).toBe(''));

  test.each(['', 'Basic YW1lbmRfYWJj', 'Bearer eyJhbGciOiJSUzI1NiJ9.amend_abc', 'Digest amend_abc'])(
    'is somebody else’s: %s',
    (authorization) => expect(sentSecret(authorization)).toBeNull(),
  );
});

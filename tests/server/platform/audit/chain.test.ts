import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { CHAIN_START, chainEntries, hashOf, keepsPayload } from '../../../../server/platform/audit/chain.ts';

const AT = new Date('2026-03-01T09:00:00Z');
const START = Object.freeze({ sequence: 0, hash: CHAIN_START });
const CONTENT = Object.freeze({ author: 'Ann', about: ['policies-set', null], payload: ['Too slow', { before: 1 }] });
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('chainEntries', () => {
  test('hashes form, log, place, time, author, digest and what it is about, written out by hand', () => {
    const [first, second] = chainEntries(START, [CONTENT, { ...CONTENT, author: null }], 'audit/7b0e', AT);
    const digest = sha256(`${first!.seal.salt}["Too slow",{"before":1}]`);
    const header = `[2,"audit/7b0e",1,"2026-03-01T09:00:00.000Z","Ann","${digest}","policies-set",null]`;
    expect(first).toEqual({
      sequence: 1,
      hash: sha256('0'.repeat(64) + header),
      seal: { form: 2, salt: expect.stringMatching(/^[0-9a-f]{32}$/), payloadDigest: digest },
    });
    const { seal, hash } = second!;
    expect(hash).toBe(
      sha256(
        `${first!.hash}[2,"audit/7b0e",2,"2026-03-01T09:00:00.000Z",null,"${seal.payloadDigest}","policies-set",null]`,
      ),
    );
  });

  test('gives each entry a salt of its own, so that what is said twice is not seen to be', () => {
    const links = chainEntries(START, Array(100).fill(CONTENT), 'audit/7b0e', AT);
    expect(new Set(links.map(({ seal }) => seal.salt)).size).toBe(100);
    expect(new Set(links.map(({ seal }) => seal.payloadDigest)).size).toBe(100);
  });

  test('goes on where a chain of form 1 ends', () => {
    const old = { sequence: 1, hash: sha256(`${CHAIN_START}[1,"said"]`), text: '[1,"said"]' };
    expect(hashOf(old, CHAIN_START, 'feedback/7b0e')).toBe(old.hash);
    const [next] = chainEntries(old, [CONTENT], 'feedback/7b0e', AT);
    const stored = { ...next!, ...CONTENT, at: AT };
    expect(hashOf(stored, old.hash, 'feedback/7b0e')).toBe(next!.hash);
    expect(keepsPayload(stored)).toBe(true);
  });
});

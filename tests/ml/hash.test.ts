import { hashPair, hashShare, hashText, mixBits } from '../../ml/hash.ts';

describe('mixBits', () => {
  test('is fmix32 of MurmurHash3', () => {
    // The known value of MurmurHash3_x86_32 for the empty input and seed 1.
    expect(mixBits(1)).toBe(0x514e28b7);
    expect(mixBits(0)).toBe(0);
  });
});

describe('hashText', () => {
  test('is FNV-1a of the text, mixed', () => {
    // FNV-1a 32 of "foobar" is 0xbf9cf968 (test vector of the IETF draft).
    expect(hashText('foobar')).toBe(mixBits(0xbf9cf968));
  });

  test('differs by seed', () => {
    expect(hashText('foobar', 1)).not.toBe(hashText('foobar', 2));
  });
});

describe('hashPair', () => {
  test('differs by either part', () => {
    expect(new Set([hashPair(1, 1), hashPair(1, 2), hashPair(2, 1), hashPair(2, 2)]).size).toBe(4);
  });
});

describe('hashShare', () => {
  test('spreads texts evenly over [0, 1)', () => {
    const shares = Array.from({ length: 10_000 }, (_, at) => hashShare(`row ${at}`));
    const tenths = new Array<number>(10).fill(0);
    for (const share of shares) tenths[Math.floor(share * 10)]!++;
    // 1,000 each, give or take five standard deviations of 30.
    for (const tenth of tenths) expect(Math.abs(tenth - 1_000)).toBeLessThan(150);
  });
});

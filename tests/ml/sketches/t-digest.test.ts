import fc from 'fast-check';
import { TDigest as PeerDigest } from 'tdigest';
import { seededRandom } from '../../../ml/random.ts';
import {
  digestOf,
  meanOf,
  mergeDigests,
  quantileOf,
  scaleDigest,
  shareAtMost,
  shareBelow,
  type TDigest,
} from '../../../ml/sketches/t-digest.ts';

const QUANTILES = [0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999];

/** Amounts as of invoices: log-normal, wide, none alike. */
function amounts(count: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return Float64Array.from({ length: count }, () => Math.exp(3 + 1.5 * normal()));
}

/** Share of `values` that are at most x, counted. */
function countedShare(values: Float64Array, x: number): number {
  return values.filter((value) => value <= x).length / values.length;
}

function peerDigest(values: Float64Array): PeerDigest {
  const peer = new PeerDigest();
  for (const value of values) peer.push(value);
  peer.compress();
  return peer;
}

/** How far the digest's quantile lies from the true rank. */
function rankError(values: Float64Array, digest: TDigest, q: number): number {
  return Math.abs(countedShare(values, quantileOf(digest, q)) - q);
}

describe('digestOf', () => {
  test('answers quantiles within 0.5 % in the middle and 0.05 % at the thousandths', () => {
    const values = amounts(50_000, 1);
    const digest = digestOf(values);
    for (const q of QUANTILES) expect(rankError(values, digest, q)).toBeLessThan(0.0005 + 0.018 * q * (1 - q));
  });

  test('is as exact as the npm library tdigest 0.1.3 with fewer points', () => {
    const values = amounts(20_000, 2);
    const peer = peerDigest(values);
    const digest = digestOf(values);
    const worst = (quantile: (q: number) => number) =>
      Math.max(...QUANTILES.map((q) => Math.abs(countedShare(values, quantile(q)) - q)));
    expect(digest.means.length).toBeLessThan(peer.size());
    expect(worst((q) => quantileOf(digest, q))).toBeLessThanOrEqual(worst((q) => peer.percentile(q)) + 0.002);
  });

  test('agrees with the npm library tdigest 0.1.3 on every quantile', () => {
    const values = amounts(20_000, 3);
    const peer = peerDigest(values);
    const digest = digestOf(values);
    for (const q of QUANTILES) expect(Math.abs(shareAtMost(digest, peer.percentile(q)) - q)).toBeLessThan(0.01);
  });

  test('does not mind sorted input', () => {
    const values = amounts(10_000, 4);
    expect(digestOf(values.toSorted())).toEqual(digestOf(values));
    expect(digestOf(values.toSorted().reverse())).toEqual(digestOf(values));
  });

  test('is exact while there are few different numbers, however many rows', () => {
    const values = Float64Array.from({ length: 10_000 }, (_, at) => at % 100);
    const digest = digestOf(values);
    expect([...digest.single].every((each) => each === 1)).toBe(true);
    expect(quantileOf(digest, 0.5)).toBe(49);
    expect(shareAtMost(digest, 9)).toBe(0.1);
    expect(shareAtMost(digest, 9.5)).toBe(0.1);
  });

  test.each([250, 2_000, 20_000])(
    'keeps %i zeros beside as many amounts from smearing over their neighbours, and so do 16 parts merged',
    (count) => {
      const values = Float64Array.from([...new Float64Array(count), ...amounts(count, 5)]);
      const parts = Array.from({ length: 16 }, (_, part) => digestOf(values.filter((_, at) => at % 16 === part)));
      for (const digest of [digestOf(values), mergeDigests(parts)]) {
        expect([shareBelow(digest, 0), shareAtMost(digest, 0)]).toEqual([0, 0.5]);
        expect([quantileOf(digest, 0), quantileOf(digest, 0.5)]).toEqual([0, 0]);
      }
      const signed = digestOf(values.map((value, at) => (at % 2 === 0 ? value : -value)));
      expect(shareAtMost(signed, 0) - shareBelow(signed, 0)).toBe(0.5);
    },
  );

  test('keeps half of the values at zero from smearing over their neighbours', () => {
    const values = Float64Array.from([...new Float64Array(20_000), ...amounts(20_000, 5)]);
    const digest = digestOf(values);
    expect(shareAtMost(digest, -0.0001)).toBe(0);
    expect(Math.abs(shareAtMost(digest, 0.01) - countedShare(values, 0.01))).toBeLessThan(0.01);
  });

  test('of no numbers has no smallest and no largest', () => {
    expect(digestOf([])).toMatchObject({ count: 0, min: NaN, max: NaN });
  });

  test('counts apart what is not finite, and adds it up', () => {
    const digest = digestOf([NaN, 1, Infinity, NaN, -Infinity, 2, Infinity, Infinity]);
    expect(digest).toMatchObject({ count: 2, min: 1, max: 2, notFinite: { nan: 2, below: 1, above: 3 } });
    expect(digestOf([Infinity, NaN])).toMatchObject({ count: 0, notFinite: { nan: 1, below: 0, above: 1 } });
    expect(scaleDigest(digest, -10)).toMatchObject({ min: -20, max: -10, notFinite: { nan: 2, below: 3, above: 1 } });
    for (const merged of [mergeDigests([digest, digestOf([NaN])]), mergeDigests([digestOf([NaN]), digest])])
      expect(merged).toMatchObject({ count: 2, notFinite: { nan: 3, below: 1, above: 3 } });
    expect(mergeDigests([digestOf([NaN]), digestOf([])]).notFinite.nan).toBe(1);
  });

  test('refuses a compression below 20', () => {
    expect(() => digestOf([1], 10)).toThrow(RangeError);
  });

  test('survives the largest and smallest doubles', () => {
    const digest = digestOf([-1.7e308, 0, 1.7e308]);
    expect([digest.min, quantileOf(digest, 0.5), digest.max]).toEqual([-1.7e308, 0, 1.7e308]);
  });
});

describe('mergeDigests', () => {
  test('loses no more than one digest of everything would', () => {
    const parts = Array.from({ length: 50 }, (_, at) => amounts(1_000, 100 + at));
    const merged = mergeDigests(parts.map((part) => digestOf(part)));
    const all = Float64Array.from(parts.flatMap((part) => [...part]));
    expect(merged.count).toBe(50_000);
    for (const q of QUANTILES) expect(rankError(all, merged, q)).toBeLessThan(0.001 + 0.03 * q * (1 - q));
  });

  test('keeps smallest and largest numbers', () => {
    const merged = mergeDigests([digestOf(amounts(5_000, 6)), digestOf([-7]), digestOf([1e9])]);
    expect([merged.min, merged.max]).toEqual([-7, 1e9]);
  });

  test('is exact while the result is', () => {
    expect(mergeDigests([digestOf([1, 2]), digestOf([2, 3])])).toEqual(digestOf([1, 2, 2, 3]));
  });

  test('of none, and of empty ones, is empty', () => {
    expect(mergeDigests([]).count).toBe(0);
    expect(mergeDigests([digestOf([], 40), digestOf([], 40)])).toEqual(digestOf([], 40));
  });

  test('is as coarse as the coarsest', () => {
    expect(mergeDigests([digestOf([1], 40), digestOf([2], 200)]).compression).toBe(40);
  });
});

describe('scaleDigest', () => {
  test('is the digest of the scaled numbers', () => {
    const values = [1, 2, 5, 9];
    expect(scaleDigest(digestOf(values), 100)).toEqual(digestOf(values.map((value) => value * 100)));
    expect(scaleDigest(digestOf(values), -2)).toEqual(digestOf(values.map((value) => value * -2)));
  });

  test('refuses 0 and what is not finite', () => {
    for (const factor of [0, NaN, Infinity]) expect(() => scaleDigest(digestOf([1]), factor)).toThrow(RangeError);
  });
});

describe('shareAtMost and quantileOf', () => {
  test('are each other’s inverse within the digest’s grain', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 300, maxLength: 600 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, q) => {
          const digest = digestOf(values, 50);
          expect(Math.abs(countedShare(Float64Array.from(values), quantileOf(digest, q)) - q)).toBeLessThan(0.08);
        },
      ),
      { numRuns: 50, seed: 7 },
    );
  });

  test('are monotonous', () => {
    const digest = digestOf(amounts(5_000, 8));
    const quantiles = Array.from({ length: 101 }, (_, at) => quantileOf(digest, at / 100));
    expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b));
    const shares = quantiles.map((x) => shareAtMost(digest, x));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  test('reach from smallest to largest number', () => {
    const values = amounts(5_000, 9);
    const digest = digestOf(values);
    expect(quantileOf(digest, 0)).toBe(Math.min(...values));
    expect(quantileOf(digest, 1)).toBe(Math.max(...values));
  });

  test('are the counts on both sides of each number while every one is kept', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 300 }),
        fc.integer({ min: -25, max: 25 }),
        (values, x) => {
          const digest = digestOf(values);
          expect(shareAtMost(digest, x)).toBeCloseTo(values.filter((value) => value <= x).length / values.length, 12);
          expect(shareBelow(digest, x)).toBeCloseTo(values.filter((value) => value < x).length / values.length, 12);
        },
      ),
      { numRuns: 100, seed: 7 },
    );
  });

  test('refuse an empty digest and a share beyond 0..1', () => {
    expect(() => quantileOf(digestOf([]), 0.5)).toThrow(RangeError);
    expect(() => shareAtMost(digestOf([]), 1)).toThrow(RangeError);
    expect(() => quantileOf(digestOf([1]), 1.1)).toThrow(RangeError);
  });
});

describe('meanOf', () => {
  test('is the mean of the numbers, condensed or not', () => {
    const values = amounts(5_000, 10);
    expect(meanOf(digestOf(values)) / (values.reduce((sum, value) => sum + value, 0) / 5_000)).toBeCloseTo(1, 9);
    expect(meanOf(digestOf([1, 2, 6]))).toBe(3);
  });

  test('refuses an empty digest', () => {
    expect(() => meanOf(digestOf([]))).toThrow(RangeError);
  });
});

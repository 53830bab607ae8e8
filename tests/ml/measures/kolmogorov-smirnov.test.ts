import fc from 'fast-check';
import {
  kolmogorovSmirnovDistance,
  kolmogorovSmirnovPValue,
  kolmogorovSmirnovTest,
  kolmogorovTail,
} from '../../../ml/measures/kolmogorov-smirnov.ts';
import { seededRandom } from '../../../ml/random.ts';
import { digestOf, type TDigest } from '../../../ml/sketches/t-digest.ts';

describe('kolmogorovSmirnovDistance', () => {
  test('is exact for digests that are: scipy 1.17.1 ks_2samp says 0.3', () => {
    expect(
      kolmogorovSmirnovDistance(
        digestOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
        digestOf([4, 5, 6, 7, 8, 9, 10, 11, 12, 13]),
      ),
    ).toBeCloseTo(0.3, 12);
  });

  test('is exact with ties: scipy 1.17.1 ks_2samp says 0.1', () => {
    const reference = Array.from({ length: 200 }, (_, at) => at % 50);
    const live = Array.from({ length: 300 }, (_, at) => (at % 50) + 5);
    expect(kolmogorovSmirnovDistance(digestOf(reference), digestOf(live))).toBeCloseTo(0.1, 12);
  });

  test('is exact at a frequent value, also where the others are too many to be kept apart: scipy 1.17.1 ks_2samp says 0.0341 and 0.02', () => {
    const amounts = Array.from({ length: 275 }, (_, at) => 0.5 + at);
    const [reference, live] = [225, 258].map((zeros) => digestOf([...Array<number>(zeros).fill(0), ...amounts])) as [
      TDigest,
      TDigest,
    ];
    expect(kolmogorovSmirnovDistance(reference, live)).toBeCloseTo(0.034052532833020635, 12);
    const inTens = digestOf([...Array<number>(225).fill(0), ...amounts.map((amount) => 10 * Math.ceil(amount / 10))]);
    // 28 different numbers are all kept, 276 are not: within the rank error of the digest that is not exact.
    expect(Math.abs(kolmogorovSmirnovDistance(inTens, reference) - 0.02)).toBeLessThan(0.005);
  });

  const few = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 120 });
  const counted = (values: readonly number[], x: number) => values.filter((value) => value <= x).length / values.length;

  test('is the largest gap between the counts, for any samples with any ties', () => {
    fc.assert(
      fc.property(few, few, (reference, live) => {
        const gaps = [...reference, ...live].map((x) => Math.abs(counted(reference, x) - counted(live, x)));
        expect(kolmogorovSmirnovDistance(digestOf(reference), digestOf(live))).toBeCloseTo(Math.max(...gaps), 12);
      }),
      { numRuns: 100, seed: 13 },
    );
  });

  test('does not change when all numbers are put on another scale that keeps or turns round their order', () => {
    fc.assert(
      fc.property(few, few, (reference, live) => {
        const distance = (change: (x: number) => number) =>
          kolmogorovSmirnovDistance(digestOf(reference.map(change)), digestOf(live.map(change)));
        for (const change of [Math.exp, Math.cbrt, (x: number) => 3 * x - 7, (x: number) => -x])
          expect(distance(change)).toBeCloseTo(
            distance((x) => x),
            12,
          );
      }),
      { numRuns: 50, seed: 14 },
    );
  });

  test('refuses digests of no number', () => {
    expect(() => kolmogorovSmirnovDistance(digestOf([]), digestOf([1]))).toThrow(
      'kolmogorovSmirnovDistance requires digests of at least one number',
    );
  });

  test('from condensed digests is within their rank error', () => {
    const random = seededRandom(1);
    const uniform = Float64Array.from({ length: 20_000 }, () => random.next());
    // F(x) − F(x − 0.1) = 0.1 wherever both are in (0.1, 1).
    expect(kolmogorovSmirnovDistance(digestOf(uniform), digestOf(uniform.map((x) => x + 0.1)))).toBeCloseTo(0.1, 1.8);
  });

  test('is 1 for distributions apart, and 0 for the same', () => {
    expect(kolmogorovSmirnovDistance(digestOf([1, 2]), digestOf([3, 4]))).toBe(1);
    expect(kolmogorovSmirnovDistance(digestOf([1, 2]), digestOf([1, 2, 1, 2]))).toBe(0);
  });
});

describe('kolmogorovTail', () => {
  test.each([
    // scipy 1.17.1, scipy.special.kolmogorov
    [0.1, 1],
    [0.3, 0.9999906941986655],
    [0.5, 0.9639452436648751],
    [0.8, 0.5441424115741981],
    [1, 0.26999967167735456],
    [1.36, 0.049485876755377876],
    [2, 0.0006709252557796953],
    [3, 3.045995948942526e-8],
  ])('of %d is what scipy says', (lambda, expected) => {
    expect(Math.abs(kolmogorovTail(lambda) / expected - 1)).toBeLessThan(1e-10);
  });
});

describe('kolmogorovSmirnovPValue', () => {
  test('is near the exact one of scipy 1.17.1 ks_2samp for 200 and 300 numbers 0.1 apart: 0.173', () => {
    expect(Math.abs(kolmogorovSmirnovPValue(0.1, [200, 300]) - 0.17313583335670987)).toBeLessThan(0.01);
  });

  test('falls with the distance and with the rows', () => {
    expect(kolmogorovSmirnovPValue(0.2, [100, 100])).toBeLessThan(kolmogorovSmirnovPValue(0.1, [100, 100]));
    expect(kolmogorovSmirnovPValue(0.1, [1_000, 1_000])).toBeLessThan(kolmogorovSmirnovPValue(0.1, [100, 100]));
  });
});

describe('kolmogorovSmirnovTest', () => {
  /** As many different numbers as are asked, in `rows` steps of one unit from `from` on. */
  const steps = (rows: number, unit: number, from: number) =>
    digestOf(Array.from({ length: rows }, (_, at) => at * unit + from));

  test.each([
    // scipy 1.17.1, ks_2samp(..., method='exact') of numbers without ties
    { rows: [10, 10], unit: 1, from: 3.5, distance: 0.4, pValue: 0.41752365281777043 },
    { rows: [20, 30], unit: 20 / 30, from: 7.51, distance: 0.4166666666666667, pValue: 0.024351206903677477 },
    { rows: [60, 40], unit: 60 / 40, from: 10.01, distance: 0.18333333333333332, pValue: 0.3660303096457786 },
    { rows: [200, 120], unit: 200 / 120, from: 40.26, distance: 0.205, pValue: 0.003149819965160643 },
  ])('is exact for $rows numbers: scipy says $pValue', ({ rows: [n, m], unit, from, distance, pValue }) => {
    const test = kolmogorovSmirnovTest(steps(n!, 1, 0), steps(m!, unit, from));
    expect(test.distance).toBeCloseTo(distance, 12);
    expect(Math.abs(test.pValue / pValue - 1)).toBeLessThan(1e-8);
  });

  test('with ties is the share of all ways to deal the same numbers out, counted one by one', () => {
    const small = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(small, small, (a, b) => {
        const { distance, pValue } = kolmogorovSmirnovTest(digestOf(a), digestOf(b));
        const all = [...a, ...b];
        let [ways, asFar] = [0, 0];
        for (let dealt = 0; dealt < 2 ** all.length; dealt++) {
          const first = all.filter((_, at) => (dealt >> at) % 2 === 1);
          if (first.length !== a.length) continue;
          const second = all.filter((_, at) => (dealt >> at) % 2 === 0);
          ways++;
          if (kolmogorovSmirnovDistance(digestOf(first), digestOf(second)) >= distance - 1e-9) asFar++;
        }
        // Above, it is the asymptotic one, which errs upwards.
        if (pValue < 0.5) expect(pValue).toBeCloseTo(asFar / ways, 9);
        else expect(asFar / ways).toBeGreaterThan(0.2);
      }),
      { numRuns: 60, seed: 15 },
    );
  });

  test('of samples too large or too fine to count is the asymptotic p-value', () => {
    const [reference, live] = [steps(900, 1, 0), steps(700, 1.1, 20)];
    const { distance, pValue } = kolmogorovSmirnovTest(reference, live);
    expect(pValue).toBe(kolmogorovSmirnovPValue(distance, [900, 700]));
  });
});

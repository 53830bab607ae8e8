import { condensePoints } from '../../../ml/sketches/condense-points.ts';

const ones = (count: number) => new Float64Array(count).fill(1);
const ascending = (count: number) => Float64Array.from({ length: count }, (_, at) => at);
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe('condensePoints', () => {
  test('loses nothing while there are no more different points than the limit', () => {
    const condensed = condensePoints({ means: Float64Array.of(1, 1, 2), weights: Float64Array.of(1, 2, 5) }, 20);
    expect(condensed).toEqual({ means: Float64Array.of(1, 2), weights: Float64Array.of(3, 5), lossless: true });
  });

  test('keeps the weight and the mean of all points', () => {
    const condensed = condensePoints({ means: ascending(10_000), weights: ones(10_000) }, 100);
    expect(sum(condensed.weights)).toBe(10_000);
    expect(sum(condensed.means.map((mean, at) => mean * condensed.weights[at]!))).toBeCloseTo(49_995_000, 0);
  });

  test('keeps no more points than the limit, ascending', () => {
    const { means } = condensePoints({ means: ascending(10_000), weights: ones(10_000) }, 100);
    expect(means.length).toBeLessThanOrEqual(100);
    expect(means).toEqual(means.toSorted());
  });

  test('keeps the points at both ends small and lets those in the middle grow', () => {
    const { weights } = condensePoints({ means: ascending(10_000), weights: ones(10_000) }, 100);
    // k₁ lets the first point reach to sin²(π/100) of 10,000 (9.9) and one in the middle to about π/100 of them (314).
    expect(weights[0]).toBeLessThanOrEqual(10);
    expect(weights.at(-1)).toBeLessThanOrEqual(10);
    expect(Math.max(...weights)).toBeGreaterThan(250);
    expect(Math.max(...weights)).toBeLessThanOrEqual(315);
  });

  test('cuts one heavy value into several points of the same mean', () => {
    const means = Float64Array.from([0, ...ascending(1_000).map((x) => x + 1)]);
    const weights = Float64Array.from([1_000, ...ones(1_000)]);
    const condensed = condensePoints({ means, weights }, 50);
    const zeros = condensed.means.filter((mean) => mean === 0).length;
    expect(zeros).toBeGreaterThan(5);
    expect(sum(condensed.weights)).toBe(2_000);
  });

  test('takes minus zero for zero', () => {
    expect(condensePoints({ means: Float64Array.of(-0, 0), weights: Float64Array.of(1, 1) }, 20).means).toEqual(Float64Array.of(0));
  });

  test('leaves its input as it was', () => {
    const means = ascending(1_000);
    condensePoints({ means, weights: ones(1_000) }, 50);
    expect(means).toEqual(ascending(1_000));
  });
});

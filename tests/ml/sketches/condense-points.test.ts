import { condensePoints } from '../../../ml/sketches/condense-points.ts';

/** Numbers apart, or as often as the weights say. */
const points = (means: Float64Array, weights: Float64Array) => ({
  means,
  weights,
  single: new Uint8Array(means.length).fill(1),
});
const ones = (count: number) => new Float64Array(count).fill(1);
const ascending = (count: number) => Float64Array.from({ length: count }, (_, at) => at);
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe('condensePoints', () => {
  test('loses nothing while there are no more different points than the limit', () => {
    const condensed = condensePoints(points(Float64Array.of(1, 1, 2), Float64Array.of(1, 2, 5)), 20);
    expect(condensed).toEqual(points(Float64Array.of(1, 2), Float64Array.of(3, 5)));
  });

  test('keeps the weight and the mean of all points', () => {
    const condensed = condensePoints(points(ascending(10_000), ones(10_000)), 100);
    expect(sum(condensed.weights)).toBe(10_000);
    expect(sum(condensed.means.map((mean, at) => mean * condensed.weights[at]!))).toBeCloseTo(49_995_000, 0);
  });

  test('keeps no more points than the limit, ascending', () => {
    const { means } = condensePoints(points(ascending(10_000), ones(10_000)), 100);
    expect(means.length).toBeLessThanOrEqual(100);
    expect(means).toEqual(means.toSorted());
  });

  test('keeps the points at both ends small and lets those in the middle grow', () => {
    const { weights } = condensePoints(points(ascending(10_000), ones(10_000)), 100);
    // k₁ lets the first point reach to sin²(π/100) of 10,000 (9.9) and one in the middle to about π/100 of them (314).
    expect(weights[0]).toBeLessThanOrEqual(10);
    expect(weights.at(-1)).toBeLessThanOrEqual(10);
    expect(Math.max(...weights)).toBeGreaterThan(250);
    expect(Math.max(...weights)).toBeLessThanOrEqual(315);
  });

  test('keeps one heavy value whole and by itself, also where there are too few numbers for any to be joined', () => {
    for (const others of [60, 1_000, 10_000]) {
      for (const heavy of [0, others / 2 + 0.5, others + 1]) {
        const means = Float64Array.from([...ascending(others).map((x) => x + 1), heavy]).sort();
        const condensed = condensePoints(
          points(
            means,
            means.map((mean) => (mean === heavy ? others : 1)),
          ),
          50,
        );
        const at = condensed.means.indexOf(heavy);
        expect([condensed.weights[at], condensed.single[at]]).toEqual([others, 1]);
        expect(sum(condensed.weights)).toBe(2 * others);
      }
    }
  });

  test('knows the points that were joined from single values, and does not join the two kinds where means agree', () => {
    const condensed = condensePoints(points(ascending(10_000), ones(10_000)), 100);
    condensed.weights.forEach((weight, at) => expect(condensed.single[at]).toBe(weight === 1 ? 1 : 0));
    const two = { means: Float64Array.of(5, 5, 5), weights: Float64Array.of(2, 1, 4), single: Uint8Array.of(1, 1, 0) };
    expect(condensePoints(two, 20)).toEqual({
      means: Float64Array.of(5, 5),
      weights: Float64Array.of(3, 4),
      single: Uint8Array.of(1, 0),
    });
  });

  test('takes minus zero for zero', () => {
    expect(condensePoints(points(Float64Array.of(-0, 0), Float64Array.of(1, 1)), 20).means).toEqual(Float64Array.of(0));
  });

  test('leaves its input as it was', () => {
    const means = ascending(1_000);
    condensePoints(points(means, ones(1_000)), 50);
    expect(means).toEqual(ascending(1_000));
  });
});

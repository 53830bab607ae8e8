import { binNumbers, binOf, quantileEdges } from '../../../ml/features/quantile-bins.ts';

describe('quantileEdges', () => {
  test('lie midway between values, one for each gap when values are few', () => {
    expect([...quantileEdges(Float64Array.of(3, 1, 2, 2, 1), 8)]).toEqual([1.5, 2.5]);
  });

  test('cut many values into bins of about equal counts', () => {
    const values = Float64Array.from({ length: 1_000 }, (_, at) => at ** 2);
    const edges = quantileEdges(values, 10);
    const counts = new Array<number>(10).fill(0);
    for (const value of values) counts[binOf(edges, value)]!++;
    expect(edges).toHaveLength(9);
    for (const count of counts) expect(Math.abs(count - 100)).toBeLessThanOrEqual(1);
  });

  test('rise strictly and are no more than asked, whatever the values', () => {
    const values = Float64Array.from({ length: 5_000 }, (_, at) => (at % 3 === 0 ? 0 : at % 700));
    const edges = quantileEdges(values, 32);
    expect(edges.length).toBeLessThanOrEqual(31);
    expect(edges.every((edge, at) => at === 0 || edge > edges[at - 1]!)).toBe(true);
  });

  test('leave missing values out, and are none for no or one value', () => {
    expect([...quantileEdges(Float64Array.of(NaN, 1, NaN, 2), 8)]).toEqual([1.5]);
    expect(quantileEdges(Float64Array.of(NaN, NaN), 8)).toHaveLength(0);
    expect(quantileEdges(Float64Array.of(4, 4), 8)).toHaveLength(0);
    expect(quantileEdges(new Float64Array(0), 8)).toHaveLength(0);
  });

  test('do not overflow between huge numbers', () => {
    expect([...quantileEdges(Float64Array.of(-1.7e308, 1.7e308, 1.6e308), 8)].every(Number.isFinite)).toBe(true);
  });
});

describe('binOf', () => {
  test('counts the edges below a value; an edge itself belongs below', () => {
    const edges = Float64Array.of(1, 2, 3);
    expect([0, 1, 1.5, 3, 4, -Infinity, Infinity].map((value) => binOf(edges, value))).toEqual([0, 0, 1, 2, 3, 0, 3]);
    expect(binOf(new Float64Array(0), 5)).toBe(0);
  });
});

describe('binNumbers', () => {
  test('is a byte above the bin, and 0 for NaN', () => {
    const edges = Float64Array.of(1, 2, 3);
    expect([...binNumbers(edges, Float64Array.of(0, NaN, 2.5, 9))]).toEqual([1, 0, 3, 4]);
  });
});

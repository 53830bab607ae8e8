import { interpolate, knotsOf, sharesAt } from '../../../ml/sketches/cumulative-shares.ts';

/** A single 0, four numbers spread about 5, and five times 8. */
const points = Object.freeze({
  means: Float64Array.of(0, 5, 8),
  weights: Float64Array.of(1, 4, 5),
  single: Uint8Array.of(1, 0, 1),
  count: 10,
  min: 0,
  max: 8,
});

describe('knotsOf', () => {
  test('jumps at single values, and passes the middle of other points half way, by hand', () => {
    expect(knotsOf(points)).toEqual({ at: [0, 5, 8], below: [0, 0.3, 0.5], upTo: [0.1, 0.3, 1] });
  });

  test('begins at the smallest and ends at the largest number', () => {
    expect(knotsOf({ ...points, means: Float64Array.of(2, 5, 7), single: Uint8Array.of(0, 0, 0) })).toEqual({
      at: [0, 2, 5, 7, 8],
      below: [0, 0.05, 0.3, 0.75, 1],
      upTo: [0, 0.05, 0.3, 0.75, 1],
    });
  });

  test('joins a single value and numbers spread about the same mean into one knot', () => {
    const { at, below, upTo } = knotsOf({
      ...points,
      means: Float64Array.of(5, 5, 8),
      single: Uint8Array.of(1, 0, 1),
      min: 5,
    });
    expect([at, below, upTo]).toEqual([
      [5, 8],
      [0, 0.5],
      [0.3, 1],
    ]);
  });

  test('reaches 1 also where the mean of spread numbers is the largest of them', () => {
    const { below, upTo } = knotsOf({ ...points, means: Float64Array.of(0, 0, 8), single: Uint8Array.of(0, 0, 0) });
    expect([below[0], upTo.at(-1)]).toEqual([0, 1]);
  });
});

describe('sharesAt', () => {
  const knots = knotsOf(points);

  test('tells what lies below a knot from what lies up to it', () => {
    expect([0, 5, 8].map((x) => sharesAt(knots, x))).toEqual([
      { below: 0, upTo: 0.1 },
      { below: 0.3, upTo: 0.3 },
      { below: 0.5, upTo: 1 },
    ]);
  });

  test('is straight between knots, 0 before them and 1 beyond', () => {
    expect(sharesAt(knots, 2.5).upTo).toBeCloseTo(0.2, 12);
    expect(sharesAt(knots, 6.5).below).toBeCloseTo(0.4, 12);
    expect([sharesAt(knots, -1), sharesAt(knots, 9)]).toEqual([
      { below: 0, upTo: 0 },
      { below: 1, upTo: 1 },
    ]);
  });
});

test('interpolate follows the line, and where that is upright takes its end', () => {
  expect([interpolate(3, [2, 4], [10, 20]), interpolate(2, [2, 2], [10, 20])]).toEqual([15, 20]);
});

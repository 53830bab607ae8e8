import { shareOf, twoProportionsPValue } from '../../../ml/measures/two-proportions.ts';

describe('twoProportionsPValue', () => {
  test.each([
    // statsmodels 0.15.0, proportions_ztest
    [{ count: 30, rows: 200 }, { count: 12, rows: 150 }, 0.04611817746898452],
    [{ count: 48, rows: 100 }, { count: 2, rows: 100 }, 5.83338596478719e-14],
    [{ count: 0, rows: 500 }, { count: 6, rows: 120 }, 5.0508627741547e-7],
  ])('of %j and %j is what statsmodels says', (reference, live, expected) => {
    expect(twoProportionsPValue(reference, live) / expected).toBeCloseTo(1, 8);
  });

  test('is 1 when nothing can be told apart', () => {
    expect(twoProportionsPValue({ count: 0, rows: 0 }, { count: 1, rows: 9 })).toBe(1);
    expect(twoProportionsPValue({ count: 0, rows: 50 }, { count: 0, rows: 9 })).toBe(1);
    expect(twoProportionsPValue({ count: 50, rows: 50 }, { count: 9, rows: 9 })).toBe(1);
  });

  test('refuses counts beyond the rows', () => {
    expect(() => twoProportionsPValue({ count: 2, rows: 1 }, { count: 0, rows: 1 })).toThrow(RangeError);
  });
});

test('shareOf nothing is 0', () => {
  expect([shareOf({ count: 0, rows: 0 }), shareOf({ count: 1, rows: 4 })]).toEqual([0, 0.25]);
});

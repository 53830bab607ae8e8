import { areaDistance } from '../../../ml/measures/area-distance.ts';

describe('areaDistance', () => {
  test('is the area only one covers over the area either covers, by hand', () => {
    // |0.2−0.4| + |0.3−0.3| + |0.5−0.3| = 0.4; max: 0.4 + 0.3 + 0.5 = 1.2
    expect(areaDistance([0.2, 0.3, 0.5], [0.4, 0.3, 0.3])).toBeCloseTo(0.4 / 1.2, 12);
  });

  test('is 2t / (1 + t) of the total variation t', () => {
    expect(areaDistance([1, 0], [0.7, 0.3])).toBeCloseTo((2 * 0.3) / 1.3, 12);
  });

  test('refuses shares of other bins, and none', () => {
    expect(() => areaDistance([1], [0.5, 0.5])).toThrow(RangeError);
    expect(() => areaDistance([], [])).toThrow(RangeError);
  });
});

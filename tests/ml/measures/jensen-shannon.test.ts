import { jensenShannonDistance } from '../../../ml/measures/jensen-shannon.ts';

describe('jensenShannonDistance', () => {
  test('is what scipy 1.17.1 jensenshannon(base=2) says', () => {
    expect(jensenShannonDistance([0.1, 0.4, 0.5], [0.3, 0.3, 0.4])).toBeCloseTo(0.21663402449519667, 12);
    expect(jensenShannonDistance([1, 0], [0.5, 0.5])).toBeCloseTo(0.5579230452841438, 12);
  });

  test('refuses shares of other bins', () => {
    expect(() => jensenShannonDistance([1], [0.5, 0.5])).toThrow(RangeError);
  });
});

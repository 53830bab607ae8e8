import { describe, expect, test } from '@jest/globals';
import { levelOf } from '../../../ml/explain/level-of.ts';

describe('levelOf', () => {
  const tenths = Float64Array.from({ length: 20 }, (_, at) => at);

  test('is low or high in the outer fifths', () => {
    expect([0, 3, 4, 10, 15, 16, 19, -5, 99].map((value) => levelOf(value, tenths))).toEqual([
      'low',
      'low',
      null,
      null,
      null,
      'high',
      'high',
      'low',
      'high',
    ]);
  });

  test('is neither when all numbers are the same, or few are known', () => {
    expect(levelOf(7, new Float64Array(20).fill(7))).toBeNull();
    expect(levelOf(1, Float64Array.of(1, 2, 3))).toBeNull();
  });
});

import { describe, expect, test } from '@jest/globals';
import { isFlood } from '../../../../server/learn/trust/hold-back.ts';

const counted = (rows: number, labels: number, answers: number) => ({
  ...{ rows, labels, answers, from: 1 },
  most: { from: 'Meals', to: 'Travel', rows: labels },
});

describe('isFlood', () => {
  test('asks for 100 rows at least, and for half of those spoken of', () => {
    expect(isFlood(counted(99, 99, 0))).toBe(false);
    expect(isFlood(counted(100, 60, 40))).toBe(true);
    expect(isFlood(counted(200, 100, 0))).toBe(true);
    expect(isFlood(counted(201, 100, 0))).toBe(false);
    expect(isFlood(counted(10_000, 0, 4_999))).toBe(false);
  });
});

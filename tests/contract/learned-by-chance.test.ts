import { expect, test } from '@jest/globals';
import { learnedByChance } from '../../contract/learned-by-chance.ts';

const share = (low: number, high: number, rows = 100) => ({ value: (low + high) / 2, low, high, rows });

test('a version learned some by heart when what it learned lies above the whole interval of its test', () => {
  expect(learnedByChance(share(0.7, 0.9), share(0.91, 1))).toBe(true);
  expect(learnedByChance(share(0.7, 0.9), share(0.9, 1))).toBe(false);
  expect(learnedByChance(share(0, 0, 0), share(0.9, 1))).toBe(false);
});

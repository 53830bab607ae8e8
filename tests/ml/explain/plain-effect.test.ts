import { describe, expect, test } from '@jest/globals';
import type { Effect } from '../../../ml/explain/effect.ts';
import { effectInWords, levelOf } from '../../../ml/explain/plain-effect.ts';

const effect = (given: Partial<Effect>): Effect => ({
  column: 'Amount',
  words: [],
  cell: null,
  level: null,
  effect: 1,
  ...given,
});

describe('effectInWords', () => {
  test.each<[string, Partial<Effect>, Parameters<typeof effectInWords>[1]]>([
    ['Merchant contains “uber”', { column: 'Merchant', words: ['uber'], cell: 'uber trip' }, 'text'],
    ['Merchant is “City Cabs”', { column: 'Merchant', cell: 'City  Cabs' }, 'text'],
    ['Amount is 12.5, which is low', { cell: 12.5, level: 'low' }, 'number'],
    ['Amount is 0.3', { cell: 0.1 + 0.2 }, 'number'],
    ['Date is 2026-03-31', { column: 'Date', cell: 46112.5 }, 'date'],
    ['Date is missing', { column: 'Date' }, 'date'],
    ['Paid is true', { column: 'Paid', cell: 'true' }, 'boolean'],
    ['past corrections of rows like this one say so', { column: null }, undefined],
    ['past corrections of rows like this one say otherwise', { column: null, effect: -1 }, undefined],
  ])('%s', (sentence, given, type) => {
    expect(effectInWords(effect(given), type)).toBe(sentence);
  });

  test('shortens what is long', () => {
    expect(effectInWords(effect({ column: 'Text', cell: 'word '.repeat(100) }), 'text').length).toBeLessThan(80);
  });
});

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

import { describe, expect, test } from '@jest/globals';
import { chooseEffects } from '../../../ml/explain/choose-effects.ts';
import type { Effect } from '../../../ml/explain/effect.ts';

const whole = (column: string | null, effect: number): Effect => ({
  column,
  words: [],
  cell: 'cell',
  level: null,
  effect,
});
const word = (column: string, name: string, effect: number): Effect => ({
  column,
  words: [name],
  cell: 'cell',
  level: null,
  effect,
});
const told = (effects: Effect[]) => chooseEffects(effects).map(({ column, words }) => words[0] ?? column);

describe('chooseEffects', () => {
  test('puts the strongest first, whichever way it speaks, and leaves noise out', () => {
    expect(told([whole('Amount', 0.3), whole('Centre', -2), whole('Date', 0.01), whole(null, 1)])).toEqual([
      'Centre',
      null,
      'Amount',
    ]);
  });

  test('lets words speak for a text when one of them says much of it', () => {
    expect(told([whole('Merchant', 3), word('Merchant', 'uber', 2.5), word('Merchant', 'london', 0.2)])).toEqual([
      'uber',
      'london',
    ]);
  });

  test('lets the text speak when no single word says much of it, with the words that contradict it', () => {
    expect(
      told([
        whole('Merchant', 3),
        word('Merchant', 'uber', 0.5),
        word('Merchant', 'trip', 0.4),
        word('Merchant', 'eats', -0.6),
      ]),
    ).toEqual(['Merchant', 'eats']);
  });

  test('lets words that contradict one another speak, when together they say nothing', () => {
    expect(told([whole('Merchant', 0.01), word('Merchant', 'uber', 2), word('Merchant', 'eats', -2)])).toEqual([
      'uber',
      'eats',
    ]);
  });
});

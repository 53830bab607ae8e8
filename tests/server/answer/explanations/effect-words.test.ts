import { afterEach, describe, expect, test } from '@jest/globals';
import { speakBy, speechFor } from '../../../../contract/language/language.ts';
import type { Effect } from '../../../../ml/explain/effect.ts';
import { effectInWords } from '../../../../server/answer/explanations/effect-words.ts';

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
    ['Year is 2026', { column: 'Year', cell: 2026 }, 'number'],
    ['Amount is 1e-7', { cell: 1e-7 }, 'number'],
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

describe('in other languages', () => {
  afterEach(() => speakBy(() => speechFor(['en'])));

  const given: readonly [Partial<Effect>, Parameters<typeof effectInWords>[1]][] = [
    [{ column: 'Merchant', words: ['uber'], cell: 'uber trip' }, 'text'],
    [{ cell: 1234.5, level: 'high' }, 'number'],
    [{ column: 'Paid', cell: 'true' }, 'boolean'],
    [{ column: null, effect: -1 }, undefined],
  ];

  test.each([
    [
      'de',
      [
        'Merchant enthält „uber“',
        'Amount ist 1234,5, und das ist viel',
        'Paid ist wahr',
        'frühere Korrekturen ähnlicher Zeilen sprechen dagegen',
      ],
    ],
    [
      'pt',
      [
        'Merchant contém “uber”',
        'Amount é 1234,5, o que é muito',
        'Paid é verdadeiro',
        'correções anteriores de linhas parecidas dizem o contrário',
      ],
    ],
  ])('in %s: what spoke is said as people of that language write', (language, expected) => {
    speakBy(() => speechFor([language]));
    expect(given.map(([part, type]) => effectInWords(effect(part), type))).toEqual(expected);
  });
});

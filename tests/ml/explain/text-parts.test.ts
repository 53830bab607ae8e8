import { describe, expect, test } from '@jest/globals';
import { textParts } from '../../../ml/explain/text-parts.ts';

describe('textParts', () => {
  test('takes out each different word, wherever and however it is written', () => {
    expect(textParts('Uber trip, UBER eats!', 32)).toEqual([
      { words: ['Uber'], without: 'trip,   eats!' },
      { words: ['trip'], without: 'Uber  , UBER eats!' },
      { words: ['eats'], without: 'Uber trip, UBER  !' },
    ]);
  });

  test('takes neighbouring words out together when there are too many', () => {
    const parts = textParts('one two three four five', 2);
    expect(parts.map(({ words }) => words)).toEqual([
      ['one', 'two', 'three'],
      ['four', 'five'],
    ]);
    expect(parts.map(({ without }) => without.replace(/\s+/g, ' '))).toEqual(['four five', 'one two three']);
  });

  test('keeps words of every script', () => {
    expect(textParts('Bäckerei Straße 東京', 9).map(({ words }) => words[0])).toEqual(['Bäckerei', 'Straße', '東京']);
  });

  test('has no parts when there is one word, or none', () => {
    expect(textParts('uber', 32)).toEqual([]);
    expect(textParts(' … ', 32)).toEqual([]);
    expect(textParts('uber trip', 1)).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BLANKS, casesOf, comparableText, foldLetter } from '../../../contract/conditions/fold-text.ts';

const lettersOf = (from: number, end: number) =>
  Array.from({ length: end - from }, (_, at) => from + at)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code));
/** Of the planes that have letters with two cases. */
const LETTERS = Object.freeze(lettersOf(0, 0x20000));

describe('every letter', () => {
  test('folds onto one letter, which folds onto itself', () => {
    const odd = LETTERS.filter((letter) => {
      const folded = foldLetter(letter);
      return [...folded].length !== 1 || foldLetter(folded) !== folded;
    });
    expect(odd).toEqual([]);
  });

  test('is compared as it folds, composed before', () => {
    const odd = LETTERS.filter((letter) => {
      // No mark is composed with a bar.
      const composed = [...letter.normalize('NFC')].map(foldLetter).join('');
      return comparableText(`|${letter}|`) !== `|${/\s/.test(letter) ? ' ' : composed}|`;
    });
    expect(odd).toEqual([]);
  });

  test('is found again among the cases of what it folds onto', () => {
    const odd = LETTERS.filter((letter) => {
      const folded = foldLetter(letter);
      return folded !== letter && ![...casesOf(folded).letters].includes(letter);
    });
    expect(odd).toEqual([]);
  });

  test('of another plane has one case and is no blank', () => {
    const odd = lettersOf(0x20000, 0x110000).filter((letter) => foldLetter(letter) !== letter || /\s/.test(letter));
    expect(odd).toEqual([]);
  });

  test('is a blank when JavaScript says so', () =>
    expect(LETTERS.filter((letter) => /\s/.test(letter)).join('')).toBe(BLANKS));
});

describe('texts are the same', () => {
  test.each([
    ['Office', 'oFFICE'],
    ['Müller', 'MU\u0308LLER'],
    ['ΟΔΟΣ', 'οδος'],
    ['STRAẞE', 'straße'],
    [' IT\u00a0desk\n', 'it\tDESK'],
    ['µg', 'Μg'],
  ])('%j and %j', (one, other) => expect(comparableText(one)).toBe(comparableText(other)));
});

describe('texts are two', () => {
  test.each([
    ['Straße', 'STRASSE'],
    ['ısı', 'isi'],
    ['İ', 'i'],
    ['Cafe', 'Café'],
    ['a b', 'a  b'],
    ['a b', 'ab'],
    ['6100-10', '6100\u201310'],
    ['m²', 'm2'],
  ])('%j and %j', (one, other) => expect(comparableText(one)).not.toBe(comparableText(other)));
});

test('case and composition of letters make no difference', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abzéßüσςæøжЯǆ 1-') });
  fc.assert(
    fc.property(letters, (text) => {
      const upper = [...text].map((letter) => (letter === 'ß' ? 'ẞ' : letter.toUpperCase())).join('');
      for (const variant of [upper, text.normalize('NFD'), upper.normalize('NFD')])
        expect(comparableText(variant)).toBe(comparableText(text));
    }),
    { seed: 10, numRuns: 2_000 },
  );
});

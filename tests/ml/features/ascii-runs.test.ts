import fc from 'fast-check';
import { asciiRuns, LETTERS, LETTERS_AND_DIGITS } from '../../../ml/features/ascii-runs.ts';

describe('asciiRuns', () => {
  test('finds in a text of ASCII what the regular expressions find', () => {
    const texts = fc.string({ unit: 'binary-ascii', maxLength: 40 });
    const alike = fc.string({ unit: fc.constantFrom(..."aZ09'_- .é中"), maxLength: 20 });
    fc.assert(
      fc.property(fc.oneof(texts, alike), (text) => {
        const isAscii = /^[\0-\x7f]*$/.test(text);
        expect(asciiRuns(text, LETTERS, 1)).toEqual(isAscii ? (text.match(/\p{L}+/gu) ?? []) : null);
        expect(asciiRuns(text, LETTERS, 2)).toEqual(isAscii ? (text.match(/\p{L}{2,}/gu) ?? []) : null);
        expect(asciiRuns(text, LETTERS_AND_DIGITS, 1)).toEqual(isAscii ? (text.match(/[\p{L}\p{N}']+/gu) ?? []) : null);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

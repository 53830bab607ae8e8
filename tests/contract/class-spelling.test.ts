import fc from 'fast-check';
import { meantClasses, spellingKey } from '../../contract/class-spelling.ts';

const SEED = 20_261_128;
const anyName = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const letters = fc.string({ unit: fc.constantFrom(...'abcdefgéüßžσæøж'), minLength: 2, maxLength: 10 });

describe('spellingKey', () => {
  test.each([
    ['Office', 'OFFICE'],
    ['I T', 'IT'],
    ['Co-working', 'Coworking'],
    ['Co\u2010working', 'co\u2014Working'],
    ['Travel\u00a0costs', 'Travel  costs'],
    ['オフィス\u3000用品', 'オフィス用品'],
    ['Caf\u00e9', 'CAFE\u0301'],
    ['Straße', 'STRASSE'],
    ['ΟΔΟΣ ΑΒ', 'οδος αβ'],
    ['cooperate', 'co\u00adoperate'],
    ['6100-10', '6100 \u2013 10'],
    ['Level \u22121', 'level -1'],
  ])('%j and %j are one class', (one, other) => expect(spellingKey(one)).toBe(spellingKey(other)));

  test.each([
    ['Office', 'Offices'],
    ['6100-10', '610010'],
    ['6100-10', '61-0010'],
    ['61 00', '6100'],
    ['A', 'A-'],
    ['A-', 'A+'],
    ['1', '-1'],
    ['Level 1', 'Level -1'],
    ['m²', 'm2'],
    ['ısı', 'isi'],
    ['Cafe', 'Café'],
    ['Ж', 'З'],
    ['C#', 'C'],
    ['R&D', 'RD'],
    ['-', '+'],
    ['0118', '118'],
  ])('%j and %j are two classes', (one, other) => expect(spellingKey(one)).not.toBe(spellingKey(other)));

  test('a class of dashes, or of what nobody sees, keeps a key', () => {
    for (const name of ['-', '\u2014\u2014', '\u00ad', '\u200b']) expect(spellingKey(name)).not.toBe('');
  });

  test('the key of a key is itself', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(spellingKey(spellingKey(name))).toBe(spellingKey(name));
      }),
      { seed: SEED, numRuns: 5_000 },
    );
    const pieces = fc
      .array(fc.constantFrom('-', ' ', '\u2013', '1', '20', 'a', 'É', 'e\u0301', '(', ')', 'ẞ', 'İ', 'ŉ', 'ΐ'), {
        minLength: 1,
        maxLength: 8,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(pieces, (name) => {
        expect(spellingKey(spellingKey(name))).toBe(spellingKey(name));
      }),
      { seed: SEED, numRuns: 5_000 },
    );
  });

  test('case, composition, and blanks and dashes between letters never make a difference', () => {
    const gap = fc.constantFrom('', ' ', '\u00a0', '-', ' \u2013 ');
    fc.assert(
      fc.property(letters, letters, gap, (one, other, between) => {
        const key = spellingKey(one + other);
        for (const variant of [
          one + between + other,
          (one + between + other).toUpperCase(),
          ` ${one}${between}${other}`.normalize('NFD'),
        ])
          expect(spellingKey(variant)).toBe(key);
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  test('names of other letters or digits never become one', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abcxyzéж0189'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(plain, plain, (one, other) => {
        expect(spellingKey(one) === spellingKey(other)).toBe(one === other);
      }),
      { seed: SEED, numRuns: 5_000 },
    );
  });

  test('takes six bytes a letter at most, so that the catalogue can index the longest class', () => {
    const bytes = (letter: string) => Buffer.byteLength(spellingKey(`a${letter}a`)) - 2;
    const codes = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff);
    expect(Math.max(...codes.map((code) => bytes(String.fromCharCode(code))))).toBe(6);
  });
});

describe('meantClasses', () => {
  const meant = (names: string[], classes: string[] = []) =>
    Object.fromEntries(meantClasses(names, classes, 'together'));

  test('prefers the class that is the same letter by letter', () =>
    expect(meant(['travel', 'TRAVEL'], ['Travel', 'travel'])).toEqual({ travel: 'travel', TRAVEL: 'Travel' }));
  test('takes the first class of the same spelling', () =>
    expect(meant(['I T'], ['Meals', 'IT', 'it'])).toEqual({ 'I T': 'IT' }));
  test('a new class is spelled as most names of it are, the first among equals', () => {
    expect(meant(['office', 'Office', 'Office'])).toEqual({ office: 'Office', Office: 'Office' });
    expect(meant(['office', 'Office'])).toEqual({ office: 'office', Office: 'office' });
  });
  test('a name means the same class after the list has grown by what was meant', () => {
    const names = fc.array(fc.constantFrom('Office', 'office', 'OF-FICE', 'it', 'I T', 'IT'), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(names, names, names, (first, second, third) => {
        const early = [...new Set(meantClasses(first, [], 'together').values())];
        const before = meantClasses(second, early, 'together');
        const grown = [
          ...new Set([
            ...early,
            ...before.values(),
            ...meantClasses(third, [...early, ...before.values()], 'together').values(),
          ]),
        ];
        const after = meantClasses(second, grown, 'together');
        for (const name of second) expect(after.get(name)).toBe(before.get(name));
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });
});

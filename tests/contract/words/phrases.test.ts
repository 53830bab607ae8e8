import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { grouped, listed, plainNumber, quoted, signed } from '../../../contract/words/phrases.ts';

test('numbers set their thousands apart', () => {
  expect([grouped(999), grouped(12_300)]).toEqual(['999', '12,300']);
});

test('plainNumber keeps three digits, or as many as are asked for', () => {
  expect([0, 1234.5, -12, 0.04567, 999_999, 1e15, 1e-9].map((value) => plainNumber(value))).toEqual([
    '0',
    '1,230',
    '-12',
    '0.0457',
    '1,000,000',
    '1e+15',
    '1e-9',
  ]);
  expect(plainNumber(100_020, 12)).toBe('100,020');
});

test('a difference has its sign, unless it rounds to nothing', () => {
  expect([0.0724, -0.0041, -0.0004, 0].map(signed)).toEqual(['+0.072', '−0.004', '0.000', '0.000']);
});

test('things are listed and quoted as people write', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
  expect(quoted('x'.repeat(50))).toBe(`“${'x'.repeat(39)}…”`);
});

describe('in other languages', () => {
  afterEach(() => speakBy(() => speechFor(['en'])));

  test.each([
    ['de', ['12.300', '1.230', '0,0457', '1,5e-9', '+0,072', 'a, b und c', 'a oder b', '„Pret“']],
    ['pt', ['12.300', '1.230', '0,0457', '1,5e-9', '+0,072', 'a, b e c', 'a ou b', '“Pret”']],
  ])('in %s: numbers, lists and quotes are written as people of that language do', (language, expected) => {
    speakBy(() => speechFor([language]));
    const numbers = [grouped(12_300), plainNumber(1234.5), plainNumber(0.04567), plainNumber(1.5e-9), signed(0.0724)];
    const texts = [listed(['a', 'b', 'c']), listed(['a', 'b'], 'or'), quoted('Pret')];
    expect([...numbers, ...texts]).toEqual(expected);
  });
});

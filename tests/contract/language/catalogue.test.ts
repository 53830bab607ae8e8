import { calledBy, catalogue } from '../../../contract/language/catalogue.ts';
import { speakBy, speechFor } from '../../../contract/language/language.ts';

const words = catalogue({
  en: { rows: '{rows, plural, one {# row} other {# rows}} of “{table}”', plain: 'It doesn’t <matter>' },
  de: { rows: '{rows, plural, one {# Zeile} other {# Zeilen}} von „{table}“', plain: 'Es ist <egal>' },
  pt: { rows: '{rows, plural, one {# linha} other {# linhas}} de “{table}”', plain: 'Não <importa>' },
});

afterEach(() => speakBy(() => speechFor(['en'])));

test.each([
  ['en-GB', '1,234 rows of “Cards”'],
  ['de-DE', '1.234 Zeilen von „Cards“'],
  ['pt-BR', '1.234 linhas de “Cards”'],
])('to somebody of %s one says %s', (locale, said) => {
  speakBy(() => speechFor([locale]));
  expect(words('rows', { rows: 1234, table: 'Cards' })).toBe(said);
});

test('a message without a value for its argument is refused', () => {
  expect(() => words('rows', { rows: 1 })).toThrow(/table/);
});

test('angle brackets are text', () => {
  expect(words('plain')).toBe('It doesn’t <matter>');
});

test('a text with braces stands as it is', () => {
  expect(words('rows', { rows: 1, table: '{a, plural}' })).toBe('1 row of “{a, plural}”');
});

test('what is said everywhere is there in every language, whoever is spoken to', () => {
  speakBy(() => speechFor(['de']));
  expect(words.everywhere('rows', { rows: 2, table: 'a' })).toEqual([
    '2 rows of “a”',
    '2 Zeilen von „a“',
    '2 linhas de “a”',
  ]);
});

test('what a code is called follows the language', () => {
  const called = calledBy(words, { open: 'plain' });
  speakBy(() => speechFor(['de']));
  expect({ ...called }).toEqual({ open: 'Es ist <egal>' });
  speakBy(() => speechFor(['pt']));
  expect(called.open).toBe('Não <importa>');
});

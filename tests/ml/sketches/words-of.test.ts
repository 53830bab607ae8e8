import { wordsOf } from '../../../ml/sketches/words-of.ts';

describe('wordsOf', () => {
  test('takes each word once, in lower case, in the order of first use', () => {
    expect([...wordsOf('Train to LEEDS, train back')]).toEqual(['train', 'to', 'leeds', 'back']);
  });

  test('leaves out digits and single letters, so that a reference number is no word', () => {
    expect([...wordsOf('ref 4711 A-12 x')]).toEqual(['ref']);
  });

  test('reads every script, marks included', () => {
    expect([...wordsOf('Überweisung naïve Δοκιμή')]).toEqual(['überweisung', 'naïve', 'δοκιμή']);
  });

  test('reads the first 2,000 characters of a cell', () => {
    expect(wordsOf(`${'a '.repeat(1_000)}late`).has('late')).toBe(false);
    expect(wordsOf(`${'a '.repeat(900)}soon`).has('soon')).toBe(true);
  });

  test('of an empty text are none', () => {
    expect([...wordsOf('')]).toEqual([]);
  });
});

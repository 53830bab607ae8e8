import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { reasonsInWords, reasonWords, scoreName } from '../../../contract/words/anomaly-words.ts';

afterEach(() => speakBy(() => speechFor(['en'])));

const AMOUNT = { column: 'Amount', odd: 'high', share: 0.002, credit: 0.8 } as const;

test('a reason names the column, what is odd of it, and how many rows are like that', () => {
  expect(reasonWords(AMOUNT)).toBe('Amount: high (0.2 % of rows are as high)');
  expect(reasonWords({ ...AMOUNT, odd: 'low' })).toBe('Amount: low (0.2 % of rows are as low)');
  expect(reasonWords({ ...AMOUNT, odd: 'missing' })).toBe('Amount: empty (0.2 % of rows are)');
  expect(reasonWords({ ...AMOUNT, odd: 'rare' })).toBe('Amount: rare (0.2 % of rows have this value)');
  expect(reasonWords({ ...AMOUNT, column: 'Posted', odd: 'rare', part: 'weekday' })).toBe('Posted: an unusual weekday');
  expect(reasonWords({ ...AMOUNT, column: 'Posted', part: 'day' })).toBe('Posted: high (0.2 % of rows are as high)');
  expect(reasonsInWords([AMOUNT, { ...AMOUNT, column: 'Tax' }])).toBe(
    'Amount: high (0.2 % of rows are as high); Tax: high (0.2 % of rows are as high)',
  );
});

test('the score has one name in each language', () => {
  const names = ['en', 'de', 'pt'].map((language) => {
    speakBy(() => speechFor([language]));
    return scoreName();
  });
  expect(names).toEqual(['score', 'Auffälligkeit', 'pontuação']);
});

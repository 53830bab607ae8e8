import { afterEach, expect, test } from '@jest/globals';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { discardQuestion, offerSentence } from '../../../workbench/recovery/backup-words.ts';

const NOW = new Date(2026, 10, 29, 17, 5);
const backup = (madeAt: Date, lost: readonly string[] = []) => ({ id: 'a', name: 'Purchases.xlsx', madeAt, lost });

afterEach(() => speakBy(() => speechFor([])));

test('an offer says whose work it is and from when, with the day when that is another one', () => {
  expect(offerSentence(backup(new Date(2026, 10, 29, 14, 32)), NOW)).toBe(
    'You have unsaved work in “Purchases.xlsx” from 14:32.',
  );
  expect(offerSentence(backup(new Date(2026, 9, 3, 9, 7)), NOW)).toBe(
    'You have unsaved work in “Purchases.xlsx” from 3 October 2026, 09:07.',
  );
});

test('an offer says what is not in it', () => {
  expect(offerSentence(backup(new Date(2026, 10, 29, 14, 32), ['2 comments', '1 shape']), NOW)).toBe(
    'You have unsaved work in “Purchases.xlsx” from 14:32. Like a saved file, it is without: 2 comments; 1 shape.',
  );
});

test('before it is thrown away the person reads what that costs', () => {
  const { title, text } = discardQuestion(backup(new Date(2026, 10, 29, 14, 32)), NOW);
  expect([title, text]).toEqual([
    'Discard the unsaved work in “Purchases.xlsx”?',
    'What was changed until 14:32 and not saved is lost. Files that you saved stay as they are.',
  ]);
});

test.each([
  ['de', 'Es gibt nicht gespeicherte Arbeit in „Purchases.xlsx“ (Stand: 3. Oktober 2026, 09:07).'],
  ['pt', 'Você tem trabalho não salvo em “Purchases.xlsx” (última cópia: 3 de outubro de 2026, 09:07).'],
])('in %s an offer says the day by the habits of that language', (language, sentence) => {
  speakBy(() => speechFor([language]));
  expect(offerSentence(backup(new Date(2026, 9, 3, 9, 7)), NOW)).toBe(sentence);
});

import { afterEach, describe, expect, test } from '@jest/globals';
import { speakBy, speechFor } from '../../../../contract/language/language.ts';
import type { Effect } from '../../../../ml/explain/effect.ts';
import { explanationSentence, toReason } from '../../../../server/answer/explanations/explanation-words.ts';

const columns = [
  { name: 'Merchant', type: 'text' },
  { name: 'Amount', type: 'number' },
] as const;
const uber: Effect = { column: 'Merchant', words: ['uber'], cell: 'uber trip', level: null, effect: 2 };
const amount: Effect = { column: 'Amount', words: [], cell: 12.5, level: 'low', effect: 1 };
const against: Effect = { column: 'Merchant', words: ['eats'], cell: 'uber eats', level: null, effect: -3 };
const corrections: Effect = { column: null, words: [], cell: null, level: null, effect: 1 };
const said = { person: 'Ann', saidAt: new Date('2026-11-03T23:30:00Z') };

describe('explanationSentence', () => {
  test('names the two strongest reasons for the class', () => {
    expect(explanationSentence('travel', null, 0.9, [uber, amount, corrections], columns)).toBe(
      'Mostly because Merchant contains “uber”, and Amount is 12.5, which is low.',
    );
  });

  test('says what speaks against, when that is the strongest', () => {
    expect(explanationSentence('travel', null, 0.1, [against, uber], columns)).toBe(
      '“travel” is unlikely mostly because Merchant contains “eats”.',
    );
  });

  test('says so when nothing speaks clearly', () => {
    expect(explanationSentence('travel', null, 0.4, [], columns)).toMatch(
      /^No single cell says much for or against “travel”/,
    );
  });

  test('says first that the row answers with its own label, by whom and when, and then what the model goes by', () => {
    expect(explanationSentence('travel', { class: 'travel', isOwn: true, said }, 0.834, [uber], columns)).toBe(
      'This row was labelled “travel” by Ann on 3 November 2026, and a row answers with its own label. By itself the model gives “travel” 83 %. It goes mostly by this: Merchant contains “uber”.',
    );
  });

  test('says that a row with the same cells was labelled', () => {
    expect(
      explanationSentence('travel', { class: 'travel', isOwn: false, said: null }, 0.999, [uber], columns),
    ).toMatch(/^A row with the same cells was labelled “travel”\. By itself the model gives “travel” over 99 %\./);
  });
});

test('a reason is a sentence; what corrections say belongs to no column', () => {
  expect(toReason(uber, columns)).toEqual({
    column: 'Merchant',
    words: ['uber'],
    effect: 2,
    sentence: 'Merchant contains “uber”',
  });
  expect(toReason(corrections, columns)).toEqual({
    column: '',
    words: [],
    effect: 1,
    sentence: 'Past corrections of rows like this one say so',
  });
});

describe('in other languages', () => {
  afterEach(() => speakBy(() => speechFor(['en'])));

  test.each([
    [
      'de',
      'Diese Zeile bekam von Ann am 3. November 2026 das Label „travel“, und eine Zeile antwortet mit ihrem eigenen Label. Von sich aus gibt das Modell „travel“ 83 %. Es richtet sich vor allem hiernach: Merchant enthält „uber“, und Amount ist 12,5, und das ist wenig.',
      '„travel“ ist unwahrscheinlich, vor allem deshalb: Merchant enthält „eats“.',
    ],
    [
      'pt',
      'Esta linha recebeu de Ann o rótulo “travel” em 3 de novembro de 2026, e uma linha responde com o próprio rótulo. Por si só, o modelo dá 83% a “travel”. Ele se baseia principalmente nisto: Merchant contém “uber”, e Amount é 12,5, o que é pouco.',
      '“travel” é improvável principalmente porque Merchant contém “eats”.',
    ],
  ])('in %s: the label comes first, then what the model goes by', (language, withLabel, unlikely) => {
    speakBy(() => speechFor([language]));
    const ground = { class: 'travel', isOwn: true, said };
    expect(explanationSentence('travel', ground, 0.834, [uber, amount], columns)).toBe(withLabel);
    expect(explanationSentence('travel', null, 0.1, [against, uber], columns)).toBe(unlikely);
  });
});

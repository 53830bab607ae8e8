import { expect, test } from '@jest/globals';
import { answersInSheet, givesFirstAnswers, LABELS_ENDING_FIRST, whyNoFirst } from '../../contract/first-answers.ts';

const untrained = {
  ...{ classes: ['Food', 'Travel'], columns: [{ name: 'Text', type: 'text' as const }], labels: 0 },
  champion: null,
};

test('first answers need two classes that are offered, a column of words, and fewer labels than end them', () => {
  expect(whyNoFirst(untrained)).toBeNull();
  expect(whyNoFirst({ ...untrained, retiredClasses: ['Food'] })).toBe('too-few-classes');
  expect(whyNoFirst({ ...untrained, columns: [{ name: 'Amount', type: 'number' }] })).toBe('no-words');
  expect(whyNoFirst({ ...untrained, labels: LABELS_ENDING_FIRST })).toBe('labels-enough');
  expect(whyNoFirst({ ...untrained, labels: LABELS_ENDING_FIRST - 1 })).toBeNull();
});

test('they are given before the first version alone, of classes, by Amend itself', () => {
  expect(givesFirstAnswers(untrained)).toBe(true);
  expect(givesFirstAnswers({ ...untrained, champion: 1 })).toBe(false);
  expect(givesFirstAnswers({ ...untrained, kind: 'anomalies' })).toBe(false);
  expect(givesFirstAnswers({ ...untrained, isElsewhere: true })).toBe(false);
  expect(answersInSheet({ ...untrained, classes: [] })).toBe(false);
  expect(answersInSheet({ ...untrained, classes: [], champion: 1 })).toBe(true);
});

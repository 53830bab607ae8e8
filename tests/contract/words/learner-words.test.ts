import { expect, test } from '@jest/globals';
import { learnerReason, notTried, type LearnerReason, type NotTried } from '../../../contract/learner.ts';
import { finalSentence, learnerSentence, notTriedSentence } from '../../../contract/words/learner-words.ts';
import { valuesOf } from '../../setup/values-of.ts';

test.each(valuesOf(notTried))('why a learner was not tried is said of %j', (why) => {
  expect(notTriedSentence(why as NotTried)).toMatch(/^[A-Z](?!.*(undefined|\[object)).*\.$/);
});

test('the small forest says how many rows it takes, and what to choose instead', () => {
  expect(notTriedSentence({ reason: 'small-forest', rows: 10_000, most: 1_020 })).toMatch(
    /offered up to 1020 rows, and there are 10000\. Choose the forest of trees instead\.$/,
  );
});

test.each(valuesOf(learnerReason))('why a learner was chosen is said of %j', (reason) => {
  expect(learnerSentence(reason as LearnerReason)).toMatch(/^[A-Z](?!.*(undefined|NaN|null|\[object)).*\.$/);
});

test('a final of those near each other says from how many rows each learned', () => {
  const values = {
    learner: 'gradient-boosting',
    accuracy: 0.9,
    rows: 4_000,
    rival: 'linear',
    rivalAccuracy: 0.89,
  } as const;
  expect(learnerSentence({ code: 'compared', values: { ...values, by: 'log-loss', final: 20_000 } })).toBe(
    'Gradient boosting was right on 90.0 % of 4,000 rows it had not seen; the linear learner on 89.0 %, each after learning from 20,000.',
  );
  expect(finalSentence([{ learnedFrom: 5_000 }, {}, { learnedFrom: 5_000 }])).toBeNull();
});

test('a choice names who won, by how many rows right, against whom, and what decided where accuracy did not', () => {
  const values = {
    learner: 'random-forest',
    accuracy: 0.912,
    rows: 1_600,
    rival: 'linear',
    rivalAccuracy: 0.655,
  } as const;
  const said = (by: 'log-loss' | 'simplicity' | 'probabilities') =>
    learnerSentence({ code: 'compared', values: { ...values, by } });
  const sentence = 'A random forest was right on 91.2 % of 1,600 rows it had not seen; the linear learner on 65.5 %.';
  expect(said('log-loss')).toBe(sentence);
  expect(said('simplicity')).toBe(`${sentence} That is level, and it is the simpler of the two.`);
  expect(said('probabilities')).toBe(`${sentence} Its probabilities were closer to the truth.`);
});

import { describe, expect, test } from '@jest/globals';
import type { AnsweringVersion } from '../../../contract/rollback.ts';
import {
  accuracySentence,
  adviceSentence,
  helpSentence,
  questionPhrase,
  ruleSentence,
  trainingSentence,
} from '../../../contract/words/rollback-words.ts';

const share = (value: number, low: number, high: number, rows: number) => ({ value, low, high, rows });
const VERSION: AnsweringVersion = {
  version: 3,
  learner: 'decision-tree',
  trainedAt: '2026-11-02T09:00:00.000Z',
  trainedBy: 'Ann',
  trainRows: 900,
  accuracy: share(0.93, 0.86, 0.97, 100),
  majorityAccuracy: 0.6,
  trainAccuracy: share(0.95, 0.93, 0.96, 900),
  learned: 'something',
};
const QUESTION = { value: 812, unit: 'ms', minutes: 15 };
const SAID = { decision: '1', confidence: 0.876 };

describe('the advice', () => {
  test('says what to do, of what, and how sure the version is', () => {
    expect(adviceSentence('roll-back', QUESTION, SAID, VERSION)).toBe(
      'Roll back: version 3 expects decision 1 (roll back) for 812 ms after 15 minutes, 88 % sure.',
    );
    expect(adviceSentence('go-ahead', QUESTION, { decision: '0', confidence: 1 }, VERSION)).toMatch(/^Go ahead: /);
  });

  test('is none where nothing was learned, and cautious where too little was held back', () => {
    expect(adviceSentence('none', QUESTION, SAID, { ...VERSION, learned: 'nothing' })).toMatch(
      /^No advice: there is nothing to learn/,
    );
    expect(adviceSentence('roll-back', QUESTION, SAID, { ...VERSION, learned: 'too-few-rows' })).toMatch(
      /Too few observations were held back to show that it knows better than chance\.$/,
    );
  });

  test('is none for a decision of somebody’s own', () => {
    expect(adviceSentence('none', QUESTION, { decision: 'wait', confidence: 0.5 }, VERSION)).toMatch(
      /^No advice: version 3 expects decision “wait” for /,
    );
  });
});

test('a question is said with its unit, if it has one', () => {
  expect(questionPhrase({ value: 0.5, minutes: 1 })).toBe('0.5 after 1 minute');
  expect(questionPhrase({ value: 1_200, unit: 'ms', minutes: 0 })).toBe('1,200 ms after 0 minutes');
});

test('the accuracy names its interval and what could be had without learning', () => {
  expect(accuracySentence(VERSION)).toBe(
    'Version 3 was right on 93 % of 100 observations that it had not seen (95 % interval: 86 % to 97 %); always giving the more frequent answer would be right on 60 %.',
  );
  expect(accuracySentence({ ...VERSION, accuracy: share(0, 0, 1, 0) })).toContain('is not known');
});

test('the training accuracy warns only where its interval lies above that of new observations', () => {
  expect(trainingSentence(VERSION)).toBe('Of the 900 observations that it learned from, it gets 95 % right.');
  expect(trainingSentence({ ...VERSION, trainAccuracy: share(0.995, 0.98, 1, 900) })).toContain(
    'some of what it learned is chance',
  );
  expect(trainingSentence({ ...VERSION, trainAccuracy: null })).toContain('was not noted');
});

describe('the rule', () => {
  const rule = { conditions: ['Value is more than 500', 'Minutes is at most 30'], class: '1', rows: 212, share: 0.97 };

  test('is the way through the tree, with how many observations went it', () => {
    expect(ruleSentence(rule, '1', VERSION)).toBe(
      'The rule that decided: Value is more than 500 and Minutes is at most 30. 212 observations that it learned from fit this, 97 % of them with decision 1 (roll back).',
    );
  });

  test('says why the answer is the other decision, where a leaf is about even', () => {
    expect(ruleSentence({ ...rule, share: 0.52 }, '0', VERSION)).toMatch(/As 0 \(go ahead\) is more frequent in all/);
  });

  test('is none of a tree without splits, and of another learner', () => {
    expect(ruleSentence({ ...rule, conditions: [] }, '1', VERSION)).toBe(
      'The tree of version 3 has no rule: it answers every question alike. Of the 212 observations that it learned from, 97 % have decision 1 (roll back).',
    );
    expect(ruleSentence(null, '1', VERSION)).toMatch(/is no decision tree/);
  });
});

describe('what would help', () => {
  const help = { decision: '1', held: 25, right: 20, margin: 0.152, target: 0.1, observations: 380 };

  test('is so many observations of a decision, for so many points', () => {
    expect(helpSentence(help, VERSION)).toBe(
      'Of 25 observations with decision 1 (roll back) held back it got 20 right, which is known to ± 15 points. About 380 more with this decision would narrow that to ± 10 points (Wilson interval), since a tenth is held back.',
    );
    expect(helpSentence({ ...help, held: 0, right: 0 }, VERSION)).toMatch(
      /^No observation with decision 1 \(roll back\) was held back yet\./,
    );
  });

  test('is nothing more where all is known, and something else where there is nothing to learn', () => {
    expect(helpSentence(null, VERSION)).toBe('What version 3 gets right is known to within about one point.');
    expect(helpSentence(help, { ...VERSION, learned: 'nothing' })).toMatch(
      /^More observations of this kind would hardly help/,
    );
  });
});

import { expect, test } from '@jest/globals';
import { shadowSentence } from '../../../addin/words/words-of-shadows.ts';
import { aShadow } from '../../fakes/fake-watch.ts';

test('what a shadow would have changed is a sentence that follows the name of its version', () => {
  expect(shadowSentence(aShadow())).toBe(
    'On 1,240 live rows it would have changed 37, answering unseen beside version 1.',
  );
  expect(shadowSentence(aShadow({ rows: 1, changed: 0 }))).toBe(
    'On 1 live row it would have changed 0, answering unseen beside version 1.',
  );
  expect(shadowSentence(aShadow({ rows: 0 }))).toContain('no live row was compared yet');
  expect(shadowSentence(aShadow({ rows: 0, stoppedAt: '2026-03-02T09:00:00.000Z' }))).toMatch(/was compared\.$/);
});

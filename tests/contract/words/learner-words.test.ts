import { expect, test } from '@jest/globals';
import { notTried, type NotTried } from '../../../contract/learner.ts';
import { notTriedSentence } from '../../../contract/words/learner-words.ts';
import { valuesOf } from '../../setup/values-of.ts';

test.each(valuesOf(notTried))('why a learner was not tried is said of %j', (why) => {
  expect(notTriedSentence(why as NotTried)).toMatch(/^[A-Z](?!.*(undefined|\[object)).*\.$/);
});

test('the small forest says how many rows it takes, and what to choose instead', () => {
  expect(notTriedSentence({ reason: 'small-forest', rows: 10_000, most: 1_020 })).toMatch(
    /offered up to 1020 rows, and there are 10000\. Choose the forest of trees instead\.$/,
  );
});

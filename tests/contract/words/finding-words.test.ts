import { driftFinding, driftHeadline, type DriftFinding, type DriftHeadline } from '../../../contract/drift-finding.ts';
import { findingWords, headlineWords, reasonWords } from '../../../contract/words/finding-words.ts';
import { valuesOf } from '../../setup/values-of.ts';

const SAID = /^\S(?!.*(undefined|NaN|null|\[object)).*\S$/;

test.each(valuesOf(driftFinding))('there are words for %j', (finding) =>
  expect(findingWords(finding as DriftFinding)).toMatch(SAID),
);

test.each(valuesOf(driftHeadline))('there is a sentence for %j', (headline) => {
  const sentence = headlineWords(headline as DriftHeadline);
  expect(sentence).toMatch(SAID);
  expect(sentence).toMatch(/\.$/);
});

test('a change of a share is said with what it was', () => {
  expect(findingWords({ code: 'unreadable', values: { now: 0.4, before: 0, type: 'number' } })).toBe(
    '40 % of the cells are not numbers, 0 % before',
  );
  expect(findingWords({ code: 'new', values: { now: 0.12, before: 0.02, things: 'words' } })).toBe(
    '12 % of rows have words never seen before, 2 % in ordinary rows',
  );
  expect(
    findingWords({ code: 'recurring', values: { share: 0.06, things: 'words', examples: ['scoot', 'zippo'] } }),
  ).toBe('6 % of rows have the same few new words, most often “scoot” and “zippo”');
  expect(findingWords({ code: 'out-of-range', values: { share: 0.5, least: 0, most: 199 } })).toBe(
    '50 % of values are outside 0 to 199, the range seen in training',
  );
});

test('a factor is said as larger, smaller or the other sign, and where', () => {
  const words = (factor: number) => findingWords({ code: 'factor', values: { factor, part: null } });
  expect([100, 1 / 60, -1].map(words)).toEqual([
    'values are about 100 times larger',
    'values are about 60 times smaller',
    'values have the opposite sign',
  ]);
  const part = { category: 'Cost centre', value: 'CC-310' };
  expect(findingWords({ code: 'factor', values: { factor: 100, part } })).toBe(
    'values are about 100 times larger in Cost centre CC-310',
  );
});

test('lengths that read the same are said to be spread differently', () => {
  expect(findingWords({ code: 'text-length', values: { now: 1_234, before: 1_233 } })).toBe(
    'the lengths of the texts are spread differently',
  );
});

test('a change is told with its column; a prediction’s begins with its class', () => {
  expect(
    reasonWords([
      { name: 'Amount', type: 'number', findings: [{ code: 'empty', values: { now: 0.48, before: 0.02 } }] },
      {
        name: 'Predicted class',
        type: 'prediction',
        findings: [{ code: 'class-share', values: { class: 'Travel', now: 0.3, before: 0.1 } }],
      },
    ]),
  ).toEqual(['Amount: 48 % empty, 2 % before', 'Travel is predicted 3 times as often (30 % of rows, 10 % before)']);
});

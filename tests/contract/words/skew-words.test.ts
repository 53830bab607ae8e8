import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { skewFinding, type SkewFinding } from '../../../contract/skew.ts';
import { skewWords } from '../../../contract/words/skew-words.ts';
import { valuesOf } from '../../setup/values-of.ts';

const SAID: readonly (readonly [SkewFinding, string])[] = [
  [{ code: 'factor', values: { factor: 100 } }, '“Amount” looks 100 times as large as what version 3 learned from.'],
  [
    { code: 'factor', values: { factor: 0.001 } },
    '“Amount” looks 1,000 times as small as what version 3 learned from.',
  ],
  [{ code: 'factor', values: { factor: -1 } }, '“Amount” has the opposite sign of what version 3 learned from.'],
  [
    { code: 'swapped', values: { other: 'Tax' } },
    '“Amount” holds what version 3 learned as “Tax”, and the other way round: the two seem swapped.',
  ],
  [{ code: 'another', values: { other: 'Tax' } }, '“Amount” holds what version 3 learned as “Tax”.'],
  [
    { code: 'unreadable', values: { share: 0.98, type: 'number' } },
    '98 % of the cells of “Amount” are not numbers, as version 3 learned from: it takes them for empty.',
  ],
  [{ code: 'beyond', values: {} }, '“Amount” lies far outside of everything that version 3 learned from.'],
  [
    { code: 'no-dates', values: {} },
    '“Amount” holds numbers that are no dates: they lie centuries beside what version 3 learned from.',
  ],
  [
    { code: 'empty', values: {} },
    '“Amount” is empty throughout; in the rows that version 3 learned from it hardly ever was.',
  ],
  [
    { code: 'kind', values: { now: 'numbers', before: 'words' } },
    '“Amount” holds numbers; version 3 learned from words.',
  ],
  [
    { code: 'unknown', values: { share: 1, examples: ['moon'] } },
    '100 % of what “Amount” holds is nothing that version 3 ever learned from, such as “moon”.',
  ],
];

test.each(SAID)('says %j in a sentence', (finding, sentence) => {
  expect(skewFinding.parse(finding)).toEqual(finding);
  expect(skewWords('Amount', finding, 3)).toBe(sentence);
});

describe.each([
  ['en', /learn|train|it takes/i],
  ['de', /gelernt|train|für sie/i],
  ['pt', /aprend|trein|ela as/i],
])('in %s, of a model that was declared', (tag, training) => {
  beforeEach(() => speakBy(() => speechFor([tag])));
  afterEach(() => speakBy(() => speechFor(['en'])));
  const findings = valuesOf(skewFinding) as SkewFinding[];

  test('no sentence speaks of what was learned, where of Amend’s own most do', () => {
    const said = (reference: 'none' | 'declared') => findings.map((each) => skewWords('Amount', each, 3, reference));
    expect(said('declared').filter((sentence) => training.test(sentence))).toEqual([]);
    expect(said('none').filter((sentence) => training.test(sentence)).length).toBeGreaterThan(findings.length / 2);
    for (const sentence of said('declared')) expect(sentence).not.toMatch(/[{}]|undefined/);
  });
});

test('of a declared model it names what the model was declared with', () => {
  expect(skewWords('Amount', { code: 'factor', values: { factor: 100 } }, 3, 'declared')).toBe(
    '“Amount” looks 100 times as large as what version 3 was declared with.',
  );
  expect(skewWords('Amount', { code: 'unreadable', values: { share: 0.98, type: 'number' } }, 3, 'declared')).toBe(
    '98 % of the cells of “Amount” are not numbers, as version 3 was declared with: they are compared as empty.',
  );
});

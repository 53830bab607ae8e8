import { speaking, speechFor } from '../../../../contract/language/language.ts';
import { scorecardInWords, type FoundScorecard } from '../../../../server/watch/scorecard/scorecard-in-words.ts';

const FOUND: FoundScorecard = {
  ...{ version: 3, madeAt: '2026-11-05T08:00:00.000Z', score: 0.5 },
  sections: [{ section: 'data', points: 0.5, of: 7 }],
  tests: [
    {
      ...{ test: 'stale', section: 'data', points: 0.5, document: null },
      automatic: { state: 'failed', finding: { code: 'old', values: { version: 3, days: 120, most: 92 } } },
    },
    { test: 'privacy', section: 'data', points: 0, document: null, automatic: null },
  ],
};

test('a scorecard is said in the language of whoever reads it, with the same points', () => {
  const said = scorecardInWords(FOUND);
  expect(said).toMatchObject({ score: 0.5, version: 3, sections: [{ title: 'Data', points: 0.5, of: 7 }] });
  expect(said.tests[0]!.automatic!.sentence).toBe('Version 3 was trained 120 days ago; 92 are allowed.');
  expect(said.tests[1]!.automatic).toBeNull();
  const german = speaking(speechFor(['de']), () => scorecardInWords(said));
  expect(german.tests[0]!.title).not.toBe(said.tests[0]!.title);
  expect(german.meaning).not.toBe(said.meaning);
  expect(german.tests.map(({ points }) => points)).toEqual([0.5, 0]);
  // Said once more in English it is what it was.
  expect(scorecardInWords(german)).toEqual(said);
});

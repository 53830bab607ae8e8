import type { AutomaticCheck, Scorecard, ScorecardTest } from '../../../contract/scorecard.ts';
import {
  scoreMeaning,
  scorecardRule,
  scorecardSentence,
  sectionTitle,
  testTitle,
} from '../../../contract/words/scorecard-words.ts';
import { LIMITS } from './automatic-checks.ts';

/** A test as it was judged, before it is said. */
export type FoundTest = Omit<ScorecardTest, 'title' | 'automatic'> & {
  readonly automatic: Omit<AutomaticCheck, 'sentence'> | null;
};

/** A scorecard as it was worked out, before it is said; one that was said already may be said anew. */
export interface FoundScorecard extends Pick<Scorecard, 'version' | 'madeAt' | 'score'> {
  readonly tests: readonly FoundTest[];
  readonly sections: readonly Omit<Scorecard['sections'][number], 'title'>[];
}

/** A scorecard in the language of whoever reads it. */
export function scorecardInWords({ tests, sections, ...found }: FoundScorecard): Omit<Scorecard, 'classifier'> {
  return {
    ...found,
    tests: tests.map(({ automatic, ...test }) => ({
      ...{ ...test, title: testTitle(test.test) },
      automatic: automatic && { ...automatic, sentence: scorecardSentence(automatic.finding) },
    })),
    sections: sections.map((each) => ({ ...each, title: sectionTitle(each.section) })),
    meaning: scoreMeaning(found.score),
    rule: scorecardRule(LIMITS),
  };
}

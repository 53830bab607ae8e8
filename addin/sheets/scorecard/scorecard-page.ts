import type { Scorecard, ScorecardTest } from '../../../contract/scorecard.ts';
import { utcDay } from '../../../contract/words/dates.ts';
import type { CommonLook } from '../frame/sheet-looks.ts';
import { SheetLines, utc, type Line } from '../frame/sheet-text.ts';
import { scorecardSheetWords } from './words/scorecard-sheet-words.ts';

/** What is passed, written down or missing is told by words; its colour repeats them. */
export type ScorecardLook = CommonLook | 'plain' | 'score' | 'section' | 'full' | 'half' | 'none';

/** Test, points, how it stands, evidence. */
export const PAGE_COLUMNS = 4;
const HEADERS = ['test', 'points', 'state', 'evidence'] as const;

/** Lays the scorecard out: the score with what it means, the tests by section with their evidence, and the rule. */
export function scorecardPage(card: Scorecard): readonly Line<ScorecardLook>[] {
  const page = new SheetLines<ScorecardLook>('plain');
  page.add('title', scorecardSheetWords('title', { classifier: card.classifier }));
  page.add('quiet', scorecardSheetWords(card.version === null ? 'madeUntrained' : 'made', madeOf(card)));
  page.blank();
  page.add('score', scorecardSheetWords('score'), card.score);
  page.addText('plain', card.meaning);
  for (const { section, title, points, of } of card.sections) {
    page.blank();
    page.add('section', title, points, scorecardSheetWords('of', { of }));
    page.add('headers', ...HEADERS.map((each) => scorecardSheetWords(each)));
    for (const test of card.tests.filter((each) => each.section === section))
      page.add(lookOf(test), test.title, test.points, stateOf(test), evidenceOf(test));
  }
  page.blank();
  page.add('heading', scorecardSheetWords('rule'));
  for (const sentence of card.rule) page.addText('quiet', sentence);
  return page.lines;
}

function madeOf({ version, madeAt }: Scorecard) {
  return { version: version ?? 0, at: utc(madeAt) };
}

function lookOf({ points }: ScorecardTest): ScorecardLook {
  return points === 1 ? 'full' : points > 0 ? 'half' : 'none';
}

function stateOf({ automatic, points, document }: ScorecardTest): string {
  if (automatic?.state === 'passed' || automatic?.state === 'failed') return scorecardSheetWords(automatic.state);
  if (document !== null && points > 0) return scorecardSheetWords('documented');
  return scorecardSheetWords(automatic === null ? 'undocumented' : 'unknown');
}

/** What Amend found, and what somebody wrote down, with who and when. */
function evidenceOf({ automatic, document }: ScorecardTest): string {
  const written =
    document &&
    scorecardSheetWords('written', { ...document, doneOn: utcDay(document.doneOn), notedAt: utcDay(document.notedAt) });
  return [automatic?.sentence, written].filter(Boolean).join(' ');
}

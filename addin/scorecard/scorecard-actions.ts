import type { Scorecard, ScorecardTestName, TestDocument } from '../../contract/scorecard.ts';
import { withRetries } from '../ports/pacing.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import type { ScorecardEvent, ScorecardState } from './scorecard-state.ts';
import { scorecardWords } from './words/scorecard-words.ts';

type ScorecardContext = FeatureContext<ScorecardState, ScorecardEvent>;

export interface ScorecardActions {
  readScorecard(): void;
  /** Reads it anew, and writes it into the sheet “Amend scorecard”. */
  writeScorecard(): void;
  /** Writes down that a test was run by hand; null takes that back. */
  documentTest(test: ScorecardTestName, document: TestDocument | null): void;
}

export function scorecardActions(pane: ScorecardContext): ScorecardActions {
  return {
    readScorecard: () =>
      void pane.tasks.run('scorecard', { doing: scorecardWords('reading') }, async ({ signal }) => {
        pane.store.dispatch({ type: 'scorecard-read', scorecard: await read(pane, signal) });
      }),
    writeScorecard: () =>
      void pane.tasks.run('scorecard', { doing: scorecardWords('writing') }, async ({ signal }) => {
        const scorecard = await read(pane, signal);
        await pane.workbook.writeScorecardSheet(scorecard);
        pane.store.dispatch({ type: 'scorecard-written', scorecard });
      }),
    documentTest: (test, document) =>
      void pane.tasks.run('scorecard', { doing: scorecardWords('noting') }, async () => {
        const { classifier } = openWorkOf(pane).work;
        const scorecard = await pane.server.documentTest(classifier.id, test, document);
        pane.store.dispatch({ type: 'scorecard-read', scorecard });
      }),
  };
}

async function read(pane: ScorecardContext, signal: AbortSignal): Promise<Scorecard> {
  const { classifier } = openWorkOf(pane).work;
  const scorecard = await withRetries(pane.pacing, () => pane.server.readScorecard(classifier.id, { signal }), signal);
  signal.throwIfAborted();
  return scorecard;
}

import type { Scorecard } from '../../contract/scorecard.ts';
import type { Changes } from '../session/store.ts';

export interface ScorecardState {
  /** The ML Test Score as it was last read; null before. */
  readonly scorecard: Scorecard | null;
  /** The sheet “Amend scorecard” shows it as it was last read. */
  readonly isScorecardWritten: boolean;
}

export type ScorecardEvent =
  | { readonly type: 'scorecard-read'; readonly scorecard: Scorecard }
  | { readonly type: 'scorecard-written'; readonly scorecard: Scorecard };

export const startScorecard: ScorecardState = { scorecard: null, isScorecardWritten: false };

export const scorecardChanges: Changes<ScorecardState, ScorecardState, ScorecardEvent> = {
  'scorecard-read': (_, { scorecard }) => ({ scorecard, isScorecardWritten: false }),
  'scorecard-written': (_, { scorecard }) => ({ scorecard, isScorecardWritten: true }),
};

import type { CorrectEvent, CorrectState, RowJudged } from '../correct/correct-state.ts';
import type { RowsEvent, RowsSlice } from '../rows/rows-state.ts';
import type { FeatureContext } from '../session/pane-context.ts';
import type { SignedTouched } from '../session/shared-state.ts';
import type { DraftsEvent, DraftsState } from './drafts-state.ts';

/** What drafts need of the pane. */
export type DraftsContext = FeatureContext<
  DraftsState & CorrectState & RowsSlice,
  DraftsEvent | CorrectEvent | RowJudged | RowsEvent | SignedTouched
>;

import type { RowsEvent, RowsSlice } from '../rows/rows-state.ts';
import type { FeatureContext } from '../session/pane-context.ts';
import type { CorrectEvent, CorrectState, RowJudged } from './correct-state.ts';

/** What corrections need of the pane, whoever makes them. */
export type CorrectContext = FeatureContext<CorrectState & RowsSlice, CorrectEvent | RowJudged | RowsEvent>;

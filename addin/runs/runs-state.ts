import type { RunReverted } from '../session/shared-state.ts';
import type { Changes } from '../session/store.ts';
import type { RevertPlan } from './revert-plan.ts';
import type { RunHead } from './run-ledger.ts';

/** What would be done, or was. */
export type RevertCounts = Omit<RevertPlan, 'restores'> & { readonly rows: number; readonly at: string };

/** The runs of classifying of the open table. */
export interface RunsState {
  readonly runs: {
    /** Those that can be reverted, or were not begun here and whose rows are shown, oldest first. */
    readonly known: readonly RunHead[];
    /** Why the last one cannot be reverted, in a sentence; null when it can. */
    readonly notKept: string | null;
    /** What reverting the last one would do, as the person is asked; null while they are not. */
    readonly asked: RevertCounts | null;
    /** What was last reverted; null when nothing was since. */
    readonly reverted: RevertCounts | null;
  };
}

export type RunsEvent =
  | { readonly type: 'runs-known'; readonly runs: readonly RunHead[] }
  | { readonly type: 'run-noted'; readonly run: RunHead }
  | { readonly type: 'run-not-kept'; readonly because: string }
  | { readonly type: 'revert-asked'; readonly asked: RevertCounts | null }
  | { readonly type: 'reverted'; readonly reverted: RevertCounts }
  | RunReverted;

export const startRuns: RunsState = { runs: { known: [], notKept: null, asked: null, reverted: null } };

export const runsChanges: Changes<RunsState, RunsState, RunsEvent> = {
  'runs-known': ({ runs }, { runs: known }) => withRuns(runs, { known: [...known, ...newer(runs.known, known)] }),
  'run-noted': ({ runs }, { run }) => {
    const isNew = runs.known.at(-1)?.id !== run.id;
    const known = [...runs.known.filter(({ id }) => id !== run.id), run];
    // What is asked is of the rows of before.
    return withRuns(runs, { known, asked: null, ...(isNew && { notKept: null, reverted: null }) });
  },
  'run-not-kept': ({ runs }, { because }) => withRuns(runs, { notKept: because, asked: null }),
  'revert-asked': ({ runs }, { asked }) => withRuns(runs, { asked }),
  reverted: ({ runs }, { reverted }) => withRuns(runs, { reverted }),
  'run-reverted': ({ runs }) => withRuns(runs, { known: runs.known.slice(0, -1), asked: null, notKept: null }),
};

function withRuns(runs: RunsState['runs'], change: Partial<RunsState['runs']>): RunsState {
  return { runs: { ...runs, ...change } };
}

/** What was begun here while the workbook was being read. */
function newer(here: readonly RunHead[], read: readonly RunHead[]): readonly RunHead[] {
  return here.filter(({ id }) => read.every((each) => each.id !== id));
}

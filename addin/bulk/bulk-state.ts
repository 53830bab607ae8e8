import type { ClassifyBegan, RunReverted } from '../session/shared-state.ts';
import type { Changes } from '../session/store.ts';
import type { Reach } from './collect-rows.ts';
import type { BulkChoice, BulkPlan, BulkRow } from './say-of-many.ts';

/** Several rows of which the same is about to be said. Nothing is said until the person sends it. */
export interface Bulk {
  readonly reach: Reach;
  readonly rows: readonly BulkRow[];
  readonly choice: BulkChoice;
  /** What the choice comes to. */
  readonly plan: BulkPlan;
}

export interface BulkState {
  readonly bulk: Bulk | null;
}

export type BulkEvent = { readonly type: 'bulk-planned'; readonly bulk: Bulk } | { readonly type: 'bulk-closed' };

export const startBulk: BulkState = { bulk: null };

export const bulkChanges: Changes<BulkState, BulkState, BulkEvent | ClassifyBegan | RunReverted> = {
  'bulk-planned': (_, { bulk }) => ({ bulk }),
  'bulk-closed': () => ({ bulk: null }),
  // What Amend answers beside the rows becomes another.
  'classify-began': () => ({ bulk: null }),
  'run-reverted': () => ({ bulk: null }),
};

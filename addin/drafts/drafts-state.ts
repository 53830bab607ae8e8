import type { SentCorrection } from '../feedback/say.ts';
import type { Undone } from '../correct/correct-state.ts';
import type { Changes } from '../session/store.ts';

/** What became of drafts that were sent together. */
export interface SentBatch {
  /** What was said by it, to be taken back as one. */
  readonly said: readonly SentCorrection[];
  /** Corrections that were sent before, as from another machine. */
  readonly earlier: number;
  /** Corrections that were taken out or replaced meanwhile. */
  readonly gone: number;
  readonly held: number;
}

export interface DraftsState {
  /** What was sent last; null when nothing was, or it was taken back. */
  readonly sentBatch: SentBatch | null;
}

export type DraftsEvent = { readonly type: 'batch-sent'; readonly batch: SentBatch | null };

export const startDrafts: DraftsState = { sentBatch: null };

export const draftsChanges: Changes<DraftsState, DraftsState, DraftsEvent | Undone> = {
  'batch-sent': (_, { batch }) => ({ sentBatch: batch }),
  undone: ({ sentBatch }, { said }) => ({ sentBatch: sentBatch?.said === said ? null : sentBatch }),
};

import type { SentCorrection } from '../feedback/say.ts';
import type { DraftsKnown, Undone } from '../correct/correct-state.ts';
import type { Changes } from '../session/store.ts';
import { isStillAsked, type AskedDrafts } from './ask-before-sending.ts';

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
  /** What is about to be sent and would change many other rows; null while nothing is asked. */
  readonly askedDrafts: AskedDrafts | null;
}

export type DraftsEvent =
  | { readonly type: 'batch-sent'; readonly batch: SentBatch | null }
  | { readonly type: 'batch-asked'; readonly asked: AskedDrafts | null };

export const startDrafts: DraftsState = { sentBatch: null, askedDrafts: null };

export const draftsChanges: Changes<DraftsState, DraftsState, DraftsEvent | Undone | DraftsKnown> = {
  'batch-asked': (_, { asked }) => ({ askedDrafts: asked }),
  // What somebody is asked about is what they see: once it is something else, they send anew.
  'drafts-known': ({ askedDrafts }, { drafts }) => ({
    askedDrafts: askedDrafts !== null && isStillAsked(askedDrafts, drafts) ? askedDrafts : null,
  }),
  'batch-sent': (_, { batch }) => ({ sentBatch: batch }),
  undone: ({ sentBatch }, { said }) => ({ sentBatch: sentBatch?.said === said ? null : sentBatch }),
};

import type { ClassifyBegan, RunReverted } from '../session/shared-state.ts';
import type { Changes } from '../session/store.ts';
import type { Minutes } from './by-itself.ts';
import type { ChangedRows } from './changed-rows.ts';
import type { Classified, WhichRows } from './classify-table.ts';

export interface ClassifyState {
  readonly which: WhichRows;
  readonly classified: Classified | null;
  /** Rows that are otherwise than they were classified, as last looked for; null until then. */
  readonly changed: ChangedRows | null;
  /** After how many minutes these are classified by themselves. */
  readonly minutes: Minutes;
}

/** A classification came to its end. */
export interface ClassifyEnded {
  readonly type: 'classified';
  readonly classified: Classified;
}

export type ClassifyEvent =
  | { readonly type: 'rows-chosen'; readonly which: WhichRows }
  | { readonly type: 'changes-found'; readonly changed: ChangedRows }
  | { readonly type: 'minutes-chosen'; readonly minutes: Minutes }
  | ClassifyEnded;

export const startClassify: ClassifyState = { which: 'unlabelled', classified: null, changed: null, minutes: 0 };

export const classifyChanges: Changes<ClassifyState, ClassifyState, ClassifyEvent | ClassifyBegan | RunReverted> = {
  'rows-chosen': (_, { which }) => ({ which }),
  'classify-began': () => ({ classified: null, changed: null }),
  'run-reverted': () => ({ classified: null, changed: null }),
  classified: (_, { classified }) => ({ classified, changed: null }),
  'changes-found': (_, { changed }) => ({ changed }),
  'minutes-chosen': (_, { minutes }) => ({ minutes }),
};

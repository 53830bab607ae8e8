import type { ClassifyBegan } from '../session/shared-state.ts';
import type { Changes } from '../session/store.ts';
import type { Classified, WhichRows } from './classify-table.ts';

export interface ClassifyState {
  readonly which: WhichRows;
  readonly classified: Classified | null;
}

/** A classification came to its end. */
export interface ClassifyEnded {
  readonly type: 'classified';
  readonly classified: Classified;
}

export type ClassifyEvent = { readonly type: 'rows-chosen'; readonly which: WhichRows } | ClassifyEnded;

export const startClassify: ClassifyState = { which: 'unlabelled', classified: null };

export const classifyChanges: Changes<ClassifyState, ClassifyState, ClassifyEvent | ClassifyBegan> = {
  'rows-chosen': (_, { which }) => ({ which }),
  'classify-began': () => ({ classified: null }),
  classified: (_, { classified }) => ({ classified }),
};

import type { Skew, SkewCheck } from '../../contract/skew.ts';
import type { ClassifyBegan, RunReverted } from '../session/shared-state.ts';
import type { Changes } from '../session/store.ts';
import type { Occasion } from './by-itself.ts';
import type { ChangedRows } from './changed-rows.ts';
import type { Classified, WhichRows } from './classify-table.ts';

export interface ClassifyState {
  readonly which: WhichRows;
  /** A column beside the class says where it comes from; one that is there is kept true in any case. */
  readonly withSource: boolean;
  readonly classified: Classified | null;
  /** Rows that are otherwise than they were classified, as last looked for; null until then. */
  readonly changed: ChangedRows | null;
  /** Rows that a look has read that is under way, or was stopped; null when none is. */
  readonly looked: { readonly done: number; readonly total: number } | null;
  /** When these are classified by themselves. */
  readonly occasion: Occasion;
  /** What looks wrong with columns of the rows that were to be classified, until the person has decided. */
  readonly skew: SkewCheck | null;
  /** What the person has seen, and had classified all the same. */
  readonly acceptedSkew: readonly Skew[];
  /** What was last classified by itself; null when nothing was. */
  readonly byItself: { readonly rows: number; readonly at: string } | null;
}

/** A classification came to its end. */
export interface ClassifyEnded {
  readonly type: 'classified';
  readonly classified: Classified;
}

export type ClassifyEvent =
  | { readonly type: 'rows-chosen'; readonly which: WhichRows }
  | { readonly type: 'changes-found'; readonly changed: ChangedRows }
  | { readonly type: 'looked-at'; readonly looked: NonNullable<ClassifyState['looked']> }
  | { readonly type: 'occasion-chosen'; readonly occasion: Occasion }
  | { readonly type: 'classified-by-itself'; readonly rows: number; readonly at: string }
  | { readonly type: 'skew-found'; readonly skew: SkewCheck }
  | { readonly type: 'skew-accepted' }
  | { readonly type: 'source-chosen'; readonly withSource: boolean }
  | ClassifyEnded;

export const startClassify: ClassifyState = {
  which: 'unlabelled',
  withSource: false,
  classified: null,
  changed: null,
  looked: null,
  occasion: 0,
  byItself: null,
  skew: null,
  acceptedSkew: [],
};

export const classifyChanges: Changes<ClassifyState, ClassifyState, ClassifyEvent | ClassifyBegan | RunReverted> = {
  'source-chosen': (_, { withSource }) => ({ withSource }),
  'rows-chosen': (_, { which }) => ({ which, skew: null }),
  'skew-found': (_, { skew }) => ({ skew }),
  'skew-accepted': ({ skew, acceptedSkew }) => ({ skew: null, acceptedSkew: [...acceptedSkew, ...(skew?.skew ?? [])] }),
  'classify-began': () => ({ classified: null, changed: null, looked: null, skew: null }),
  'run-reverted': () => ({ classified: null, changed: null, looked: null }),
  classified: (_, { classified }) => ({ classified, changed: null, looked: null, skew: null }),
  'changes-found': (_, { changed }) => ({ changed, looked: null }),
  'looked-at': (_, { looked }) => ({ looked }),
  'occasion-chosen': (_, { occasion }) => ({ occasion }),
  'classified-by-itself': (_, { rows, at }) => ({ byItself: { rows, at } }),
};

import type { KeyCheck } from '../ports/workbook-port.ts';
import type { SharedEvent } from '../session/shared-state.ts';
import type { Changes } from '../session/store.ts';
import type { RowIdentity } from '../table/row-series.ts';
import type { RowQuestion } from './compare-rows.ts';

/** Which rows those of the open table are, and how they can be told apart. */
export interface RowsState {
  readonly identity: RowIdentity;
  /** To be answered before anything is sent or classified; null when nothing is to be asked. */
  readonly question: RowQuestion | null;
  /** The keys as they were looked at last, with all the ids that were given since another step was chosen. */
  readonly keys: KeyCheck;
}

export interface RowsSlice {
  readonly rows: RowsState;
}

export type RowsEvent =
  | { readonly type: 'keys-checked'; readonly keys: KeyCheck }
  | { readonly type: 'rows-compared'; readonly question: RowQuestion | null };

type StepChosen = Extract<SharedEvent, { readonly type: 'step-chosen' }>;

export function startRows(identity: RowIdentity): RowsSlice {
  return { rows: { identity, question: null, keys: { given: 0, repeated: [] } } };
}

export const rowsChanges: Changes<RowsSlice, RowsSlice, RowsEvent | StepChosen> = {
  'keys-checked': ({ rows }, { keys }) => ({
    rows: { ...rows, keys: { ...keys, given: rows.keys.given + keys.given } },
  }),
  'rows-compared': ({ rows }, { question }) => ({ rows: { ...rows, question } }),
  // Ids that were given are said until another step is chosen.
  'step-chosen': ({ rows }) => ({ rows: { ...rows, keys: { ...rows.keys, given: 0 } } }),
};

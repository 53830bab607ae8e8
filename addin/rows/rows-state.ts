import type { RowQuestion } from './compare-rows.ts';
import { PLAIN_KEYS, type RowIdentity } from '../table/row-series.ts';
import type { KeyCheck } from '../ports/workbook-port.ts';

/** Which rows those of the open table are, and how they can be told apart. */
export interface RowsState {
  readonly identity: RowIdentity;
  /** To be answered before anything is sent or classified; null when nothing is to be asked. */
  readonly question: RowQuestion | null;
  /** The keys as they were looked at last, with all the ids that were given since another step was chosen. */
  readonly keys: KeyCheck;
}

export type RowsEvent =
  | { readonly type: 'keys-checked'; readonly keys: KeyCheck }
  | { readonly type: 'rows-compared'; readonly question: RowQuestion | null };

export function startRows(identity: RowIdentity = PLAIN_KEYS): RowsState {
  return { identity, question: null, keys: { given: 0, repeated: [] } };
}

export function reduceRows(state: RowsState, event: RowsEvent): RowsState {
  if (event.type === 'rows-compared') return { ...state, question: event.question };
  return { ...state, keys: { ...event.keys, given: state.keys.given + event.keys.given } };
}

/** Ids that were given are said until another step is chosen. */
export function forgetGiven(state: RowsState): RowsState {
  return state.keys.given === 0 ? state : { ...state, keys: { ...state.keys, given: 0 } };
}

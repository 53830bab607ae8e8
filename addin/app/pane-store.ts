import { createReducedStore, type Store } from '../session/store.ts';
import { reducePane, type PaneEvent, type PaneState } from './pane-state.ts';

/** The store of the whole pane; each feature sees its part of it. */
export type PaneStore = Store<PaneState, PaneEvent>;

export function createStore(initial: PaneState): PaneStore {
  return createReducedStore(initial, reducePane);
}

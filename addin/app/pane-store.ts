import type { Store } from '../session/store.ts';
import { reducePane, type PaneEvent, type PaneState } from './pane-state.ts';

/** The store of the whole pane; each feature sees its part of it. */
export type PaneStore = Store<PaneState, PaneEvent>;

export function createStore(initial: PaneState): PaneStore {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    dispatch(event) {
      const next = reducePane(state, event);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

import type { PaneEvent, PaneState } from './pane-state.ts';
import { reducePane } from './pane-state.ts';

/** The state of the pane, and the one way to change it. */
export interface Store {
  getState(): PaneState;
  dispatch(event: PaneEvent): void;
  subscribe(listener: () => void): () => void;
}

export function createStore(initial: PaneState): Store {
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

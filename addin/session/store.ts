/** The state of the pane as a feature sees it, and the one way to change it. */
export interface Store<State, Event> {
  getState(): State;
  dispatch(event: Event): void;
  subscribe(listener: () => void): () => void;
}

/**
 * What events change of a slice of the state: for each event that the slice heeds, the fields that become others. All
 * slices are asked about the state before the event, so that their order does not matter.
 */
export type Changes<State, Slice, Event extends { readonly type: string }> = {
  readonly [Type in Event['type']]: (state: State, event: Extract<Event, { readonly type: Type }>) => Partial<Slice>;
};

/** A store whose state is what a function makes of the one before and an event; nobody is told of no change. */
export function createReducedStore<State, Event>(
  initial: State,
  reduce: (state: State, event: Event) => State,
): Store<State, Event> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    dispatch(event) {
      const next = reduce(state, event);
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

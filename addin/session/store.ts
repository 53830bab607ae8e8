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

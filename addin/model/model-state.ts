import type { Changes } from '../session/store.ts';

export interface ModelState {
  /** The version that the sheet “Amend model” shows, since the pane was opened; null while it was not written. */
  readonly modelSheet: number | null;
}

export interface ModelEvent {
  readonly type: 'model-sheet-written';
  readonly version: number;
}

export const startModel: ModelState = { modelSheet: null };

export const modelChanges: Changes<ModelState, ModelState, ModelEvent> = {
  'model-sheet-written': (_, { version }) => ({ modelSheet: version }),
};

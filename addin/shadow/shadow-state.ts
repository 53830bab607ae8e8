import type { Shadow } from '../../contract/shadow.ts';
import type { Changes } from '../session/store.ts';

export interface ShadowState {
  /** The latest first; null until they are known. */
  readonly shadows: readonly Shadow[] | null;
}

export interface ShadowEvent {
  readonly type: 'shadows-listed';
  readonly shadows: readonly Shadow[];
}

export const startShadow: ShadowState = { shadows: null };

export const shadowChanges: Changes<ShadowState, ShadowState, ShadowEvent> = {
  'shadows-listed': (_, { shadows }) => ({ shadows }),
};

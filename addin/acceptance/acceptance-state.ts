import type { Acceptance } from '../../contract/acceptance.ts';
import type { Changes } from '../session/store.ts';

export interface AcceptanceState {
  /** From which confidence on answers may be taken as they are, by the target asked about last; null until known. */
  readonly acceptance: Acceptance | null;
}

export interface AcceptanceEvent {
  readonly type: 'acceptance-read';
  readonly acceptance: Acceptance;
}

export const startAcceptance: AcceptanceState = { acceptance: null };

export const acceptanceChanges: Changes<AcceptanceState, AcceptanceState, AcceptanceEvent> = {
  'acceptance-read': (_, { acceptance }) => ({ acceptance }),
};

import type { Explanation, ExplanationRequest } from '../../contract/explanation.ts';
import type { ModelStatus } from '../../contract/model-status.ts';
import type { Changes } from '../session/store.ts';

/** One row that was tried: what was asked, and what was answered. */
export interface Trial {
  readonly request: ExplanationRequest;
  readonly answer: Explanation;
}

export interface ServiceState {
  /** How the classifier serves; null until it is known. */
  readonly modelStatus: ModelStatus | null;
  /** What was tried last; null when nothing was, or it was closed. */
  readonly trial: Trial | null;
}

export type ServiceEvent =
  | { readonly type: 'status-read'; readonly status: ModelStatus }
  | { readonly type: 'row-tried'; readonly trial: Trial }
  | { readonly type: 'trial-closed' };

export const startService: ServiceState = { modelStatus: null, trial: null };

export const serviceChanges: Changes<ServiceState, ServiceState, ServiceEvent> = {
  'status-read': (_, { status }) => ({ modelStatus: status }),
  'row-tried': (_, { trial }) => ({ trial }),
  'trial-closed': () => ({ trial: null }),
};

import type { EndpointTrial, ModelEndpoint, ShownEndpointUse } from '../../contract/model-endpoint.ts';
import type { Changes } from '../session/store.ts';

export interface EndpointState {
  readonly modelEndpoint: {
    readonly isOpen: boolean;
    /** Null where none is entered; undefined until it is known, and for whoever may not see it. */
    readonly entered: ModelEndpoint | null | undefined;
    /** What the open classifier has it asked for; null until it is known. */
    readonly use: ShownEndpointUse | null;
    /** What came of the last question; it stands until something is changed. */
    readonly trial: EndpointTrial | null;
  };
}

export type EndpointEvent =
  | { readonly type: 'endpoint-open'; readonly isOpen: boolean }
  | { readonly type: 'endpoint-known'; readonly entered: ModelEndpoint | null }
  | { readonly type: 'endpoint-use-known'; readonly use: ShownEndpointUse }
  | { readonly type: 'endpoint-tried'; readonly trial: EndpointTrial };

const CLOSED: EndpointState['modelEndpoint'] = { isOpen: false, entered: undefined, use: null, trial: null };

export const startEndpoint: EndpointState = { modelEndpoint: CLOSED };

/** The slice with some fields that are others. */
const become = ({ modelEndpoint }: EndpointState, fields: Partial<EndpointState['modelEndpoint']>): EndpointState => ({
  modelEndpoint: { ...modelEndpoint, ...fields },
});

export const endpointChanges: Changes<EndpointState, EndpointState, EndpointEvent> = {
  'endpoint-open': (_, { isOpen }) => ({ modelEndpoint: { ...CLOSED, isOpen } }),
  'endpoint-known': (state, { entered }) => become(state, { entered, trial: null }),
  'endpoint-use-known': (state, { use }) => become(state, { use }),
  'endpoint-tried': (state, { trial }) => become(state, { trial }),
};

import type {
  EndpointTrial,
  EndpointUse,
  ModelEndpoint,
  ModelEndpointDraft,
  ShownEndpointUse,
} from '../../contract/model-endpoint.ts';
import type { RequestOptions } from './server-port.ts';

/** The model endpoint of the server, and its use by a classifier. Every method rejects as `ServerPort` does. */
export interface EndpointPort {
  /** Null where none is entered. */
  readEndpoint(options?: RequestOptions): Promise<ModelEndpoint | null>;
  saveEndpoint(draft: ModelEndpointDraft, options?: RequestOptions): Promise<ModelEndpoint | null>;
  removeEndpoint(options?: RequestOptions): Promise<ModelEndpoint | null>;
  tryEndpoint(options?: RequestOptions): Promise<EndpointTrial>;
  readUse(classifier: string, options?: RequestOptions): Promise<ShownEndpointUse>;
  saveUse(classifier: string, use: EndpointUse, options?: RequestOptions): Promise<ShownEndpointUse>;
}

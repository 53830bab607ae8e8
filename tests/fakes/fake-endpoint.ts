import type { EndpointPort } from '../../addin/ports/endpoint-port.ts';
import type {
  EndpointTrial,
  EndpointUse,
  ModelEndpoint,
  ModelEndpointDraft,
  ShownEndpointUse,
} from '../../contract/model-endpoint.ts';

export function aModelEndpoint(fields: Partial<ModelEndpoint> = {}): ModelEndpoint {
  return {
    ...{ url: 'https://models.example.com/v1', model: 'small', hasKey: true, isOn: true, rowsADay: 2_000 },
    ...{ inFlight: 2, seconds: 20, rowsToday: 40, changedBy: 'Ann', changedAt: '2026-11-05T08:00:00.000Z' },
    ...fields,
  };
}

/** A model endpoint, in memory: what is changed is as it was asked for. */
export class FakeEndpoint implements EndpointPort {
  entered: ModelEndpoint | null = null;
  use: EndpointUse = { firstAnswers: false, columns: [] };
  trial: EndpointTrial = { isAnswered: true, sentence: '“small” answered as it should.', nextStep: 'Turn it on.' };
  readonly saved: unknown[] = [];
  /** Thrown by the next call. */
  failure: Error | null = null;

  async readEndpoint(): Promise<ModelEndpoint | null> {
    this.#fail();
    return this.entered;
  }

  async saveEndpoint({ key, ...draft }: ModelEndpointDraft): Promise<ModelEndpoint | null> {
    this.saved.push(key === undefined ? draft : { ...draft, key });
    this.#fail();
    const hasKey = key === undefined ? (this.entered?.hasKey ?? false) : key !== null;
    this.entered = { ...aModelEndpoint(), ...draft, hasKey } as ModelEndpoint;
    return this.entered;
  }

  async removeEndpoint(): Promise<null> {
    this.#fail();
    this.entered = null;
    return null;
  }

  async tryEndpoint(): Promise<EndpointTrial> {
    this.#fail();
    return this.trial;
  }

  async readUse(): Promise<ShownEndpointUse> {
    this.#fail();
    const { entered, use } = this;
    const leaves =
      entered === null ? 'Nothing leaves the server.' : `Leaves for ${entered.model}: ${use.columns.join()}`;
    return {
      use,
      endpoint: entered === null ? null : { host: 'models.example.com', model: entered.model, isOn: entered.isOn },
      leaves,
    };
  }

  async saveUse(_: string, use: EndpointUse): Promise<ShownEndpointUse> {
    this.saved.push(use);
    this.#fail();
    this.use = use;
    return this.readUse();
  }

  #fail(): void {
    const { failure } = this;
    this.failure = null;
    if (failure !== null) throw failure;
  }
}

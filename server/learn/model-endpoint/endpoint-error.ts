import type { EndpointFault } from '../../../contract/endpoint-fault.ts';
import { ENGLISH, speaking } from '../../../contract/language/language.ts';
import { endpointFaultWords } from '../../../contract/words/endpoint-fault-words.ts';

/** Why a model endpoint gave no answer. Its message is for logs, in English, and holds nothing that was sent. */
export class EndpointError extends Error {
  constructor(
    readonly fault: EndpointFault,
    options: { cause?: unknown } = {},
  ) {
    super(
      speaking(ENGLISH, () => endpointFaultWords(fault).sentence),
      options,
    );
    this.name = 'EndpointError';
  }
}

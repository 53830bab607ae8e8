import type { AddressFault } from '../delivery-fault.ts';
import type { EndpointFault } from '../endpoint-fault.ts';
import { catalogue, type MessageValues } from '../language/catalogue.ts';
import { de } from './endpoint-fault/de.ts';
import { en } from './endpoint-fault/en.ts';
import { pt } from './endpoint-fault/pt.ts';
import { quoted } from './phrases.ts';

const words = catalogue({ en, de, pt });

/** What came of asking a model endpoint, and what to do. */
export interface EndpointWords {
  readonly sentence: string;
  readonly nextStep: string;
}

/** What there is a sentence and a next step of. */
type Told = keyof typeof en extends infer Key ? (Key extends `${infer Name}.nextStep` ? Name : never) : never;

function told(what: Told, values: MessageValues = {}): EndpointWords {
  return { sentence: words(`${what}.sentence`, values), nextStep: words(`${what}.nextStep`) };
}

/**
 * Why no model is asked at an address.
 * @example endpointAddressWords('scheme', 'a.example').sentence // => 'The address does not begin with https://.'
 */
export function endpointAddressWords(fault: AddressFault, host: string): EndpointWords {
  return told(fault, { host: quoted(host) });
}

/**
 * Why a model endpoint gave no answer, as a person reads it.
 * @example endpointFaultWords({ reason: 'slow', seconds: 30 }).sentence // => 'The endpoint did not answer within 30 s.'
 */
export function endpointFaultWords(fault: EndpointFault): EndpointWords {
  switch (fault.reason) {
    case 'address':
      return endpointAddressWords(fault.fault, fault.host);
    case 'unknown-host':
      return told('unknown-host', { host: quoted(fault.host) });
    case 'unreachable':
    case 'untrusted':
      return told(fault.reason, { host: quoted(fault.host), code: fault.code });
    case 'status':
      return fault.said === ''
        ? told('status-alone', { status: fault.status })
        : told('status', { status: fault.status, said: quoted(fault.said) });
    default:
      return told(fault.reason, { ...fault });
  }
}

/**
 * What a model answered to a harmless question.
 * @example trialWords('llama-3.1-8b').sentence // => '“llama-3.1-8b” answered as it should.'
 */
export function trialWords(model: string): EndpointWords {
  return told('answered', { model: quoted(model) });
}

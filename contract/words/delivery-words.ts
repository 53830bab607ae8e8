import type { AddressFault, DeliveryFault } from '../delivery-fault.ts';
import { de } from './delivery/de.ts';
import { en } from './delivery/en.ts';
import { pt } from './delivery/pt.ts';
import { calledBy, catalogue, type MessageValues } from '../language/catalogue.ts';
import { quoted } from './phrases.ts';

const words = catalogue({ en, de, pt });

/** What came of sending a notice, and what to do. */
export interface DeliveryWords {
  readonly sentence: string;
  readonly nextStep: string;
}

export const MAIL_OFF: DeliveryWords = calledBy(words, { sentence: 'mailOffSentence', nextStep: 'mailOffStep' });

/** What there is a sentence and a next step of. */
type Told = keyof typeof en extends infer Key ? (Key extends `${infer Name}Step` ? Name : never) : never;

function told(what: Told, values: MessageValues = {}): DeliveryWords {
  return { sentence: words(`${what}Sentence`, values), nextStep: words(`${what}Step`) };
}

/**
 * Why nothing is sent to an address.
 * @example addressWords('scheme', 'a.example').sentence // => 'Notices go to addresses that begin with https://.'
 */
export function addressWords(fault: AddressFault, host: string): DeliveryWords {
  return told(fault, { host: quoted(host) });
}

/**
 * Why a notice did not arrive, as a person reads it.
 * @example deliveryWords({ reason: 'status', status: 404, said: 'no_service' }).sentence // => 'The receiver refused it (404): “no_service”.'
 */
export function deliveryWords(fault: DeliveryFault): DeliveryWords {
  switch (fault.reason) {
    case 'address':
      return addressWords(fault.fault, fault.host);
    case 'unknown-host':
      return told('unknownHost', { host: quoted(fault.host) });
    case 'unreachable':
    case 'untrusted':
      return told(fault.reason, { code: fault.code });
    case 'slow':
      return told('slow', { seconds: fault.seconds });
    case 'redirect':
      return told('redirect', { status: fault.status });
    case 'status': {
      const { sentence, nextStep } = told('status', { status: fault.status, said: onOneLine(fault.said) });
      return {
        sentence: fault.said === '' ? words('statusWithoutWord', { status: fault.status }) : sentence,
        nextStep,
      };
    }
    case 'mail-off':
      return MAIL_OFF;
    case 'mail':
      return told('mail', { said: onOneLine(fault.said) });
  }
}

/**
 * What a receiver answered that took a notice, and what to do.
 * @example takenWords('200 ok').sentence // => 'The receiver took it: “200 ok”.'
 */
export function takenWords(answer: string): DeliveryWords {
  return told('taken', { said: onOneLine(answer) });
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

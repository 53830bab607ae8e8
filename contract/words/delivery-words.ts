import type { AddressFault, DeliveryFault } from '../delivery-fault.ts';
import { quoted } from './phrases.ts';

/** Why a notice did not arrive, and what to do. */
export interface DeliveryWords {
  readonly sentence: string;
  readonly nextStep: string;
}

export const MAIL_OFF: DeliveryWords = {
  sentence: 'No e-mails can be sent: the server knows no mail server.',
  nextStep: 'Whoever runs the server sets SMTP_URL and MAIL_FROM, and starts it again.',
};

/**
 * Why nothing is sent to an address.
 * @example addressWords('scheme', 'a.example').sentence // => 'Notices go to addresses that begin with https://.'
 */
export function addressWords(fault: AddressFault, host: string): DeliveryWords {
  switch (fault) {
    case 'malformed':
      return { sentence: 'This is no address of the web.', nextStep: 'Copy it whole, from https:// to its end.' };
    case 'scheme':
      return {
        sentence: 'Notices go to addresses that begin with https://.',
        nextStep: 'Give the receiver’s https address.',
      };
    case 'userinfo':
      return {
        sentence: 'The address has a name or a password before its host.',
        nextStep: 'Give an address without one; a webhook’s notices are signed instead.',
      };
    case 'port':
      return {
        sentence: `The port of ${quoted(host)} is neither 443 nor 8443.`,
        nextStep: 'Whoever runs the server can let it through: NOTICE_HOSTS names host and port.',
      };
    case 'internal':
      return {
        sentence: `${quoted(host)} leads into the server’s own network, where notices do not go.`,
        nextStep: 'Give a public address. Whoever runs the server can let a host through by NOTICE_HOSTS.',
      };
  }
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
      return {
        sentence: `No machine is known by the name ${quoted(fault.host)}.`,
        nextStep: 'Look at the address of the channel.',
      };
    case 'unreachable':
      return {
        sentence: `The receiver cannot be reached, or the connection broke (${fault.code}).`,
        nextStep: 'Look whether it runs, and whether this server may reach it.',
      };
    case 'untrusted':
      return {
        sentence: `The receiver’s certificate cannot be trusted (${fault.code}).`,
        nextStep: 'Give the receiver a certificate for its name that is trusted here.',
      };
    case 'slow':
      return {
        sentence: `The receiver did not answer within ${fault.seconds} s.`,
        nextStep:
          'Look at the receiver. It may have taken the notice all the same: each attempt has the same id, by which it can tell.',
      };
    case 'redirect':
      return {
        sentence: `The receiver sends on to another address (${fault.status}), and notices are not sent on.`,
        nextStep: 'Give the channel the address that the receiver has now.',
      };
    case 'status':
      return {
        sentence: `The receiver refused it (${fault.status})${fault.said === '' ? '' : `: ${said(fault.said)}`}.`,
        nextStep: 'Look whether the receiver still takes notices at this address.',
      };
    case 'mail-off':
      return MAIL_OFF;
    case 'mail':
      return {
        sentence: `The mail server did not take it: ${said(fault.said)}.`,
        nextStep: 'Look at the address, and at SMTP_URL and MAIL_FROM.',
      };
  }
}

/**
 * What a receiver answered that took a notice.
 * @example takenSentence('200 ok') // => 'The receiver took it: “200 ok”.'
 */
export function takenSentence(answer: string): string {
  return `The receiver took it: ${said(answer)}.`;
}

/** In quotes, on one line. */
function said(text: string): string {
  return `“${text.replace(/\s+/g, ' ').trim()}”`;
}

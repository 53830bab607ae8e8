import type { DeliveryFault } from '../../../contract/delivery-fault.ts';
import { deliveryWords } from '../../../contract/words/delivery-words.ts';
import { ENGLISH, speaking } from '../../../contract/language/language.ts';

/** What the other side said is kept and shown so far. */
const SAID_CHARACTERS = 200;
/** Parts of an address that are long enough to be a secret. */
const SECRET_CHARACTERS = 6;

/** Why a notice did not arrive. Its message is for logs, in English. */
export class DeliveryError extends Error {
  /** @param waitMs how long the receiver asks to be left alone; 0 when it does not ask */
  constructor(
    readonly fault: DeliveryFault,
    readonly waitMs = 0,
    options: { cause?: unknown } = {},
  ) {
    super(
      speaking(ENGLISH, () => deliveryWords(fault).sentence),
      options,
    );
    this.name = 'DeliveryError';
  }
}

/**
 * What the other side said, as it may be kept and shown: one line, cut, and with nothing in it of the address, which
 * many servers repeat when they know no such path.
 *
 * @example shownAnswer('Cannot POST /services/T0A1B2C3', new URL('https://a.example/services/T0A1B2C3')) // => 'Cannot POST /…/…'
 */
export function shownAnswer(text: string, address?: URL): string {
  const secrets = address === undefined ? [] : secretParts(address);
  const clean = secrets.reduce((said, secret) => said.replaceAll(secret, '…'), text);
  // Control characters, line ends among them.
  const line = clean.replace(/[\p{C}\s]+/gu, ' ').trim();
  return line.length > SAID_CHARACTERS ? `${line.slice(0, SAID_CHARACTERS)}…` : line;
}

/** The longest first, so that no part of one is left over. */
function secretParts({ pathname, search }: URL): string[] {
  const raw = `${pathname}${search}`.split(/[/?&=]/);
  const parts = raw.flatMap((part) => [part, decoded(part)]).filter((part) => part.length >= SECRET_CHARACTERS);
  return [...new Set(parts)].sort((a, b) => b.length - a.length);
}

/** What is no percent-encoding stands for itself. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

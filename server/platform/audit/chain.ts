import { hash as digest, randomBytes } from 'node:crypto';
import { canonicalJson, type JsonScalar, type JsonValue } from './canonical-json.ts';

/** The hash before the first entry. */
export const CHAIN_START = '0'.repeat(64);

/**
 * The form of entries whose log says no other; each notes its own, so that older ones go on to verify.
 *
 * - 1: all that an entry says is one text, hashed as it is. Feedback events were written so at first.
 * - 2: what it says is a payload apart, of which the chain knows a salted digest only. When payload and salt are
 *   erased, nobody can guess from the digest what was said, and the chain still verifies. Later forms differ from it
 *   by what their log puts into the payload.
 */
const FORM = 2;

/** Bytes of the salt of an entry: as many as nobody can try. */
const SALT_BYTES = 16;
const SALT_DIGITS = 2 * SALT_BYTES;

/** The end of a chain. */
export interface ChainHead {
  /** Sequence of the last entry; 0 before the first. */
  readonly sequence: number;
  readonly hash: string;
}

/** What an entry says. */
export interface EntryContent {
  /** A person, or null when it was nobody. */
  readonly author: string | null;
  /** What it is about: hashed as it is, so it stays for ever. */
  readonly about: readonly JsonScalar[];
  /** All else that it says, which can be erased. */
  readonly payload: readonly JsonValue[];
}

/** How an entry's content is bound to it. */
export interface Seal {
  readonly form: number;
  /** 32 hexadecimal digits of chance; null once the payload is erased, and in form 1. */
  readonly salt: string | null;
  /** SHA-256 of salt and payload, 64 hexadecimal digits; null in form 1. */
  readonly payloadDigest: string | null;
}

/** An entry's place in a chain. */
export interface Link {
  /** From 1, without gaps. */
  readonly sequence: number;
  /** SHA-256 of the hash before and this entry: 64 hexadecimal digits. */
  readonly hash: string;
  readonly seal: Seal;
}

/**
 * Gives entries their places behind the head. The caller holds a lock that keeps other writers of the log away.
 * Two SHA-256 an entry, some microseconds; the chance for all salts is drawn at once.
 *
 * @param log its name: an entry of one log is none of another
 */
export function chainEntries(
  head: ChainHead,
  contents: readonly EntryContent[],
  log: string,
  at: Date,
  form = FORM,
): Link[] {
  const salts = randomBytes(SALT_BYTES * contents.length).toString('hex');
  const time = at.toISOString();
  let { sequence, hash } = head;
  return contents.map(({ author, about, payload }, index) => {
    const salt = salts.slice(SALT_DIGITS * index, SALT_DIGITS * (index + 1));
    const payloadDigest = digestPayload(salt, payload);
    hash = chainHash(hash, log, { form, sequence: ++sequence, time, author, payloadDigest, about });
    return { sequence, hash, seal: { form, salt, payloadDigest } };
  });
}

/** What of an entry is hashed as it is. */
interface Header extends Omit<EntryContent, 'payload'> {
  readonly form: number;
  readonly sequence: number;
  readonly time: string;
  readonly payloadDigest: string | null;
}

/** SHA-256(hash before ‖ canonical header). */
function chainHash(previous: string, log: string, header: Header): string {
  const { form, sequence, time, author, payloadDigest, about } = header;
  const text = canonicalJson([form, log, sequence, time, author, payloadDigest, ...about]);
  return digest('sha256', previous + text, 'hex');
}

/** SHA-256(salt ‖ canonical payload): the salt has always as many digits, so no two payloads share a text. */
function digestPayload(salt: string, payload: readonly JsonValue[]): string {
  return digest('sha256', salt + canonicalJson(payload), 'hex');
}

/** An entry as it is stored. */
export type StoredEntry = ChainHead & (WholeEntry | SealedEntry);

/** Of form 1. */
interface WholeEntry {
  /** All it says, as it was hashed. */
  readonly text: string;
}

interface SealedEntry extends Omit<EntryContent, 'payload'> {
  readonly at: Date;
  readonly seal: Seal;
  /** Null when it was erased. */
  readonly payload: readonly JsonValue[] | null;
}

/** Whether an entry's payload was erased; of form 1 nothing can be. */
export function isErased(entry: StoredEntry): boolean {
  return !('text' in entry) && entry.payload === null && entry.seal.salt === null;
}

/** The hash that an entry should have where it stands. */
export function hashOf(entry: StoredEntry, previous: string, log: string): string {
  if ('text' in entry) return digest('sha256', previous + entry.text, 'hex');
  const { seal, sequence, at, author, about } = entry;
  const { form, payloadDigest } = seal;
  return chainHash(previous, log, { form, sequence, time: at.toISOString(), author, payloadDigest, about });
}

/** Whether the payload is the one that was recorded, or erased as a whole, its salt with it. */
export function keepsPayload(entry: StoredEntry): boolean {
  if ('text' in entry || isErased(entry)) return true;
  const { payload, seal } = entry;
  return payload !== null && seal.salt !== null && digestPayload(seal.salt, payload) === seal.payloadDigest;
}

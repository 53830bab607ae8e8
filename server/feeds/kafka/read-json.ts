import { isUtf8 } from 'node:buffer';
import { flattenFields, type Flattened } from '../fields/flatten-fields.ts';

/** Whole numbers of so many digits may be more than a double holds exactly. */
const MANY_DIGITS = /\d{16}/;
/** What JSON is made of that may hold digits; texts are met first, so that digits in them are none of these. */
const TEXTS_AND_NUMBERS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const WHOLE = /^-?\d+$/;

/** Before JSON that a schema registry knows: a zero, and four bytes of its number. */
const SCHEMA_PREFIX_BYTES = 5;

/** With the names of the object itself, where it is one. */
export type FlattenedJson = Flattened & { readonly names?: readonly string[] };

/** Leaves the mark of its byte order out. */
const utf8 = new TextDecoder();

/** The text of a record of JSON, without the number of its schema before it; null when it is no UTF-8. */
export function jsonText(bytes: Uint8Array): string | null {
  const text = bytes[0] === 0 ? bytes.subarray(SCHEMA_PREFIX_BYTES) : bytes;
  return isUtf8(text) ? utf8.decode(text) : null;
}

/**
 * The fields of a record of JSON. Whole numbers beyond 2^53 keep their digits, as text.
 *
 * @example readJson(Buffer.from('{"id": 9007199254740993}')).fields // => new Map([['id', '9007199254740993']])
 */
export function readJson(bytes: Uint8Array): FlattenedJson {
  const text = jsonText(bytes);
  if (text === null) return unreadable('no UTF-8');
  let record: unknown;
  try {
    record = parseExactly(text);
  } catch (error) {
    return unreadable((error as Error).message);
  }
  const flattened = flattenFields(record);
  return flattened.fields === null ? flattened : { ...flattened, names: Object.keys(record as object) };
}

function unreadable(said: string): FlattenedJson {
  return { fields: null, fault: { reason: 'unreadable', format: 'JSON', said } };
}

/**
 * As JSON.parse does, but for whole numbers that it would round: they become their digits. Parsed first as it stands,
 * so that only what is JSON is looked at for numbers.
 *
 * @throws {SyntaxError} when it is no JSON
 */
function parseExactly(text: string): unknown {
  const parsed: unknown = JSON.parse(text);
  if (!MANY_DIGITS.test(text)) return parsed;
  return JSON.parse(text.replace(TEXTS_AND_NUMBERS, (token) => (isRounded(token) ? `"${token}"` : token)));
}

function isRounded(token: string): boolean {
  return WHOLE.test(token) && !Number.isSafeInteger(Number(token));
}

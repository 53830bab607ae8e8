import { isUtf8 } from 'node:buffer';
import { flattenFields, type Flattened } from '../fields/flatten-fields.ts';

/** The one field of a record of text. */
export const TEXT_FIELD = 'text';

const utf8 = new TextDecoder();

/**
 * A record of text: one field.
 *
 * @example readText(Buffer.from('where is my bag')).fields // => new Map([['text', 'where is my bag']])
 */
export function readText(bytes: Uint8Array): Flattened {
  if (!isUtf8(bytes)) return { fields: null, fault: { reason: 'unreadable', format: 'UTF-8', said: '' } };
  return flattenFields({ [TEXT_FIELD]: utf8.decode(bytes) });
}

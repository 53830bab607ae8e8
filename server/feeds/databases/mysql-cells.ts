import { flattenFields, type Flattened } from '../fields/flatten-fields.ts';
import { exactJson, exactNumber } from './exact-number.ts';
import type { MySqlText } from './mysql-session-store.ts';

/** How a column's text is read. */
export type MySqlKind = 'text' | 'number' | 'float' | 'bits' | 'time' | 'moment' | 'json' | 'bytes' | 'shape';

/**
 * The fields of a row: numbers where they are exact, dates and times by ISO 8601 with all their digits, what lies
 * within JSON by its path, bytes in hexadecimal after `\x`.
 *
 * @example fieldsOfMySqlRow([{ name: 'at', kind: 'moment' }], ['2026-03-29 02:30:00.123456']).fields // => new Map([['at', '2026-03-29T02:30:00.123456Z']])
 */
export function fieldsOfMySqlRow(
  columns: readonly { readonly name: string; readonly kind: MySqlKind }[],
  texts: readonly MySqlText[],
): Flattened {
  const record = columns.map(({ name, kind }, at) => [name, valueOf(kind, texts[at] ?? null)] as const);
  return flattenFields(Object.fromEntries(record));
}

function valueOf(kind: MySqlKind, text: MySqlText): unknown {
  if (text === null) return null;
  switch (kind) {
    case 'number':
    case 'bits':
      return exactNumber(text);
    case 'float':
      return Number(text);
    case 'time':
      return text.replace(' ', 'T');
    case 'moment':
      return `${text.replace(' ', 'T')}Z`;
    case 'json':
      return exactJson(text);
    default:
      return text;
  }
}

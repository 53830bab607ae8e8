import { flattenFields, type Flattened } from '../fields/flatten-fields.ts';
import { exactJson, exactNumber } from './exact-number.ts';
import type { PostgresText } from './postgres-session-store.ts';

/** How a column's text is read; `made-json` is what PostgreSQL was asked to write as JSON, such as a list. */
export type PostgresKind = 'text' | 'number' | 'float' | 'boolean' | 'time' | 'moment' | 'json' | 'made-json';

/**
 * The fields of a row: numbers where they are exact, dates and times by ISO 8601 with all their digits, what lies
 * within JSON by its path, bytes and all other types as PostgreSQL writes them.
 *
 * @param columns with their names and kinds, in the order of the texts
 * @example fieldsOfRow([{ name: 'at', kind: 'moment' }], ['2026-03-29 02:30:00.123456+00']).fields // => new Map([['at', '2026-03-29T02:30:00.123456Z']])
 */
export function fieldsOfRow(
  columns: readonly { readonly name: string; readonly kind: PostgresKind }[],
  texts: readonly PostgresText[],
): Flattened {
  return flattenFields(
    Object.fromEntries(columns.map(({ name, kind }, at) => [name, valueOf(kind, texts[at] ?? null)])),
  );
}

function valueOf(kind: PostgresKind, text: PostgresText): unknown {
  if (text === null) return null;
  switch (kind) {
    case 'number':
      return exactNumber(text);
    case 'float':
      return Number(text);
    case 'boolean':
      // As a value it is written by a letter, as a text by a word.
      return text.startsWith('t');
    case 'time':
      return text.replace(/^(\d+-\d\d-\d\d) /, '$1T');
    case 'moment':
      return text.replace(/^(\d+-\d\d-\d\d) (\S+)\+00(?=$| )/, '$1T$2Z');
    case 'json':
    case 'made-json':
      return exactJson(text);
    case 'text':
      return text;
  }
}

import { MAX_CELL_TEXT, type CellValue } from '../../../contract/cell.ts';
import type { RecordFault } from '../../../contract/feeds/feed-fault.ts';
import { MAX_FIELD_DEPTH, MAX_FIELDS } from '../../../contract/feeds/field-path.ts';

/** Fields by path, or why there are none. */
export type Flattened =
  | { readonly fields: Map<string, CellValue>; readonly fault: null }
  | { readonly fields: null; readonly fault: RecordFault };

/**
 * The fields of a record of JSON, or of what reads alike: those that lie within others by a path with dots between. A
 * list is one field, as the text of its JSON; whole numbers beyond what a cell holds exactly are their digits, as text;
 * what is no number is nothing.
 *
 * @param record as parsed; objects are told from everything else
 * @example flattenFields({ user: { followers: 7 }, tags: ['a'] }).fields // => new Map([['user.followers', 7], ['tags', '["a"]']])
 * @example flattenFields([1, 2]).fault // => { reason: 'no-fields' }
 */
export function flattenFields(record: unknown): Flattened {
  if (!isObject(record)) return refused({ reason: 'no-fields' });
  const fields = new Map<string, CellValue>();
  const fault = addFields(fields, record, '', 1);
  return fault === null ? { fields, fault: null } : refused(fault);
}

function addFields(
  fields: Map<string, CellValue>,
  object: Readonly<Record<string, unknown>>,
  before: string,
  depth: number,
): RecordFault | null {
  if (depth > MAX_FIELD_DEPTH) return { reason: 'too-deep' };
  for (const [name, value] of Object.entries(object)) {
    const path = before + name;
    if (isObject(value)) {
      const fault = addFields(fields, value, `${path}.`, depth + 1);
      if (fault !== null) return fault;
      continue;
    }
    const cell = cellOf(value);
    if (typeof cell === 'string' && cell.length > MAX_CELL_TEXT) return { reason: 'text-too-long', field: path };
    fields.set(path, cell);
    if (fields.size > MAX_FIELDS) return { reason: 'too-many-fields' };
  }
  return null;
}

function cellOf(value: unknown): CellValue {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'bigint':
      return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
    default:
      if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
      return Array.isArray(value) ? textOfList(value) : null;
  }
}

/** JSON knows no whole numbers beyond doubles: they are written as text. */
function textOfList(list: readonly unknown[]): string {
  return JSON.stringify(list, (_, value: unknown) => (typeof value === 'bigint' ? cellOf(value) : value));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !(value instanceof Date) && !(value instanceof Uint8Array);
}

function refused(fault: RecordFault): Flattened {
  return { fields: null, fault };
}

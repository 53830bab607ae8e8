import type { ColumnType, KeptColumn } from '../classifier.ts';
import { matchColumns } from '../column-match.ts';
import {
  kindOf,
  testsOf,
  valuesOf,
  type ColumnTest,
  type Condition,
  type ConditionValue,
  type ValueKind,
} from './condition.ts';

/** What the cells of a column are compared with. */
const KIND_OF_COLUMN: Readonly<Record<ColumnType, ValueKind>> = {
  text: 'text',
  category: 'text',
  // Nothing better is known of it.
  ignored: 'text',
  number: 'number',
  date: 'date',
  boolean: 'boolean',
};

/**
 * Why a condition cannot be asked of a table: a column was renamed, removed, or is of another type by now; `present`
 * are the columns that there are, or those that could all be meant.
 */
export type ColumnFault =
  | { readonly code: 'missing' | 'unclear'; readonly column: string; readonly present: readonly string[] }
  | { readonly code: 'kind'; readonly column: string; readonly holds: ValueKind; readonly value: ConditionValue };

/** Where a tested column lies in a table, and what it holds. */
export interface Place {
  readonly at: number;
  readonly kind: ValueKind;
}

/**
 * What keeps a condition from being asked of a table, one fault a column; none when it can be.
 *
 * Columns are found as `matchColumns` does, but a column may be named by several spellings. O(tests × columns).
 *
 * @example columnFaults({ column: 'amount ', operator: 'less', value: 5 }, [{ name: 'Amount', type: 'number' }]) // => []
 * @example columnFaults({ column: 'Total', operator: 'is-empty' }, [{ name: 'Amount', type: 'number' }]) // => [{ code: 'missing', column: 'Total', present: ['Amount'] }]
 */
export function columnFaults(condition: Condition, columns: readonly KeptColumn[]): ColumnFault[] {
  const faults = new Map<string, ColumnFault>();
  for (const test of testsOf(condition)) {
    if (faults.has(test.column)) continue;
    const place = findPlace(test, columns);
    if ('code' in place) faults.set(test.column, place);
  }
  return [...faults.values()];
}

/**
 * Where the column of a test lies.
 *
 * @throws {RangeError} a condition requires columns of which columnFaults finds nothing
 */
export function placeOf(test: ColumnTest, columns: readonly KeptColumn[]): Place {
  const place = findPlace(test, columns);
  if ('code' in place)
    throw new RangeError(`a condition requires columns of which columnFaults finds nothing, not ${place.column}`);
  return place;
}

function findPlace(test: ColumnTest, columns: readonly KeptColumn[]): Place | ColumnFault {
  const { column } = test;
  const at = findColumn(column, columns);
  if (typeof at !== 'number') return at;
  const kind = KIND_OF_COLUMN[columns[at]!.type];
  const value = valuesOf(test).find((each) => kindOf(each) !== kind);
  return value === undefined ? { at, kind } : { code: 'kind', column, holds: kind, value };
}

function findColumn(column: string, columns: readonly KeptColumn[]): number | ColumnFault {
  const exact = columns.findIndex(({ name, dropped }) => name === column && dropped !== true);
  if (exact !== -1) return exact;
  const names = columns.filter(({ dropped }) => dropped !== true).map(({ name }) => name);
  const { found, unclear } = matchColumns([column], names);
  const meant = found.get(column);
  if (meant !== undefined) return columns.findIndex(({ name }) => name === meant);
  return unclear.length > 0
    ? { code: 'unclear', column, present: unclear[0]!.present }
    : { code: 'missing', column, present: names };
}

import type { Column } from '../classifier.ts';
import type { RowScope } from '../row-scope.ts';
import { columnFaults, placeOf, type ColumnFault } from './condition-columns.ts';
import type { ColumnTest, Condition } from './condition.ts';

/** Why rows cannot be chosen by a scope: its column is not there, unclear, of another kind, or ignored. */
export type ScopeFault = ColumnFault | { readonly code: 'ignored'; readonly column: string };

/**
 * What keeps a scope from choosing among the rows of a classifier; null when nothing does. An ignored column may be
 * left out by whoever sends rows, and what stands in it is no part of what a label was said of.
 *
 * @example scopeFault({ column: 'centre', values: ['4711'] }, [{ name: 'Centre', type: 'category' }]) // => null
 * @example scopeFault({ column: 'Note', values: ['x'] }, [{ name: 'Note', type: 'ignored' }]) // => { code: 'ignored', column: 'Note' }
 */
export function scopeFault(scope: RowScope, columns: readonly Column[]): ScopeFault | null {
  const [fault] = columnFaults(testOf(scope), columns);
  if (fault !== undefined) return fault;
  const { at } = placeOf(testOf(scope), columns);
  return columns[at]!.type === 'ignored' ? { code: 'ignored', column: scope.column } : null;
}

/**
 * The condition that holds of the rows of any of some scopes; null when none of them can choose among the rows of the
 * classifier as it is by now, so that whoever has no other may see none. It says `is` alone: what is denied of a cell
 * would hold of empty ones, too.
 *
 * @example conditionOfScopes([{ column: 'Centre', values: ['4711'] }], [{ name: 'Centre', type: 'category' }]) // => { column: 'Centre', operator: 'is', values: ['4711'] }
 */
export function conditionOfScopes(scopes: readonly RowScope[], columns: readonly Column[]): Condition | null {
  const tests = scopes.filter((scope) => scopeFault(scope, columns) === null).map(testOf);
  return tests.length > 1 ? { operator: 'or', conditions: tests } : (tests[0] ?? null);
}

function testOf({ column, values }: RowScope): ColumnTest {
  return { column, operator: 'is', values };
}

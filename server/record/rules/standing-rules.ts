import type { CellValue } from '../../../contract/cell.ts';
import type { KeptColumn } from '../../../contract/classifier.ts';
import { compileFirst } from '../../../contract/conditions/compile-condition.ts';
import { columnFaults, placeOf } from '../../../contract/conditions/condition-columns.ts';
import { testsOf, type Condition } from '../../../contract/conditions/condition.ts';

/** The wording of a rule that answers. */
export interface StandingRule {
  readonly id: string;
  readonly class: string;
  readonly condition: Condition;
}

/** A row whose cells are in the classifier's column order. */
interface Row {
  readonly cells: readonly CellValue[];
}

/** The rules of a classifier that answer, compiled, as of a count of changes. */
export interface StandingRules {
  readonly changes: number;
  readonly count: number;
  /** Of each row the rule that answers it; null where none holds. Of the same array of rows it is worked out once. */
  of(rows: readonly Row[]): readonly (StandingRule | null)[];
}

/**
 * Compiles rules, the first first. One that asks for a column that is no longer there, or that holds something else by
 * now, holds of no row. Asking is O(rows × tests), some 0.1 µs a test and row.
 */
export function compileRules(
  rules: readonly StandingRule[],
  columns: readonly KeptColumn[],
  changes: number,
): StandingRules {
  const usable = rules.filter(({ condition }) => columnFaults(condition, columns).length === 0);
  if (usable.length === 0) return { changes, count: 0, of: (rows) => new Array<null>(rows.length).fill(null) };
  const first = compileFirst(
    usable.map(({ condition }) => condition),
    columns,
  );
  const tested = new Set(
    usable.flatMap(({ condition }) => testsOf(condition).map((test) => placeOf(test, columns).at)),
  );
  const known = new WeakMap<readonly Row[], readonly (StandingRule | null)[]>();
  return {
    changes,
    count: usable.length,
    of: (rows) => {
      let found = known.get(rows);
      if (found === undefined) {
        const cells = columns.map((_, at) => (tested.has(at) ? rows.map((row) => row.cells[at] ?? null) : []));
        found = Array.from(first(cells, rows.length), (number) => usable[number] ?? null);
        known.set(rows, found);
      }
      return found;
    },
  };
}

import type { CellValue } from '../../contract/cell.ts';
import type { Classifier, ColumnType } from '../../contract/classifier.ts';
import { columnFaults } from '../../contract/conditions/condition-columns.ts';
import { MAX_TEXT, type ColumnTest, type Condition } from '../../contract/conditions/condition.ts';
import { printCondition } from '../../contract/conditions/print-condition.ts';

/** Columns that say what a row is about, those that say it best first; numbers and days say it by themselves seldom. */
const TELLING: readonly ColumnType[] = ['text', 'category', 'boolean'];

/**
 * The text of a condition that holds of a row: that its first text column, or else its first category, has the row's
 * very value. A person widens it from there. Empty where the row has no such value.
 *
 * @param cells in the order of the classifier's columns
 * @example prefilledCondition({ columns: [{ name: 'Amount', type: 'number' }, { name: 'Merchant', type: 'text' }] }, [4, 'PRET 12']) // => 'Merchant is "PRET 12"'
 */
export function prefilledCondition({ columns }: Pick<Classifier, 'columns'>, cells: readonly CellValue[]): string {
  for (const type of TELLING) {
    for (const [at, column] of columns.entries()) {
      const test = column.type === type ? equals(column.name, cells[at] ?? null) : null;
      if (test !== null && columnFaults(test, columns).length === 0) return printCondition(test);
    }
  }
  return '';
}

function equals(column: string, cell: CellValue): Condition | null {
  if (cell === null) return null;
  const value = typeof cell === 'boolean' ? cell : String(cell).trim();
  if (value === '' || String(value).length > MAX_TEXT) return null;
  const test: ColumnTest = { column, operator: 'is', values: [value] };
  return test;
}

import type { CellValue, RowBlock, RowKey } from '../../contract/cell.ts';
import type { Classifier } from '../../contract/classifier.ts';
import { FlowProblem } from './flow-problem.ts';
import { columnOf } from './keyed-rows.ts';
import type { SheetColumn, SheetTable } from './workbook-port.ts';

/**
 * The table's columns that the classifier looks at, in the classifier's order.
 * @throws {FlowProblem} column-missing, naming the first three that are not there
 */
export function featureColumns(table: SheetTable, classifier: Classifier): readonly SheetColumn[] {
  const missing = missingColumns(table, classifier);
  if (missing.length > 0) {
    const names = missing.slice(0, 3).map((name) => `“${name}”`).join(', ');
    const more = missing.length > 3 ? ` and ${missing.length - 3} more` : '';
    throw new FlowProblem(
      'column-missing',
      `The table has no ${missing.length === 1 ? 'column' : 'columns'} ${names}${more}.`,
      `“${classifier.name}” was set up with ${missing.length === 1 ? 'it' : 'them'}. Put the header back, or set up a new classifier.`,
    );
  }
  return classifier.columns.map((column) => columnOf(table, column.name)!);
}

/** Columns that the classifier needs and the table lacks; the label column is not needed to classify. */
export function missingColumns(table: SheetTable, classifier: Classifier): readonly string[] {
  const present = new Set(table.columns.map((column) => column.name));
  return [...new Set([...classifier.columns.map((column) => column.name), ...classifier.keyColumns])].filter((name) => !present.has(name));
}

export function cellsOfRow(columns: readonly SheetColumn[], row: number): CellValue[] {
  return columns.map((column) => column.values[row] ?? null);
}

/** The rows as they travel, by column. `rows` are body rows; every one must have a key. */
export function blockOf(columns: readonly SheetColumn[], keys: readonly (RowKey | null)[], rows: readonly number[]): RowBlock {
  return {
    keys: rows.map((row) => keys[row]!),
    columns: columns.map((column) => ({ name: column.name, values: rows.map((row) => column.values[row] ?? null) })),
  };
}

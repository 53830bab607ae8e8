import type { CellValue } from '../../../contract/cell.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { StoredClassifier } from './classifier-store.ts';

/**
 * Where each of the classifier's columns lies among the columns of a request: `positions[c]`, or -1 for an ignored
 * column that was not sent. Columns are found by name, in any order; others may be among them.
 *
 * @throws {ProblemError} column-missing, naming the columns that are used but were not sent
 */
export function columnPositions(classifier: StoredClassifier, names: readonly string[]): number[] {
  const position = new Map(names.map((name, index) => [name, index]));
  const missing = classifier.columns.filter((column) => column.type !== 'ignored' && !position.has(column.name));
  if (missing.length > 0) {
    const list = missing.map((column) => `"${column.name}"`).join(', ');
    throw new ProblemError('column-missing', `The table has no column ${list}, which "${classifier.name}" was set up with.`);
  }
  return classifier.columns.map((column) => position.get(column.name) ?? -1);
}

/**
 * One row's cells in the classifier's column order, ignored columns included (null when not sent).
 *
 * @param positions from {@link columnPositions}
 */
export function arrangeCells(positions: readonly number[], cells: readonly CellValue[]): CellValue[] {
  return positions.map((position) => (position === -1 ? null : (cells[position] ?? null)));
}

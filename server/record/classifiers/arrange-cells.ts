import type { CellValue, RowBatch } from '../../../contract/cell.ts';
import { matchColumns } from '../../../contract/column-match.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { StoredClassifier } from './classifier-store.ts';

/**
 * Where each of the classifier's columns lies among those of a request: `positions[c]`, or -1 for a dropped or ignored
 * column that was not sent. Columns are found by name as {@link matchColumns} does, in any order; others may be among
 * them.
 *
 * @throws {ProblemError} column-missing, naming the columns that are used but were not sent; column-unclear, naming
 * those of
 *   which two would do
 */
export function columnPositions(classifier: StoredClassifier, names: readonly string[]): number[] {
  const present = classifier.columns.filter(({ dropped }) => dropped !== true);
  const used = new Set(present.filter((column) => column.type !== 'ignored').map((column) => column.name));
  const match = matchColumns(
    present.map((column) => column.name),
    names,
    undefined,
    classifier.alsoCalled,
  );
  const unclear = match.unclear.find(({ wanted }) => wanted.some((name) => used.has(name)));
  if (unclear !== undefined) throw new ProblemError('column-unclear', unclear);
  const missing = match.missing.filter((name) => used.has(name));
  if (missing.length > 0) throw new ProblemError('column-missing', { classifier: classifier.name, columns: missing });
  const position = new Map(names.map((name, index) => [name, index]));
  return classifier.columns.map((column) => position.get(match.found.get(column.name) ?? '') ?? -1);
}

/**
 * One row's cells in the classifier's column order, ignored columns included (null when not sent).
 *
 * @param positions from {@link columnPositions}
 */
export function arrangeCells(positions: readonly number[], cells: readonly CellValue[]): CellValue[] {
  return positions.map((position) => (position === -1 ? null : (cells[position] ?? null)));
}

/**
 * The cells of some rows by column, in the classifier's column order; an ignored column that was not sent is empty.
 *
 * @param positions from {@link columnPositions}
 */
export function arrangeColumns(positions: readonly number[], columns: RowBatch['columns']): (readonly CellValue[])[] {
  return positions.map((position) => columns[position]?.values ?? []);
}

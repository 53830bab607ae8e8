import type { CellValue } from '../../../contract/cell.ts';
import { storableText } from '../../../contract/storable-text.ts';
import { arrangeCells, columnPositions } from '../classifiers/arrange-cells.ts';
import type { StoredClassifier } from '../classifiers/classifier-store.ts';

/**
 * The cells of a row as they are sent, in the order of the classifier's columns, as they can be kept.
 * @throws {ProblemError} column-missing, column-unclear
 */
export function seenCells(
  classifier: StoredClassifier,
  { columns, cells }: { readonly columns: readonly string[]; readonly cells: readonly CellValue[] },
): CellValue[] {
  const arranged = arrangeCells(columnPositions(classifier, columns), cells);
  return arranged.map((cell) => (typeof cell === 'string' ? storableText(cell) : cell));
}

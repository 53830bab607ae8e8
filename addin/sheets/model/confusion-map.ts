import type { ModelMetrics } from '../../../contract/training.ts';
import { modelSheetWords } from './words/model-sheet-words.ts';

/**
 * Right class (rows) against the class answered (columns), for the most frequent classes; the rest are one line,
 * "others".
 */
export interface ConfusionMap {
  readonly names: readonly string[];
  readonly counts: readonly (readonly number[])[];
  /** Classes joined into the last line; 0 when there is no such line. */
  readonly joined: number;
}

/**
 * The confusion matrix as drawn. Classes that neither occurred in the test nor were answered are left out.
 *
 * @param most the most lines to draw, "others" among them; 2 or more
 */
export function confusionMap(
  { classes, confusion }: Pick<ModelMetrics, 'classes' | 'confusion'>,
  most: number,
): ConfusionMap {
  if (most < 2) throw new RangeError('confusionMap requires most ≥ 2');
  const at = (row: number, column: number) => confusion[row]?.[column] ?? 0;
  const weight = classes.map((_, index) => {
    let right = 0,
      answered = 0;
    classes.forEach((__, other) => {
      right += at(index, other);
      answered += at(other, index);
    });
    return { index, right, answered };
  });
  const seen = weight
    .filter((each) => each.right + each.answered > 0)
    .sort((a, b) => b.right - a.right || b.answered - a.answered || a.index - b.index);
  const isCut = seen.length > most;
  const kept = isCut ? seen.slice(0, most - 1) : seen;
  const lines: number[][] = kept.map((each) => [each.index]);
  if (isCut) lines.push(seen.slice(most - 1).map((each) => each.index));
  const sum = (rows: readonly number[], columns: readonly number[]) => {
    let total = 0;
    for (const row of rows) for (const column of columns) total += at(row, column);
    return total;
  };
  return {
    names: [...kept.map((each) => classes[each.index]!.class), ...(isCut ? [modelSheetWords('others')] : [])],
    counts: lines.map((rows) => lines.map((columns) => sum(rows, columns))),
    joined: isCut ? seen.length - kept.length : 0,
  };
}

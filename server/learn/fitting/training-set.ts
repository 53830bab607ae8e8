import { createHash } from 'node:crypto';
import { ProblemError } from '../../../contract/problem.ts';
import { isHoldout } from '../../../ml/evaluation/holdout.ts';
import type { LabelledRow } from '../../record/labels/labelled-row.ts';
import { requireFewClasses } from '../../record/classes/require-few-classes.ts';

/** A row and the class that its label says. */
export type TrainingRow = Pick<
  LabelledRow,
  'key' | 'rowHash' | 'cells' | 'class' | 'sequence' | 'saidAt' | 'isByPerson' | 'weight'
>;

/** The labels at a moment, parted into what is learned from and what is only measured on. */
export interface TrainingSet {
  /**
   * SHA-256 over the sorted rows: equal fingerprints mean equal labels of equal rows, said at equal times in the same
   * way, and counting as much. 64 hexadecimal digits.
   */
  readonly fingerprint: string;
  /** Sorted by row key, so that the order of the log's reader has no effect on the model. */
  readonly train: readonly TrainingRow[];
  readonly holdout: readonly TrainingRow[];
}

const LEAST_LABELS = 20;
const LEAST_ROWS_OF_A_CLASS = 2;
const LEAST_CLASSES = 2;
/**
 * Among so many labels those that occur once tell what the column holds; among fewer, that labelling has just begun.
 */
const LABELS_THAT_TELL = 200;
const MOST_SINGLES = 0.5;

/**
 * Parts labelled rows into a training set. A tenth of the row keys, by hash and for ever, is the holdout.
 *
 * @param rows one per row key, in any order; O(rows · log rows)
 * @throws {ProblemError} when they cannot be learned from, see {@link requireLearnable}
 */
export function makeTrainingSet(rows: readonly TrainingRow[]): TrainingSet {
  requireLearnable(countClasses(rows));
  const sorted = rows.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const digest = createHash('sha256');
  for (const { key, rowHash, class: name, saidAt, isByPerson, weight = 1 } of sorted) {
    // What counts in full is hashed as before there were weights.
    const counting = weight === 1 ? [] : [weight];
    digest.update(JSON.stringify([key, rowHash, name, saidAt.getTime(), isByPerson, ...counting]));
  }
  const train = sorted.filter((row) => !isHoldout(row.key));
  const classes = countClasses(train);
  if (classes.size < LEAST_CLASSES) {
    const [only = null] = classes.keys();
    throw new ProblemError('too-few-labels', { reason: 'kept-for-measuring', class: only });
  }
  return { fingerprint: digest.digest('hex'), train, holdout: sorted.filter((row) => isHoldout(row.key)) };
}

/**
 * Whether these labels can be learned from at all: at least 20, of at least two classes with at least two rows each.
 * A class with one row is no obstacle when two others have more, unless most labels are of that kind: a column of ids
 * or free text, from which nothing could be learned, and not in any time.
 *
 * @param rowsPerClass labelled rows per class
 * @throws {ProblemError} too-few-labels with the numbers, one-class with the class, too-many-classes, labels-differ
 */
export function requireLearnable(rowsPerClass: ReadonlyMap<string, number>): void {
  const labels = [...rowsPerClass.values()].reduce((sum, rows) => sum + rows, 0);
  if (labels < LEAST_LABELS)
    throw new ProblemError('too-few-labels', { reason: 'labels', labels, least: LEAST_LABELS });
  const [first] = rowsPerClass.keys();
  if (rowsPerClass.size === 1) throw new ProblemError('one-class', { labels, class: first! });
  const singles = [...rowsPerClass.values()].filter((rows) => rows === 1).length;
  if (labels >= LABELS_THAT_TELL && singles > labels * MOST_SINGLES)
    throw new ProblemError('labels-differ', { once: singles, labels });
  requireFewClasses(rowsPerClass.size);
  const usable = [...rowsPerClass.values()].filter((rows) => rows >= LEAST_ROWS_OF_A_CLASS).length;
  if (usable < LEAST_CLASSES) {
    const classes = rowsPerClass.size;
    throw new ProblemError('too-few-labels', {
      reason: 'rows-of-classes',
      classes,
      usable,
      leastRows: LEAST_ROWS_OF_A_CLASS,
    });
  }
}

/** At most so many rows, spread evenly. */
export function everyNth<Row>(rows: readonly Row[], most: number): readonly Row[] {
  return rows.length <= most
    ? rows
    : Array.from({ length: most }, (_, at) => rows[Math.floor((at * rows.length) / most)]!);
}

/** Rows per class, in the order of first appearance. */
export function countClasses(rows: Iterable<{ readonly class: string }>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.class, (counts.get(row.class) ?? 0) + 1);
  return counts;
}

/** Classes named by a single row, which can neither be learned well nor measured; sorted. */
export function singleRowClasses(rowsPerClass: ReadonlyMap<string, number>): string[] {
  return [...rowsPerClass]
    .filter(([, rows]) => rows < LEAST_ROWS_OF_A_CLASS)
    .map(([name]) => name)
    .sort();
}

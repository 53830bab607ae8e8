import type { ColumnSpec, Table } from '../table/column.ts';
import type { ContextCounts } from '../frequencies/class-frequencies.ts';
import type { Champion } from './champion.ts';
import type { LinearModel } from '../linear/linear.ts';
import type { UnknownRule } from '../evaluation/unknown-rule.ts';
import { learnerOf } from './learner-list.ts';
import type { LearnerName } from './learner.ts';

/**
 * One trained model: plain, versioned data. Learning is one function, {@link trainClassifier}, answering another,
 * {@link predictProbabilities}; nothing in here changes.
 */
export interface ClassificationModel {
  readonly format: 'amend-model';
  readonly formatVersion: 4;
  readonly learner: LearnerName;
  /** Sorted by UTF-16 code units, so that the order of the rows does not matter. */
  readonly classes: readonly string[];
  /** The columns that the model reads, sorted by name, ignored ones left out. */
  readonly columns: readonly ColumnSpec[];
  /** The base of instant learning; also the champion, when that is `linear`. */
  readonly linear: LinearModel;
  readonly champion: Champion;
  /** What the labels said of each group of near-duplicates (see `wholesOf`): how much those of each class count. */
  readonly history: ContextCounts;
  /** Log-loss on rows not learnt from, in nats: how far each may be trusted before any feedback has come. */
  readonly validation: { readonly rows: number; readonly championLogLoss: number; readonly linearLogLoss: number };
  /** By which rule rows are called unknown; absent where none are: it was not asked for, or rows were too few. */
  readonly unknown?: UnknownRule;
}

/**
 * The champion's probability of every class for every row.
 *
 * @param table  columns are found by name; one that is not there is missing throughout
 * @param linear what `model.linear` answers to these rows, when that is known
 * @returns rows × classes, row-major; every row sums to 1
 */
export function predictProbabilities(
  { champion }: ClassificationModel,
  table: Table,
  linear?: Float64Array,
): Float64Array {
  return learnerOf(champion.learner).predict(champion.model, table, linear);
}

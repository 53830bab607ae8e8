import type { ColumnSpec, Table } from '../table/column.ts';
import type { Champion, LearnerName } from './champion.ts';
import { predictLinear, type LinearModel } from '../linear/linear.ts';
import { predictForest } from '../forest/random-forest.ts';

/**
 * One trained model: plain, versioned data. Learning is one function, {@link trainClassifier}, answering another,
 * {@link predictProbabilities}; nothing in here changes.
 */
export interface ClassificationModel {
  readonly format: 'amend-model';
  readonly formatVersion: 1;
  readonly learner: LearnerName;
  /** Sorted by UTF-16 code units, so that the order of the rows does not matter. */
  readonly classes: readonly string[];
  /** The columns that the model reads, sorted by name, ignored ones left out. */
  readonly columns: readonly ColumnSpec[];
  /** The base of instant learning; also the champion, when that is `linear`. */
  readonly linear: LinearModel;
  readonly champion: Champion;
  /** Log-loss on rows not learnt from, in nats: how far each may be trusted before any feedback has come. */
  readonly validation: { readonly rows: number; readonly championLogLoss: number; readonly linearLogLoss: number };
}

/**
 * The champion's probability of every class for every row.
 *
 * @param table columns are found by name; one that is not there is missing throughout
 * @returns rows × classes, row-major; every row sums to 1
 */
export function predictProbabilities(model: ClassificationModel, table: Table): Float64Array {
  return model.champion.learner === 'linear' ? predictLinear(model.linear, table) : predictForest(model.champion.forest, table);
}

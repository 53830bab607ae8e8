import type { Fold } from '../evaluation/validation-split.ts';
import type { Boost } from '../boosting/boosting-task.ts';
import type { GrowTrees } from '../forest/forest-task.ts';
import type { LinearModel } from '../linear/linear.ts';
import type { TrainingData } from '../table/training-data.ts';
import type { Table } from '../table/column.ts';

/** The learners, each in the module of its name; `combined` joins the linear learner with the best one of trees. */
export type LearnerName =
  'linear' | 'gradient-boosting' | 'random-forest' | 'decision-tree' | 'ml-random-forest' | 'combined';

/** What a learner was told, for people. */
export interface LearnerSetting {
  readonly name: string;
  readonly value: string;
}

/**
 * Why a learner cannot learn from these rows: the small forest takes up to so many in an acceptable time, the
 * combination joins texts with other columns.
 */
export type Refusal =
  | { readonly reason: 'small-forest'; readonly rows: number; readonly most: number }
  | { readonly reason: 'not-texts-and-others' };

/** A learner that was asked for by name cannot learn from these rows. */
export class LearnerRefusal extends RangeError {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`the learner refuses these rows: ${refusal.reason}`);
    this.refusal = refusal;
  }
}

/** Who does the heavy work elsewhere, in parallel; what is absent is done in this thread. The models are the same. */
export interface Workers {
  readonly growTrees?: GrowTrees | undefined;
  readonly boost?: Boost | undefined;
}

/** What a training may use. */
export interface TrainingMeans {
  readonly workers: Workers;
  /** The share of this learner's work that is done, 0 … 1. */
  readonly onProgress: (share: number) => void;
}

/** How a learner answered rows that it had not learnt from, and what it found out by that. */
export interface Validated<Found = unknown> {
  /** Of the validation rows, fold after fold: rows × classes, row-major. */
  readonly probabilities: Float64Array;
  /** What to train with on all rows, such as passes or trees. */
  readonly found: Found;
  /** Per validation row, 0 … 1: how much of it is new to what was learnt from. Of the linear learner alone. */
  readonly novelty?: Float32Array;
}

/** What was validated before, for a learner that builds upon others. */
export type ValidatedLearners = ReadonlyMap<LearnerName, Validated>;

/**
 * One way to learn, behind one face: validated on folds, trained on all rows, asked for probabilities. Models are plain
 * data: typed arrays, numbers and texts. The same data and seed give the same model.
 */
export interface Learner<Model = unknown, Found = unknown> {
  readonly name: LearnerName;
  /** Learners that must have been validated before. */
  readonly needs: readonly LearnerName[];
  /** Why it cannot learn from these rows; null when it can. */
  refusal(data: TrainingData): Refusal | null;
  /** Learns from the part of each fold, with less effort than {@link train}, and answers its validation rows. */
  validate(folds: readonly Fold[], means: TrainingMeans, others: ValidatedLearners): Promise<Validated<Found>>;
  /**
   * Learns from all rows.
   *
   * @param found  from {@link validate}; null when there were too few rows to hold any back
   * @param linear the linear learner's model of the same rows, which every classifier has
   */
  train(
    data: TrainingData,
    found: Found | null,
    means: TrainingMeans & { readonly linear: LinearModel },
  ): Promise<Model>;
  /**
   * Probabilities, rows × classes, row-major; every row sums to 1. Columns are found by name.
   *
   * @param linear what the linear learner answers to these rows, when that is known: reading texts is most of the time
   */
  predict(model: Model, table: Table, linear?: Float64Array): Float64Array;
  settingsOf(model: Model): LearnerSetting[];
}

/** Tries a learner on every fold: `train` learns one part, `predict` answers its validation rows. */
export async function validateOnFolds<Model>(
  folds: readonly Fold[],
  onProgress: (share: number) => void,
  train: (part: TrainingData, onProgress: (share: number) => void) => Promise<Model>,
  predict: (model: Model, table: Table) => Float64Array,
): Promise<Float64Array> {
  const answers: Float64Array[] = [];
  for (const [done, { part, validation }] of folds.entries()) {
    const model = await train(part, (share) => onProgress((done + share) / folds.length));
    answers.push(predict(model, validation.table));
  }
  return joinArrays(answers);
}

/** Arrays one after another. */
export function joinArrays(arrays: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(arrays.reduce((length, each) => length + each.length, 0));
  let at = 0;
  for (const each of arrays) {
    whole.set(each, at);
    at += each.length;
  }
  return whole;
}

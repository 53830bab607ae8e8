import { logLoss } from '../evaluation/log-loss.ts';
import { alignColumns, sortColumns } from '../table/align-columns.ts';
import type { ColumnSpec, Table } from '../table/column.ts';
import type { ClassificationModel, LearnerName } from './classification-model.ts';
import type { GrowTrees } from './forest-task.ts';
import { trainLinear, validateLinear } from './linear.ts';
import type { TrainingData } from './training-data.ts';
import { splitForValidation } from './validation-split.ts';

export type TrainingStep = 'encoding' | 'comparing' | 'training' | 'evaluating';

/** What the one who asks for a training may hook into. */
export interface TrainingHooks {
  /** Called between steps: `share` of the step done, 0 … 1. */
  onProgress(step: TrainingStep, share: number): void;
  /** Grows forests elsewhere, in parallel; absent, they grow in this thread. */
  readonly growTrees?: GrowTrees;
}

/** The labelled rows: `labels[r]` is the class of row r, `weights[r]` how much it counts (1 when absent). */
export interface LabelledTable {
  readonly table: Table;
  readonly labels: readonly string[];
  readonly weights?: Float64Array;
}

export interface TrainingOptions {
  readonly columns: readonly ColumnSpec[];
  /** `auto` tries the learners that are offered on rows held back, and takes the best. */
  readonly learner: 'auto' | LearnerName;
  readonly seed: number;
}

/**
 * Learns a classifier. The same data, options and seed give the same model, byte for byte; the order of the columns has
 * no effect.
 *
 * @returns the model, and in a person's words why this learner
 * @throws {RangeError} without rows, with labels or weights of another length, or when the learner asked for refuses
 */
export async function trainClassifier(
  data: LabelledTable,
  options: TrainingOptions,
  hooks: TrainingHooks,
): Promise<{ model: ClassificationModel; learnerReason: string }> {
  if (data.table.rows === 0) throw new RangeError('trainClassifier requires at least one labelled row');
  if (data.labels.length !== data.table.rows) throw new RangeError('trainClassifier requires one label for each row');
  hooks.onProgress('encoding', 0);
  const columns = options.columns.filter((column) => column.type !== 'ignored');
  const classes = [...new Set(data.labels)].sort();
  const numbers = new Map(classes.map((name, number) => [name, number]));
  const training: TrainingData = {
    table: alignColumns(data.table, sortColumns(columns)),
    labels: Int32Array.from(data.labels, (label) => numbers.get(label)!),
    weights: data.weights ?? null,
    classes: classes.length,
    seed: options.seed,
  };
  const { part, validation } = splitForValidation(training);
  hooks.onProgress('comparing', 0);
  const settings = validateLinear(part, validation);
  const loss = logLoss(settings.probabilities, classes.length, validation.labels);
  hooks.onProgress('training', 0);
  const linear = trainLinear(training, settings);
  hooks.onProgress('training', 1);
  const model: ClassificationModel = {
    format: 'amend-model',
    formatVersion: 1,
    learner: 'linear',
    classes,
    columns,
    linear,
    champion: { learner: 'linear' },
    validation: { rows: validation.table.rows, championLogLoss: loss, linearLogLoss: loss },
  };
  return { model, learnerReason: 'linear: the only learner tried' };
}

import { mostBinColumns } from '../features/bin-encoder.ts';
import { alignColumns, sortColumns } from '../table/align-columns.ts';
import type { ColumnSpec, Table } from '../table/column.ts';
import { trainChampion, validateChampion, type Champion, type LearnerName } from './champion.ts';
import type { ClassificationModel } from './classification-model.ts';
import type { GrowTrees } from '../forest/forest-task.ts';
import { trainLinear, validateLinear } from '../linear/linear.ts';
import { refusalOfMlForest } from './ml-random-forest.ts';
import type { TrainingData } from '../table/training-data.ts';
import { splitForValidation, validationLabels, type Fold } from '../evaluation/validation-split.ts';

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
 * no effect. 10,000 rows × 8 columns of 20 classes take some 4 s on one core.
 *
 * @returns the model, and in a person's words why this learner
 * @throws {RangeError} without rows, with labels or weights of another length, or when the learner asked for refuses
 */
export async function trainClassifier(
  data: LabelledTable,
  options: TrainingOptions,
  hooks: TrainingHooks,
): Promise<{ model: ClassificationModel; learnerReason: string }> {
  hooks.onProgress('encoding', 0);
  const columns = sortColumns(options.columns.filter((column) => column.type !== 'ignored'));
  const classes = [...new Set(data.labels)].sort();
  const training = readTraining(data, classes, columns, options.seed);
  const refusal = options.learner === 'ml-random-forest' ? refusalOfMlForest(training.table.rows, mostBinColumns(training.table), classes.length) : null;
  if (refusal !== null) throw new RangeError(refusal);

  const folds = splitForValidation(training);
  const linearSettings = validateLinear(folds);
  const choice = await choose(options.learner, folds, linearSettings.logLoss, hooks);
  const linear = trainLinear(training, linearSettings);
  hooks.onProgress('training', 0);
  const champion: Champion =
    choice.learner === 'linear'
      ? { learner: 'linear' }
      : await trainChampion(choice.learner, training, { growTrees: hooks.growTrees, onProgress: (share) => hooks.onProgress('training', share) });
  hooks.onProgress('training', 1);
  const model: ClassificationModel = {
    format: 'amend-model',
    formatVersion: 1,
    learner: choice.learner,
    classes,
    columns,
    linear,
    champion,
    validation: { rows: validationLabels(folds).length, championLogLoss: choice.logLoss, linearLogLoss: linearSettings.logLoss },
  };
  return { model, learnerReason: choice.reason };
}

function readTraining({ table, labels, weights }: LabelledTable, classes: readonly string[], columns: readonly ColumnSpec[], seed: number): TrainingData {
  if (table.rows === 0) throw new RangeError('trainClassifier requires at least one labelled row');
  if (labels.length !== table.rows) throw new RangeError('trainClassifier requires one label for each row');
  if (weights !== undefined && weights.length !== table.rows) throw new RangeError('trainClassifier requires one weight for each row');
  const numbers = new Map(classes.map((name, number) => [name, number]));
  return {
    table: alignColumns(table, columns),
    labels: Int32Array.from(labels, (label) => numbers.get(label)!),
    weights: weights ?? null,
    classes: classes.length,
    seed,
  };
}

interface Choice {
  readonly learner: LearnerName;
  readonly logLoss: number;
  readonly reason: string;
}

/** Compares a learner of trees with the linear one by log-loss on the same rows, not learnt from. */
async function choose(asked: TrainingOptions['learner'], folds: readonly Fold[], linearLoss: number, hooks: TrainingHooks): Promise<Choice> {
  if (asked === 'linear') return { learner: 'linear', logLoss: linearLoss, reason: 'linear: chosen by hand' };
  const rival = asked === 'auto' ? 'random-forest' : asked;
  const rows = validationLabels(folds).length;
  if (rows === 0) {
    const learner = asked === 'auto' ? 'linear' : asked;
    return { learner, logLoss: linearLoss, reason: `${learner}: ${asked === 'auto' ? 'too few rows to compare learners by' : 'chosen by hand'}` };
  }
  hooks.onProgress('comparing', 0);
  const rivalLoss = await validateChampion(rival, folds, { growTrees: hooks.growTrees, onProgress: (share) => hooks.onProgress('comparing', share) });
  const onRows = `on ${rows.toLocaleString('en-US')} row${rows === 1 ? '' : 's'}`;
  const compared = (own: string, ownLoss: number, other: string, otherLoss: number): string =>
    `${own}: log-loss ${ownLoss.toFixed(2)} against ${other} ${otherLoss.toFixed(2)} ${onRows}`;
  if (asked !== 'auto') return { learner: rival, logLoss: rivalLoss, reason: `${compared(rival, rivalLoss, 'linear', linearLoss)}; chosen by hand` };
  if (rivalLoss < linearLoss) return { learner: rival, logLoss: rivalLoss, reason: compared(rival, rivalLoss, 'linear', linearLoss) };
  return { learner: 'linear', logLoss: linearLoss, reason: compared('linear', linearLoss, rival, rivalLoss) };
}

import { splitForFinal, splitForValidation, validationLabels } from '../evaluation/validation-split.ts';
import { trainLinear, validateLinear, type LinearSettings } from '../linear/linear.ts';
import { alignColumns, sortColumns } from '../table/align-columns.ts';
import type { ColumnSpec, Table } from '../table/column.ts';
import { takeRows } from '../table/take-rows.ts';
import type { TrainingData } from '../table/training-data.ts';
import { capRows } from './cap-rows.ts';
import type { Champion } from './champion.ts';
import { chooseLearner } from './choose-learner.ts';
import type { ClassificationModel } from './classification-model.ts';
import type { LearnerComparison, LearnerReason } from './compare-learners.ts';
import { countHistory } from './label-history.ts';
import { learnUnknownRule } from './learn-unknown.ts';
import { learnerOf } from './learner-list.ts';
import { LearnerRefusal, type LearnerName, type LearnerSetting, type Workers } from './learner.ts';

export type TrainingStep = 'encoding' | 'comparing' | 'training' | 'evaluating';

/** What the one who asks for a training may hook into. */
export interface TrainingHooks extends Workers {
  /** Called between steps: `share` of the step done, 0 … 1. */
  onProgress(step: TrainingStep, share: number): void;
  /** Milliseconds, for the time that each learner took; absent, no time is told. */
  readonly now?: () => number;
}

/**
 * The labelled rows: `labels[r]` is the class of row r, `weights[r]` how much it counts (1 when absent; 0 is left out).
 */
export interface LabelledTable {
  readonly table: Table;
  readonly labels: readonly string[];
  readonly weights?: Float64Array;
  /** Per row, when its label was said, in days; later rows are then the ones asked when learners are compared. */
  readonly times?: Float64Array;
}

export interface TrainingOptions {
  readonly columns: readonly ColumnSpec[];
  /** `auto` tries the learners that are offered on rows held back, and takes the best. */
  readonly learner: 'auto' | LearnerName;
  readonly seed: number;
  /** Share of known rows that may be called unknown, in 0..1. Left out, as 0: no row is called so. */
  readonly unknownShare?: number;
}

/** A classifier, and how it came to be. */
export interface TrainedClassifier {
  readonly model: ClassificationModel;
  /** Why this learner. */
  readonly learnerReason: LearnerReason;
  /** Best first, those not tried last. */
  readonly comparison: readonly LearnerComparison[];
  readonly settings: readonly LearnerSetting[];
}

/**
 * Learns a classifier. The same data, options and seed give the same model, byte for byte; the order of the columns has
 * no effect, nor has a row of weight 0. Beyond 200,000 rows a sample is learnt from. 10,000 rows × 8 columns of 20
 * classes take some 5 s on two cores.
 *
 * @throws {LearnerRefusal} when the learner asked for refuses
 * @throws {RangeError} without rows, with labels, weights or times of another length
 */
export async function trainClassifier(
  data: LabelledTable,
  options: TrainingOptions,
  hooks: TrainingHooks,
): Promise<TrainedClassifier> {
  hooks.onProgress('encoding', 0);
  const columns = sortColumns(options.columns.filter((column) => column.type !== 'ignored'));
  const { classes, meanWeight, ...all } = readTraining(data, columns, options.seed);
  const { training, times, of } = capRows(all.training, all.times);
  const refusal = options.learner === 'auto' ? null : learnerOf(options.learner).refusal(training);
  if (refusal !== null) throw new LearnerRefusal(refusal);

  const folds = splitForValidation(training, times);
  const means = (step: TrainingStep) => ({
    workers: hooks,
    now: hooks.now ?? (() => 0),
    onProgress: (share: number) => hooks.onProgress(step, share),
  });
  hooks.onProgress('comparing', 0);
  const choice = await chooseLearner(
    options.learner,
    training,
    { folds, final: splitForFinal(training, times) },
    means('comparing'),
  );
  hooks.onProgress('training', 0);
  const linear = trainLinear(training, (choice.linearFound as LinearSettings | null) ?? validateLinear([]));
  const unknown = choice.answered === null ? null : learnUnknownRule(choice.answered, options.unknownShare ?? 0);
  const { name, settingsOf } = choice.learner;
  const trained = await choice.learner.train(training, choice.found, { ...means('training'), linear });
  hooks.onProgress('training', 1);
  const model: ClassificationModel = {
    format: 'amend-model',
    formatVersion: 4,
    learner: name,
    classes,
    columns,
    linear,
    champion: { learner: name, model: trained } as Champion,
    history: countHistory(training, meanWeight, linear),
    validation: {
      rows: validationLabels(folds).length,
      championLogLoss: choice.logLoss,
      linearLogLoss: choice.linearLogLoss,
    },
    ...(unknown === null ? {} : { unknown }),
  };
  return {
    model,
    learnerReason: choice.reason,
    comparison: choice.comparison,
    settings: [...settingsOf(trained), ...cappedSetting(training, of)],
  };
}

function cappedSetting({ table }: TrainingData, of: number): LearnerSetting[] {
  if (table.rows === of) return [];
  const count = (rows: number): string => rows.toLocaleString('en-US');
  return [{ name: 'Rows learnt from', value: `${count(table.rows)} of ${count(of)}, drawn by chance` }];
}

interface ReadTraining {
  readonly training: TrainingData;
  readonly classes: readonly string[];
  readonly times: Float64Array | null;
  /** What a weight of 1 stands for in the weights that were given. */
  readonly meanWeight: number;
}

/** Checks the labelled rows, leaves out those that do not count, and numbers the classes. */
function readTraining(data: LabelledTable, columns: readonly ColumnSpec[], seed: number): ReadTraining {
  const { labels, weights, times } = data;
  const { rows } = data.table;
  if (labels.length !== rows) throw new RangeError('trainClassifier requires one label for each row');
  if (weights !== undefined && weights.length !== rows)
    throw new RangeError('trainClassifier requires one weight for each row');
  if (times !== undefined && times.length !== rows)
    throw new RangeError('trainClassifier requires one time for each row');
  const counted = Int32Array.from({ length: rows }, (_, row) => row).filter(
    (row) => weights === undefined || weights[row]! > 0,
  );
  if (counted.length === 0) throw new RangeError('trainClassifier requires at least one labelled row');
  const table = alignColumns(data.table, columns);
  const names = counted.length === rows ? labels : Array.from(counted, (row) => labels[row]!);
  const classes = [...new Set(names)].sort();
  const numbers = new Map(classes.map((name, number) => [name, number]));
  const counting = weights === undefined ? null : Float64Array.from(counted, (row) => weights[row]!);
  const meanWeight = counting === null ? 1 : counting.reduce((sum, weight) => sum + weight, 0) / counting.length;
  return {
    training: {
      table: counted.length === rows ? table : takeRows(table, counted),
      labels: Int32Array.from(names, (name) => numbers.get(name)!),
      weights: counting === null ? null : evenWeights(counting, meanWeight),
      classes: classes.length,
      seed,
    },
    classes,
    times: times === undefined ? null : Float64Array.from(counted, (row) => times[row]!),
    meanWeight,
  };
}

/** The weights with a mean of 1; null when all are the same. */
function evenWeights(weights: Float64Array, mean: number): Float64Array | null {
  if (weights.every((weight) => weight === weights[0])) return null;
  return weights.map((weight) => weight / mean);
}

import { encodeCells, fitCells, type SparseEncoder } from '../features/sparse-encoder.ts';
import type { CellBlocks } from '../features/cell-blocks.ts';
import { noveltyOf } from '../features/novelty.ts';
import { RowEncoder } from '../features/row-encoder.ts';
import { Signatures } from '../features/word-signature.ts';
import { logLoss } from '../evaluation/log-loss.ts';
import { seededRandom } from '../random.ts';
import type { Table } from '../table/column.ts';
import { applyTemperature, fitTemperature } from '../evaluation/calibration.ts';
import { columnCredit } from './column-credit.ts';
import { Descent } from './descent.ts';
import { answerRows, scoreRows } from './linear-weights.ts';
import { softmaxInPlace } from './softmax.ts';
import type { TrainingData } from '../table/training-data.ts';
import { validationLabels, type Fold } from '../evaluation/validation-split.ts';

/** A softmax regression over hashed grams and one-hot bins: plain data. */
export interface LinearModel {
  readonly encoder: SparseEncoder;
  readonly classes: number;
  /** slots × classes. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly temperature: number;
  readonly epochs: number;
  /** Per column of the encoder, 0 … 1: how much of the answers it carried; what a correction is credited to. */
  readonly columnCredit: Float32Array;
}

/** How often to pass over the rows, and how sure to be: found by {@link validateLinear}. */
export interface LinearSettings {
  readonly epochs: number;
  readonly temperature: number;
}

/** What validation found: settings, and how rows not learnt from were answered with them. */
export interface ValidatedLinear extends LinearSettings {
  readonly logLoss: number;
  /** Of the validation rows, fold after fold; rows × classes. */
  readonly probabilities: Float64Array;
  /** Per validation row, 0 … 1: how much of it is new to what was learnt from in its fold. */
  readonly novelty: Float32Array;
}

/** Passes beyond this have never paid. */
const MOST_EPOCHS = 15;
/** A pass has to lower the log-loss by this share, and by so many nats, to be worth another. */
const LEAST_GAIN = 0.01;
const LEAST_NATS = 0.004;
/** Weights a model may have: 4 million, 16 MB; and features, with 8 bytes each besides. */
const MOST_WEIGHTS = 4_000_000;
const MOST_SLOTS = 500_000;

/** Trains on all rows of `data` with settings found before. Cost: epochs × features × classes. */
export function trainLinear(data: TrainingData, settings: LinearSettings): LinearModel {
  const { encoder, cells } = fitCells(data.table, mostSlots(data.classes), data.weights);
  const descent = new Descent(
    { cells, labels: data.labels, weights: data.weights },
    encoder.hashes.length,
    data.classes,
    seededRandom(data.seed),
  );
  for (let epoch = 1; epoch < settings.epochs; epoch++) descent.pass();
  const weights = descent.pass();
  return {
    encoder,
    ...weights,
    temperature: settings.temperature,
    epochs: settings.epochs,
    columnCredit: columnCredit(weights, cells),
  };
}

/**
 * Finds the number of passes by progressive validation: learn a pass from each fold's part, answer its validation rows,
 * until a pass no longer pays; then the temperature of the best answers.
 *
 * @returns the settings, and the least log-loss; without folds, settings that serve a single row
 */
export function validateLinear(folds: readonly Fold[]): ValidatedLinear {
  const races = folds.map(startRace);
  const labels = validationLabels(folds);
  // Without rows to ask nothing is known: as good as not knowing the classes apart.
  const none = { probabilities: new Float64Array(0), novelty: new Float32Array(0) };
  if (races.length === 0) return { epochs: MOST_EPOCHS, temperature: 1, logLoss: Math.LN2, ...none };
  const { classes } = folds[0]!.part;
  const novelty = Float32Array.from(races.flatMap((race) => [...race.novelty]));
  let best: ValidatedLinear = { epochs: 0, temperature: 1, logLoss: Infinity, ...none };
  let pays = true;
  for (let epochs = 1; pays && epochs <= MOST_EPOCHS; epochs++) {
    const probabilities = concatenate(races.map((race) => race.nextPass()));
    const temperature = fitTemperature(probabilities, classes, labels);
    applyTemperature(probabilities, classes, temperature);
    const loss = logLoss(probabilities, classes, labels);
    pays = loss < best.logLoss * (1 - LEAST_GAIN) && loss < best.logLoss - LEAST_NATS;
    if (loss < best.logLoss) best = { epochs, temperature, logLoss: loss, probabilities, novelty };
  }
  return best;
}

/** Readies one fold; every call of `nextPass` learns its part once more and answers its validation rows. */
function startRace({ part, validation }: Fold): { readonly novelty: Float32Array; nextPass(): Float64Array } {
  const { encoder, cells } = fitCells(part.table, mostSlots(part.classes), part.weights);
  const asked = new RowEncoder(encoder, new Signatures()).encode(validation.table);
  const descent = new Descent(
    { cells, labels: part.labels, weights: part.weights },
    encoder.hashes.length,
    part.classes,
    seededRandom(part.seed),
  );
  return { novelty: noveltyOf(asked), nextPass: () => answerRows(descent.pass(), asked.slots) };
}

/** Probabilities, rows × classes. About 10,000 rows × 20 classes in 0.3 s, most of it reading the texts. */
export function predictLinear(model: LinearModel, table: Table): Float64Array {
  return predictCells(model, encodeCells(model.encoder, table));
}

/** As {@link predictLinear}, of cells that the model's encoder has encoded. O(features × classes). */
export function predictCells(model: LinearModel, cells: CellBlocks): Float64Array {
  return linearProbabilities(model, scoreRows(model, cells));
}

/** Turns scores into calibrated probabilities, in place. */
export function linearProbabilities(model: LinearModel, scores: Float64Array): Float64Array {
  for (let start = 0; start < scores.length; start += model.classes) softmaxInPlace(scores, start, model.classes);
  applyTemperature(scores, model.classes, model.temperature);
  return scores;
}

function concatenate(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Features that a model of so many classes may have. */
export function mostSlots(classes: number): number {
  return Math.min(MOST_SLOTS, Math.floor(MOST_WEIGHTS / classes));
}

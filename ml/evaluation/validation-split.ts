import { seededRandom, shuffledIndexes } from '../random.ts';
import { takeRows } from '../table/take-rows.ts';
import type { TrainingData } from '../table/training-data.ts';

/** Rows to learn from, and others to be asked. */
export interface Fold {
  readonly part: TrainingData;
  readonly validation: TrainingData;
}

/** With fewer rows every row is asked once, so that the choice does not hang on a handful. */
const FEW_ROWS = 1_000;
const FOLDS_OF_FEW = 4;
/** With more, one row in so many is asked. */
const VALIDATION_PART = 5;
/** Enough to choose by; the rows beyond are for the training. */
const MOST_VALIDATION_ROWS = 4_000;
/** Learners are compared on a part of a large table: so many rows, or this share of more. */
const LEAST_PART_ROWS = 5_000;
const PART_OF_MANY = 5;
const MOST_PART_ROWS = 16_000;
/** Those that are near each other there are compared on so many rows, where that is at least so much more. */
const MOST_FINAL_ROWS = 40_000;
const WORTH_A_FINAL = 2;

/**
 * Parts a training set, by its seed, into rows to learn from and rows to be asked: four folds when rows are few, else
 * one. Empty when there are not two rows.
 *
 * @param times per row, when its label was said; with them half of the rows asked are the latest, which tell how
 * learning
 *              from the past answers what comes next, and half are drawn by chance. Used when rows are many
 */
export function splitForValidation(data: TrainingData, times: Float64Array | null = null): Fold[] {
  const rows = data.table.rows;
  if (rows < 2) return [];
  if (rows >= FEW_ROWS) return [splitMany(data, times, partOf(rows))];
  const order = shuffledIndexes(rows, seededRandom(data.seed ^ 0x51ed));
  const folds = Math.min(FOLDS_OF_FEW, rows);
  return Array.from({ length: folds }, (_, fold) => ({
    part: takeData(
      data,
      order.filter((_, at) => at % folds !== fold),
    ),
    validation: takeData(
      data,
      order.filter((_, at) => at % folds === fold),
    ),
  }));
}

/**
 * The same rows to be asked with all others, up to 40,000, to learn from: what wins on few rows may lose on many. Null
 * where that is not at least twice as many as {@link splitForValidation} has.
 */
export function splitForFinal(data: TrainingData, times: Float64Array | null = null): Fold | null {
  const { rows } = data.table;
  const most = Math.min(MOST_FINAL_ROWS, rows - askedOf(rows));
  return rows >= FEW_ROWS && most >= WORTH_A_FINAL * partOf(rows) ? splitMany(data, times, most) : null;
}

function splitMany(data: TrainingData, times: Float64Array | null, part: number): Fold {
  const { rows } = data.table;
  const order = shuffledIndexes(rows, seededRandom(data.seed ^ 0x51ed));
  const asked = askedOf(rows);
  if (times !== null) latestFirst(order, times, asked >> 1);
  return { part: takeData(data, order.slice(asked, asked + part)), validation: takeData(data, order.slice(0, asked)) };
}

function askedOf(rows: number): number {
  return Math.min(MOST_VALIDATION_ROWS, Math.floor(rows / VALIDATION_PART));
}

function partOf(rows: number): number {
  return Math.min(MOST_PART_ROWS, Math.max(LEAST_PART_ROWS, Math.floor(rows / PART_OF_MANY)));
}

/** Puts the latest rows first, so many of them; the others keep their order, and so do rows of the same time. */
function latestFirst(order: Int32Array, times: Float64Array, count: number): void {
  const latest = [...order.keys()].sort((a, b) => times[order[b]!]! - times[order[a]!]! || a - b).slice(0, count);
  const isLatest = new Set(latest);
  const others = order.filter((_, at) => !isLatest.has(at));
  order.set(Int32Array.from(latest, (at) => order[at]!));
  order.set(others, count);
}

/** Rows held back from a training for calibrating what it made: a tenth, at most so many. */
const MOST_HELD_BACK = 2_000;
const HELD_BACK_PART = 10;

/** Parts a training set, by its seed, into rows to learn from and a tenth, of at most 2,000 rows, to calibrate by. */
export function holdBack(data: TrainingData): Fold {
  const { rows } = data.table;
  const held = Math.min(MOST_HELD_BACK, Math.floor(rows / HELD_BACK_PART));
  const order = shuffledIndexes(rows, seededRandom(data.seed ^ 0xca11));
  return { part: takeData(data, order.slice(held).sort()), validation: takeData(data, order.slice(0, held)) };
}

/**
 * True when learners are compared on so small a part of the rows that what they find of sureness there does not hold
 * for a model of all rows.
 */
export function isComparedOnPart(rows: number): boolean {
  return rows - Math.floor(rows / VALIDATION_PART) > LEAST_PART_ROWS;
}

/** The right classes of the rows asked, fold after fold. */
export function validationLabels(folds: readonly Fold[]): Int32Array {
  return Int32Array.from(folds.flatMap((fold) => [...fold.validation.labels]));
}

/** Some rows of a training set, in the order asked for. */
export function takeData(data: TrainingData, rows: Int32Array): TrainingData {
  const { weights } = data;
  return {
    ...data,
    table: takeRows(data.table, rows),
    labels: rows.map((row) => data.labels[row]!),
    weights: weights === null ? null : Float64Array.from(rows, (row) => weights[row]!),
  };
}

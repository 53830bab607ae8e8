import { seededRandom, shuffledIndexes } from '../random.ts';
import { takeRows } from '../table/take-rows.ts';
import type { TrainingData } from './training-data.ts';

/** Of the rows, one in so many is kept for validation. */
const VALIDATION_PART = 5;
const MOST_VALIDATION_ROWS = 4_000;

/** Parts a training set into rows to learn from and rows to be asked, by the seed. Empty validation when there is one row. */
export function splitForValidation(data: TrainingData): { part: TrainingData; validation: TrainingData } {
  const rows = data.table.rows;
  const order = shuffledIndexes(rows, seededRandom(data.seed ^ 0x51ed));
  const asked = rows < 2 ? 0 : Math.min(MOST_VALIDATION_ROWS, Math.max(1, Math.floor(rows / VALIDATION_PART)));
  return { part: takeData(data, order.slice(asked)), validation: takeData(data, order.slice(0, asked)) };
}

function takeData(data: TrainingData, rows: Int32Array): TrainingData {
  return {
    ...data,
    table: takeRows(data.table, rows),
    labels: rows.map((row) => data.labels[row]!),
    weights: data.weights === null ? null : Float64Array.from(rows, (row) => data.weights![row]!),
  };
}

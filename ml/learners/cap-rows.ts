import { takeData } from '../evaluation/validation-split.ts';
import { seededRandom, shuffledIndexes } from '../random.ts';
import type { TrainingData } from '../table/training-data.ts';

/**
 * A model learns from at most so many rows: beyond them a row more changes little, and time and memory would grow on.
 */
export const MOST_TRAINING_ROWS = 200_000;
/** A class keeps at least so many of its rows. */
const LEAST_CLASS_ROWS = 200;

/**
 * The rows to learn from: all, or where there are too many a sample by the training's seed in which rare classes keep
 * their rows.
 *
 * @param times per row, when its label was said; sampled alike. Null when it is not known
 * @returns `of`: how many rows there were
 */
export function capRows(
  data: TrainingData,
  times: Float64Array | null,
  most = MOST_TRAINING_ROWS,
): { training: TrainingData; times: Float64Array | null; of: number } {
  const { rows } = data.table;
  if (rows <= most) return { training: data, times, of: rows };
  const order = shuffledIndexes(rows, seededRandom(data.seed ^ 0xca9));
  const seen = new Int32Array(data.classes);
  const isRare = new Uint8Array(rows);
  for (const row of order) if (seen[data.labels[row]!]!++ < LEAST_CLASS_ROWS) isRare[row] = 1;
  const rare = order.filter((row) => isRare[row] === 1);
  const others = order.filter((row) => isRare[row] === 0);
  const picked = new Int32Array(most);
  const kept = Math.min(most, rare.length);
  picked.set(rare.subarray(0, kept));
  picked.set(others.subarray(0, most - kept), kept);
  picked.sort();
  return {
    training: takeData(data, picked),
    times: times === null ? null : Float64Array.from(picked, (row) => times[row]!),
    of: rows,
  };
}

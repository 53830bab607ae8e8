import type { TrainingData } from '../../ml/table/training-data.ts';
import { seededRandom } from '../../ml/random.ts';

/**
 * Rows drawn by a seed, as whole numbers 0 … 59 by column; three classes by two rings and a slope, one row in ten by
 * chance.
 */
export interface OracleRows {
  readonly columns: readonly (readonly number[])[];
  readonly labels: readonly number[];
}

export function oracleRows(rows: number, seed: number): OracleRows {
  const random = seededRandom(seed);
  const columns = Array.from({ length: 6 }, () => Array.from({ length: rows }, () => random.integer(60)));
  const labels = Array.from({ length: rows }, (_, row) => {
    const [x, y, z] = columns.map((cells) => cells[row]! - 30);
    if (random.next() < 0.1) return random.integer(3);
    if (x! * x! + y! * y! < 260) return 0;
    return x! + 2 * z! > 0 ? 1 : 2;
  });
  return { columns, labels };
}

export function oracleData({ columns, labels }: OracleRows, seed: number): TrainingData {
  const table = {
    rows: labels.length,
    columns: columns.map((values, at) => ({
      name: `c${at}`,
      type: 'number' as const,
      values: Float64Array.from(values),
    })),
  };
  return { table, labels: Int32Array.from(labels), weights: null, classes: 3, seed };
}

import type { BoostingNumbers, BoostingTask } from '../../../ml/boosting/boosting-task.ts';
import { placeBins } from '../../../ml/boosting/place-bins.ts';
import { seededRandom } from '../../../ml/random.ts';

/** Seeded rows of two number columns, one with missing, and one of values; their labels follow from all three. */
export function madeTask(
  rows: number,
  classes: number,
  numbers: Partial<BoostingNumbers> = {},
  weighted = false,
): BoostingTask {
  const random = seededRandom(rows * 31 + classes);
  const columns = [
    Uint8Array.from({ length: rows }, () => (random.next() < 0.1 ? 0 : 1 + random.integer(60))),
    Uint8Array.from({ length: rows }, () => 1 + random.integer(12)),
    Uint8Array.from({ length: rows }, () => random.integer(15)),
  ];
  const labels = Int32Array.from({ length: rows }, (_, row) => {
    const [first, second, third] = columns.map((bins) => bins[row]!) as [number, number, number];
    return ((first > 30 ? 1 : 0) + (third % 4 === 1 ? 1 : 0) + (second + random.integer(6) > 11 ? 1 : 0)) % classes;
  });
  const { starts, places } = placeBins(columns, rows);
  return {
    columns: 3,
    starts,
    unordered: Uint8Array.of(0, 0, 1),
    classes,
    train: {
      rows,
      places,
      labels,
      weights: weighted ? Float64Array.from({ length: rows }, () => random.next() * 3) : null,
    },
    check: null,
    settings: { rounds: 8, learningRate: 0.1, mostLeaves: 31, leastLeafRows: 10, l2: 0.1, ...numbers },
  };
}

import { logLoss } from '../../../ml/evaluation/log-loss.ts';
import { tryNeighbours, withNeighbours } from '../../../ml/learners/heard-neighbours.ts';
import { keepNeighbours } from '../../../ml/neighbours/neighbour-votes.ts';
import { seededRandom } from '../../../ml/random.ts';
import { readTable } from '../../../ml/table/read-table.ts';

const ROWS = 300;
const CLASSES = 3;
const COLUMNS = [{ name: 'Merchant', type: 'text' }] as const;
const MERCHANTS = ['City Cabs', 'Toner Warehouse', 'Bean There Coffee'];

/** Rows are of one group or the other by turns of two. */
const groupOf = (row: number): number => (row >> 1) % 2;

/** Merchants with a number each; in some groups what they are is told by the name, in the others by nothing. */
function drawn(seed: number, told: readonly number[]) {
  const random = seededRandom(seed);
  const merchants = Array.from({ length: ROWS }, () => random.integer(CLASSES));
  const values = merchants.map((merchant) => `${MERCHANTS[merchant]!} ${random.integer(1_000)}`);
  return {
    table: readTable(COLUMNS, [{ name: 'Merchant', values }]),
    labels: Int32Array.from(merchants, (merchant, row) =>
      told.includes(groupOf(row)) ? merchant : random.integer(CLASSES),
    ),
    weights: null,
    classes: CLASSES,
    seed,
  };
}

/** A pool that knows nothing of rows of group 0 and all of those of group 1. */
function poolOf(labels: Int32Array) {
  const groups = Uint8Array.from(labels, (_, row) => groupOf(row));
  const probabilities = new Float64Array(ROWS * CLASSES).fill(1 / CLASSES);
  labels.forEach((label, row) => {
    if (groups[row] === 1)
      for (let k = 0; k < CLASSES; k++) probabilities[row * CLASSES + k] = k === label ? 0.98 : 0.01;
  });
  return { probabilities, classes: CLASSES, groups };
}

test('hears the rows most alike where they know more than the pool, by a power for each group', () => {
  const [part, validation] = [drawn(1, [0]), drawn(2, [0])];
  const pooled = poolOf(validation.labels);
  const fit = tryNeighbours([{ part, validation }], pooled, validation.labels, 2)!;
  const [unknown, known] = fit.powers;
  expect(unknown![1]).toBeGreaterThan(known![1]!);
  expect(logLoss(fit.probabilities, CLASSES, validation.labels)).toBeLessThan(
    logLoss(pooled.probabilities, CLASSES, validation.labels) * 0.8,
  );
  const heard = { model: keepNeighbours(part)!, powers: fit.powers };
  const answers = withNeighbours(heard, pooled, validation.table);
  const lossOf = (each: Float64Array): number => logLoss(each, CLASSES, validation.labels);
  expect(lossOf(answers)).toBeLessThan(lossOf(fit.probabilities));
});

test('does not hear them where labels have nothing to do with names', () => {
  const [part, validation] = [drawn(1, []), drawn(2, [])];
  expect(tryNeighbours([{ part, validation }], poolOf(validation.labels), validation.labels, 2)).toBeNull();
});

test('does not ask where no column holds names', () => {
  const bare = { ...drawn(1, [0]), table: { rows: ROWS, columns: [] } };
  expect(tryNeighbours([{ part: bare, validation: bare }], poolOf(bare.labels), bare.labels, 2)).toBeNull();
});

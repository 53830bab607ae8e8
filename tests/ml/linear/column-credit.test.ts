import { HashIndex } from '../../../ml/features/hash-index.ts';
import { columnCredit } from '../../../ml/linear/column-credit.ts';
import { emptyWeights } from '../../../ml/linear/linear-weights.ts';

const rows = { rows: 1, columns: 3, offsets: Int32Array.of(0, 1, 2, 3), hashes: Uint32Array.of(5, 6, 7), values: Float32Array.of(1, 1, 1) };
const index = HashIndex.of(rows.hashes);

describe('columnCredit', () => {
  test('is the spread of a column’s scores over the classes, against the strongest, by hand', () => {
    const model = emptyWeights(3, 2);
    // Spread ±2, ±1, and 9 for both classes, which tells nothing.
    model.weights.set([2, -2, 1, -1, 9, 9]);
    expect([...columnCredit(model, rows, index)].map((credit) => credit.toFixed(3))).toEqual(['1.000', '0.500', '0.050']);
  });

  test('is the same for all columns while nothing was learnt', () => {
    expect([...columnCredit(emptyWeights(3, 2), rows, index)]).toEqual([1, 1, 1]);
  });
});

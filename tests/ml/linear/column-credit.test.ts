import { columnCredit } from '../../../ml/linear/column-credit.ts';

const cells = {
  rows: 1,
  columns: 3,
  blocks: Int32Array.of(0, 1, 2),
  offsets: Int32Array.of(0, 1, 2, 3),
  features: Int32Array.of(0, 1, 2),
  values: Float32Array.of(1, 1, 1),
};
const modelOf = (weights: number[]) => ({ classes: 2, weights: Float32Array.from(weights), bias: new Float32Array(2) });

describe('columnCredit', () => {
  test('is the spread of a column’s scores over the classes, against the strongest, by hand', () => {
    // Spread ±2, ±1, and 9 for both classes, which tells nothing.
    const credit = columnCredit(modelOf([2, -2, 1, -1, 9, 9]), cells);
    expect([...credit].map((each) => each.toFixed(3))).toEqual(['1.000', '0.500', '0.050']);
  });

  test('is the same for all columns while nothing was learnt', () => {
    expect([...columnCredit(modelOf([0, 0, 0, 0, 0, 0]), cells)]).toEqual([1, 1, 1]);
  });
});

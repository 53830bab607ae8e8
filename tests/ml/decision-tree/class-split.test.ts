import { bestClassSplit, purityOf } from '../../../ml/decision-tree/class-split.ts';
import { allOf } from './made-rows.ts';

function find(
  columns: number[][],
  labels: number[],
  { unordered = false, leastRows = 1, weights = labels.map(() => 1) } = {},
) {
  const data = {
    columns: columns.map((bins) => Uint8Array.from(bins)),
    bins: columns.map(() => 6),
    classes: 2,
    labels: Int32Array.from(labels),
    weights: Float64Array.from(weights),
  };
  const totals = new Float64Array(2);
  labels.forEach((label, row) => (totals[label]! += weights[row]!));
  const split = bestClassSplit(data, allOf(data), totals, { unordered: columns.map(() => unordered), leastRows });
  return split === null
    ? null
    : { column: split.column, left: [...split.goesLeft.keys()].filter((bin) => split.goesLeft[bin] === 1) };
}

describe('bestClassSplit', () => {
  test('finds the cut that parts the classes; bins that nobody has go by their size', () => {
    expect(
      find(
        [
          [1, 1, 1, 1],
          [1, 2, 4, 5],
        ],
        [0, 0, 1, 1],
      ),
    ).toEqual({ column: 1, left: [0, 1, 2] });
  });

  test('sends missing to either side, by itself if need be', () => {
    expect(find([[0, 0, 1, 2, 3]], [0, 0, 0, 1, 1])).toEqual({ column: 0, left: [0, 1] });
    expect(find([[0, 0, 1, 2, 3]], [1, 1, 0, 0, 1])).toEqual({ column: 0, left: [1, 2] });
    expect(find([[0, 0, 1, 2, 3]], [1, 1, 0, 0, 0])).toEqual({ column: 0, left: [1, 2, 3] });
  });

  test('parts values by a set; a value that no row has goes where most rows go', () => {
    expect(find([[1, 2, 3, 4, 1, 3, 2]], [0, 1, 0, 1, 0, 0, 1], { unordered: true })).toEqual({
      column: 0,
      left: [0, 1, 3, 5],
    });
  });

  test('keeps to the fewest rows a side may have', () => {
    expect(find([[1, 2, 2, 2]], [1, 0, 0, 0], { leastRows: 2 })).toBeNull();
  });

  test('counts a row by its weight, by hand', () => {
    // Unweighted, cutting after bin 3 is purest (4.67); with a heavy last row cutting after bin 5 is.
    const labels = [0, 0, 0, 1, 0, 1];
    expect(find([[1, 2, 3, 4, 5, 5]], labels)).toEqual({ column: 0, left: [0, 1, 2, 3] });
    expect(find([[1, 2, 3, 4, 5, 5]], labels, { weights: [1, 1, 1, 0.01, 1, 0.02] })).toEqual({
      column: 0,
      left: [0, 1, 2, 3, 4].slice(0, 4),
    });
  });

  test('finds nothing where all rows or all labels are alike', () => {
    expect(
      find(
        [
          [1, 1],
          [2, 2],
        ],
        [0, 1],
      ),
    ).toBeNull();
    expect(find([[1, 2, 3]], [1, 1, 1])).toBeNull();
  });
});

describe('purityOf', () => {
  test('is the weight less its Gini impurity', () => {
    expect(purityOf(Float64Array.of(3, 1))).toBe(4 * (1 - 2 * 0.75 * 0.25));
    expect(purityOf(new Float64Array(2))).toBe(0);
  });
});

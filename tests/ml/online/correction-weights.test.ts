import { HashIndex } from '../../../ml/features/hash-index.ts';
import { CorrectionWeights } from '../../../ml/online/correction-weights.ts';
import { byFeature, type EncodedRows } from '../../../ml/online/encoded-rows.ts';

/** Rows with these features, each of value 1. */
function rowsWith(...features: number[][]): EncodedRows {
  const offsets = Int32Array.from([0, ...features.map((_, row) => features.slice(0, row + 1).flat().length)]);
  const index = new HashIndex();
  const own = Int32Array.from(features.flat(), (hash) => index.add(hash));
  return {
    rows: features.length,
    experts: [],
    expertClasses: 2,
    novelty: new Float32Array(features.length),
    features: {
      ...byFeature({
        rows: features.length,
        columns: 1,
        offsets,
        features: own,
        values: new Float32Array(own.length).fill(1),
        index,
      }),
      wholes: Uint32Array.from(features, (own) => own[0] ?? 0),
    },
    shift: { scores: new Float32Array(0), classes: 0, changes: -1 },
  };
}
const numbers = (shift: Float32Array): string[] => Array.from(shift, (each) => each.toFixed(4));

describe('CorrectionWeights', () => {
  test('moves a row by the whole move, another by the part of the features that they share', () => {
    const weights = new CorrectionWeights(2);
    weights.apply(rowsWith([1, 2, 3, 4]), Float64Array.of(4, -4));
    expect(numbers(weights.shiftOf(rowsWith([1, 2, 3, 4], [1, 9], [8, 9]), 2))).toEqual([
      '4.0000',
      '-4.0000',
      '1.0000',
      '-1.0000',
      '0.0000',
      '0.0000',
    ]);
  });

  test('moves near-duplicates alone, by the whole push', () => {
    const weights = new CorrectionWeights(2);
    weights.applyToDuplicates(rowsWith([1, 2]), Float64Array.of(3, 0));
    // The first feature is the one that near-duplicates share.
    expect(numbers(weights.shiftOf(rowsWith([1, 7], [2, 7]), 2))).toEqual(['3.0000', '0.0000', '0.0000', '0.0000']);
    weights.applyToDuplicates(rowsWith([]), Float64Array.of(3, 0));
    expect(weights.changes).toBe(1);
  });

  test('brings a cache up to date as if computed anew: after one change, many, and a new class', () => {
    const weights = new CorrectionWeights(2);
    const rows = rowsWith([1, 2], [2, 3], [4]);
    weights.update(rows, 2);
    for (let change = 0; change < 130; change++) {
      const classes = change < 100 ? 2 : 3;
      weights.apply(
        rowsWith([1 + (change % 4), 50 + change]),
        Float64Array.from({ length: classes }, (_, k) => (k === change % classes ? 1 : -0.25)),
      );
      // Now and then, so that it is one change behind, some, and more than are remembered.
      if (change % 7 !== 0 && change < 20) continue;
      if (change > 20 && change < 90) continue;
      const cached = weights.update(rows, classes);
      weights.shiftOf(rows, classes).forEach((each, at) => expect(cached[at]).toBeCloseTo(each, 4));
    }
  });

  test('comes back from what it saves', () => {
    const weights = new CorrectionWeights(2);
    weights.apply(rowsWith([1, 2]), Float64Array.of(1, 0));
    weights.apply(rowsWith([2, 3]), Float64Array.of(0, 1, 2));
    const saved = weights.save(3);
    const again = new CorrectionWeights(3, weights.changes, saved.hashes, saved.weights);
    const asked = rowsWith([1], [2], [3]);
    expect(again.shiftOf(asked, 3)).toEqual(weights.shiftOf(asked, 3));
    expect(again.changes).toBe(2);
    expect(again.save(3)).toEqual(saved);
  });

  test('takes a row without features: there is nothing to learn by', () => {
    const weights = new CorrectionWeights(2);
    weights.apply(rowsWith([]), Float64Array.of(1, 0));
    expect(weights.index.size).toBe(0);
    expect(weights.changes).toBe(1);
  });
});

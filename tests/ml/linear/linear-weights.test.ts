import { HashIndex } from '../../../ml/features/hash-index.ts';
import { emptyWeights, scoreRows, slotRows, trainEpoch } from '../../../ml/linear/linear-weights.ts';
import { seededRandom } from '../../../ml/random.ts';

const hashed = { rows: 2, columns: 1, offsets: Int32Array.of(0, 2, 3), hashes: Uint32Array.of(7, 8, 9), values: Float32Array.of(1, 2, 3) };

describe('slotRows', () => {
  test('leaves out features without a slot', () => {
    const rows = slotRows(hashed, HashIndex.of(Uint32Array.of(8, 7)));
    expect([...rows.offsets]).toEqual([0, 2, 2]);
    expect([...rows.slots]).toEqual([1, 0]);
    expect([...rows.values]).toEqual([1, 2]);
  });
});

describe('scoreRows', () => {
  test('is bias plus values times weights, by hand', () => {
    const rows = slotRows(hashed, HashIndex.of(hashed.hashes));
    const model = { classes: 2, weights: Float32Array.of(1, 2, 3, 4, 5, 6), bias: Float32Array.of(10, 20) };
    expect([...scoreRows(model, rows)]).toEqual([10 + 1 + 6, 20 + 2 + 8, 10 + 15, 20 + 18]);
  });
});

describe('trainEpoch', () => {
  const rows = slotRows(hashed, HashIndex.of(hashed.hashes));
  const difference = (weights: Float64Array | null): number[] => {
    const model = emptyWeights(3, 2);
    trainEpoch(model, rows, Int32Array.of(0, 1), weights, seededRandom(1));
    const scores = scoreRows(model, rows);
    return [scores[0]! - scores[1]!, scores[3]! - scores[2]!];
  };

  test('moves every row towards its class', () => {
    expect(difference(null).every((each) => each > 0)).toBe(true);
  });

  test('moves a row that weighs nothing not at all but for the bias', () => {
    const [first, second] = difference(Float64Array.of(1, 0));
    expect(first).toBeGreaterThan(0);
    expect(second).toBeLessThanOrEqual(0);
  });
});

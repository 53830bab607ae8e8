import { HashIndex } from '../../../ml/features/hash-index.ts';
import { AnsweredRows, byFeature, featureIndexOf, type RowFeatures } from '../../../ml/online/encoded-rows.ts';

describe('byFeature', () => {
  test('lists for each feature the rows that have it', () => {
    // An index may hold other features, and these in another order than the rows have them.
    const index = HashIndex.of(Uint32Array.of(6, 8, 9, 7));
    const rows = byFeature({
      rows: 3,
      columns: 1,
      offsets: Int32Array.of(0, 2, 2, 4),
      features: Int32Array.of(3, 1, 1, 2),
      values: Float32Array.of(1, 2, 3, 4),
      index,
    });
    const postings = [7, 8, 9].map((hash) => {
      const feature = featureIndexOf(rows).find(hash);
      const [from, to] = [rows.starts[feature]!, rows.starts[feature + 1]!];
      return [[...rows.rowsOf.subarray(from, to)], [...rows.values.subarray(from, to)]];
    });
    expect(postings).toEqual([
      [[0], [1]],
      [
        [0, 2],
        [2, 3],
      ],
      [[2], [4]],
    ]);
    expect([...rows.hashes]).toEqual([7, 8, 9]);
    expect(featureIndexOf(rows).find(6)).toBe(-1);
  });
});

test('AnsweredRows works its features out when they are first asked for, and once', () => {
  const features = { hashes: Uint32Array.of(7) } as RowFeatures;
  let times = 0;
  const rows = new AnsweredRows(
    { rows: 1, experts: [Float32Array.of(1)], expertClasses: 1, novelty: Float32Array.of(0) },
    () => {
      times++;
      return features;
    },
  );
  expect([rows.rows, rows.experts, rows.expertClasses]).toEqual([1, [Float32Array.of(1)], 1]);
  expect(times).toBe(0);
  expect([rows.features, rows.features]).toEqual([features, features]);
  expect(times).toBe(1);
});

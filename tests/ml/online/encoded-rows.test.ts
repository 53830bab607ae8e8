import { byFeature } from '../../../ml/online/encoded-rows.ts';

describe('byFeature', () => {
  test('lists for each feature the rows that have it', () => {
    const rows = byFeature({ rows: 3, columns: 1, offsets: Int32Array.of(0, 2, 2, 4), hashes: Uint32Array.of(7, 8, 8, 9), values: Float32Array.of(1, 2, 3, 4) });
    const postings = [7, 8, 9].map((hash) => {
      const feature = rows.index.find(hash);
      const [from, to] = [rows.starts[feature]!, rows.starts[feature + 1]!];
      return [[...rows.rowsOf.subarray(from, to)], [...rows.values.subarray(from, to)]];
    });
    expect(postings).toEqual([[[0], [1]], [[0, 2], [2, 3]], [[2], [4]]]);
    expect([...rows.hashes]).toEqual([7, 8, 9]);
  });
});

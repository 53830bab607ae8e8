import { HashIndex } from '../../../ml/features/hash-index.ts';
import { HashedRowsBuilder } from '../../../ml/features/hashed-rows.ts';

describe('HashedRowsBuilder', () => {
  test('groups features by row and column, an empty column too', () => {
    const builder = new HashedRowsBuilder({ rows: 2, columns: 2, index: HashIndex.of(Uint32Array.of(5, 8)) }, 4);
    builder.add(7, 1);
    builder.add(8, 0.5);
    builder.endColumn();
    builder.endColumn();
    builder.add(7, 2);
    builder.endColumn();
    builder.endColumn();
    const rows = builder.finish();
    expect([...rows.offsets]).toEqual([0, 2, 2, 3, 3]);
    expect([...rows.features].map((feature) => rows.index.hashAt(feature))).toEqual([7, 8, 7]);
    expect([...rows.features]).toEqual([2, 1, 2]);
    expect([...rows.values]).toEqual([1, 0.5, 2]);
  });

  test('takes over a range of features, scaled', () => {
    const builder = new HashedRowsBuilder({ rows: 1, columns: 1, index: HashIndex.of(Uint32Array.of(5, 8, 9)) }, 3);
    builder.add(9, 1);
    builder.addRange({ features: Int32Array.of(2, 0, 1), values: Float32Array.of(1, 2, 3) }, 1, 3, 0.5);
    builder.endColumn();
    const rows = builder.finish();
    expect([...rows.features]).toEqual([2, 0, 1]);
    expect([...rows.values]).toEqual([1, 1, 1.5]);
  });
});

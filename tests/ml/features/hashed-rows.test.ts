import { HashedRowsBuilder } from '../../../ml/features/hashed-rows.ts';

describe('HashedRowsBuilder', () => {
  test('groups features by row and column, an empty column too', () => {
    const builder = new HashedRowsBuilder(2, 2);
    builder.add(7, 1);
    builder.add(8, 0.5);
    builder.endColumn();
    builder.endColumn();
    builder.add(9, 2);
    builder.endColumn();
    builder.endColumn();
    const rows = builder.finish();
    expect([...rows.offsets]).toEqual([0, 2, 2, 3, 3]);
    expect([...rows.hashes]).toEqual([7, 8, 9]);
    expect([...rows.values]).toEqual([1, 0.5, 2]);
  });

  test('grows beyond what it expected', () => {
    const builder = new HashedRowsBuilder(1, 1);
    for (let hash = 0; hash < 1_000; hash++) builder.add(hash, hash);
    builder.endColumn();
    expect([...builder.finish().values].at(-1)).toBe(999);
  });
});

import { CellBlocksBuilder } from '../../../ml/features/cell-blocks.ts';

describe('CellBlocksBuilder', () => {
  test('lets cells share a block, an empty one too', () => {
    const builder = new CellBlocksBuilder(2);
    builder.startRows(2);
    builder.add(7, 1);
    builder.add(8, 0.5);
    expect(builder.length).toBe(2);
    const full = builder.endBlock();
    const empty = builder.endBlock();
    [
      [0, 0, full],
      [0, 1, empty],
      [1, 0, full],
      [1, 1, full],
    ].forEach(([row, column, block]) => builder.setCell(row!, column!, block!));
    const cells = builder.finish();
    expect([...cells.blocks]).toEqual([0, 1, 0, 0]);
    expect([...cells.offsets]).toEqual([0, 2, 2]);
    expect([...cells.features]).toEqual([7, 8]);
    expect([...cells.values]).toEqual([1, 0.5]);
  });

  test('goes on with other rows, which may name the blocks of those before', () => {
    const builder = new CellBlocksBuilder(1);
    builder.startRows(2);
    builder.add(7, 1);
    const first = builder.endBlock();
    builder.setCell(0, 0, first);
    builder.setCell(1, 0, first);
    expect([...builder.finish().blocks]).toEqual([0, 0]);
    builder.startRows(3);
    builder.add(8, 2);
    [first, builder.endBlock(), first].forEach((block, row) => builder.setCell(row, 0, block));
    const cells = builder.finish();
    expect(cells.rows).toBe(3);
    expect([...cells.blocks]).toEqual([0, 1, 0]);
    expect([...cells.features]).toEqual([7, 8]);
  });

  test('grows with its features and its blocks', () => {
    const builder = new CellBlocksBuilder(1);
    for (let at = 0; at < 10_000; at++) {
      builder.add(at, at);
      builder.endBlock();
    }
    const cells = builder.finish();
    expect(cells.features.at(-1)).toBe(9_999);
    expect(cells.offsets.at(-1)).toBe(10_000);
  });
});

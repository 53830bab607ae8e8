import { TreeBuilder } from '../../../ml/forest/tree-builder.ts';

describe('TreeBuilder', () => {
  test('lays nodes side by side and keeps only the classes that a leaf has', () => {
    const builder = new TreeBuilder();
    const left = builder.split(builder.addNode(), { column: 3, bin: 200 });
    builder.endInLeaf(left + 1, Float64Array.of(0, 3, 1));
    builder.endInLeaf(left, Float64Array.of(7, 0, 0));
    const tree = builder.finish();
    expect([...tree.columns]).toEqual([3, -1, -1]);
    expect([...tree.bins]).toEqual([200, 0, 0]);
    expect([...tree.next]).toEqual([1, 1, 0]);
    expect([...tree.leafStarts]).toEqual([0, 2, 3]);
    expect([...tree.leafClasses]).toEqual([1, 2, 0]);
    expect([...tree.leafShares]).toEqual([0.75, 0.25, 1]);
  });
});

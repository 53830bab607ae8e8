import { TreeBuilder } from '../../../ml/forest/tree-builder.ts';

describe('TreeBuilder', () => {
  test('lays children side by side; a leaf of one class names it, one of several its mixture', () => {
    const builder = new TreeBuilder();
    const left = builder.split(builder.addNode(), { column: 3, bin: 200 });
    builder.endInLeaf(left + 1, Float64Array.of(0, 3, 1));
    builder.endInLeaf(left, Float64Array.of(0, 0, 7));
    const tree = builder.finish();
    // Twice the number of the left child: node 1, and the leaves themselves.
    expect([...tree.nodes]).toEqual([3 * 256 + 200, 2, 255, 2, 255, 4]);
    expect([...tree.leaves]).toEqual([0, 2, ~0]);
    expect([...tree.mixtureStarts]).toEqual([0, 2]);
    expect([...tree.mixtureClasses]).toEqual([1, 2]);
    expect([...tree.mixtureShares]).toEqual([0.75, 0.25]);
  });

  test('makes room for any number of nodes', () => {
    const builder = new TreeBuilder();
    let node = builder.addNode();
    for (let depth = 0; depth < 3_000; depth++) {
      node = builder.split(node, { column: 0, bin: depth % 255 });
      builder.endInClass(node + 1, depth);
    }
    const { nodes, leaves } = builder.finish();
    expect([nodes.length, leaves.length]).toEqual([12_002, 6_001]);
    expect([...leaves.slice(-2)]).toEqual([0, 2_999]);
  });
});

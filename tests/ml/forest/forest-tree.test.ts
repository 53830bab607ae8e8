import { addLeaf, leafOf } from '../../../ml/forest/forest-tree.ts';
import { TreeBuilder } from '../../../ml/forest/tree-builder.ts';

/** Column 1 up to bin 4: class 0; else column 0 up to bin 7: half and half, else class 2. */
function smallTree() {
  const builder = new TreeBuilder();
  const left = builder.split(builder.addNode(), { column: 1, bin: 4 });
  builder.endInLeaf(left, Float64Array.of(5, 0, 0));
  const second = builder.split(left + 1, { column: 0, bin: 7 });
  builder.endInLeaf(second, Float64Array.of(2, 2, 0));
  builder.endInLeaf(second + 1, Float64Array.of(0, 0, 1));
  return builder.finish();
}

describe('leafOf', () => {
  test('finds the leaf: a row goes left when its bin is at most the split’s', () => {
    const tree = smallTree();
    expect(
      [
        [9, 4],
        [7, 5],
        [8, 5],
      ].map((bins) => leafOf(tree, Uint8Array.of(99, ...bins), 1)),
    ).toEqual([1, 3, 4]);
  });
});

describe('addLeaf', () => {
  test('adds the shares of the classes', () => {
    const votes = new Float64Array(6);
    addLeaf(smallTree(), 3, votes, 3);
    addLeaf(smallTree(), 4, votes, 3);
    expect([...votes]).toEqual([0, 0, 0, 0.5, 0.5, 1]);
  });
});

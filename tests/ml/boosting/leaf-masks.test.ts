import { BY_SET, joinTrees, MISSING_LEFT, MISSING_RIGHT, type GrownTree } from '../../../ml/boosting/boosted-trees.ts';
import { LeafMasks } from '../../../ml/boosting/leaf-masks.ts';

/**
 * Column 0 up to bin 3, missing right; left of it column 1 in {0, 2}; right of it column 0 up to bin 5, missing left.
 */
const tree: GrownTree = {
  columns: Uint16Array.of(0, 1, 0),
  cuts: Uint8Array.of(3, 0, 5),
  ways: Uint8Array.of(MISSING_RIGHT, BY_SET, MISSING_LEFT),
  lefts: Int16Array.of(1, -1, -3),
  rights: Int16Array.of(2, -2, -4),
  values: Float32Array.of(1, 2, 4, 8),
  sets: Uint32Array.of(0b101, 0, 0, 0, 0, 0, 0, 0),
};
const single: GrownTree = {
  columns: new Uint16Array(0),
  cuts: new Uint8Array(0),
  ways: new Uint8Array(0),
  lefts: new Int16Array(0),
  rights: new Int16Array(0),
  values: Float32Array.of(16),
  sets: new Uint32Array(0),
};
const columns = [Uint8Array.of(1, 3, 4, 6, 0), Uint8Array.of(2, 1, 0, 0, 0)];

describe('LeafMasks', () => {
  test('finds the leaf of every row, by hand', () => {
    const scores = new Float64Array(5);
    new LeafMasks({ trees: joinTrees([tree]), perRound: 1, columns, rows: 5 }).score(0, { from: 0, to: 5 }, scores);
    expect([...scores]).toEqual([1, 2, 4, 8, 4]);
  });

  test('adds to the scores of its own class, in its own rows', () => {
    const scores = new Float64Array(10);
    const masks = new LeafMasks({ trees: joinTrees([single, tree]), perRound: 2, columns, rows: 5 });
    masks.score(1, { from: 1, to: 4 }, scores);
    masks.score(0, { from: 0, to: 2 }, scores);
    expect([...scores]).toEqual([16, 0, 16, 2, 0, 4, 0, 8, 0, 0]);
  });

  test('knows trees of 32 leaves, a bit for each', () => {
    // A chain: node n parts bin n + 1 from the rest.
    const nodes = Array.from({ length: 31 }, (_, node) => node);
    const chain: GrownTree = {
      columns: new Uint16Array(31),
      cuts: Uint8Array.from(nodes, (node) => node + 1),
      ways: new Uint8Array(31),
      lefts: Int16Array.from(nodes, (node) => ~node),
      rights: Int16Array.from(nodes, (node) => (node === 30 ? ~31 : node + 1)),
      values: Float32Array.from({ length: 32 }, (_, leaf) => leaf),
      sets: new Uint32Array(0),
    };
    const bins = Uint8Array.from({ length: 32 }, (_, row) => row + 1);
    const scores = new Float64Array(32);
    new LeafMasks({ trees: joinTrees([chain]), perRound: 1, columns: [bins], rows: 32 }).score(
      0,
      { from: 0, to: 32 },
      scores,
    );
    expect([...scores]).toEqual(Array.from({ length: 32 }, (_, leaf) => leaf));
  });
});

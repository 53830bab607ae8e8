import { addLeaf, leafOf, type DecisionTree } from '../../../ml/forest/forest-tree.ts';
import { addTreeVotes, packTree, walkOf } from '../../../ml/forest/packed-walk.ts';
import { TreeBuilder } from '../../../ml/forest/tree-builder.ts';
import { seededRandom, type Random } from '../../../ml/random.ts';

/** Splits leaves at random, one class or a mixture in each. */
function randomTree(splits: number, columns: number, classes: number, random: Random): DecisionTree {
  const builder = new TreeBuilder();
  const open = [builder.addNode()];
  for (let split = 0; split < splits; split++) {
    const [node] = open.splice(random.integer(open.length), 1);
    const left = builder.split(node!, { column: random.integer(columns), bin: random.integer(255) });
    open.push(left, left + 1);
  }
  for (const node of open)
    builder.endInLeaf(
      node,
      Float64Array.from({ length: classes }, (_, k) =>
        k === node % classes || random.next() < 0.2 ? 1 + random.integer(3) : 0,
      ),
    );
  return builder.finish();
}

/** Row by row, as the definition says. */
function votesOneByOne(
  tree: DecisionTree,
  columns: number,
  bins: Uint8Array,
  rows: number,
  classes: number,
): Float64Array {
  const votes = new Float64Array(rows * classes);
  for (let row = 0; row < rows; row++) addLeaf(tree, leafOf(tree, bins, row * columns), votes, row * classes);
  return votes;
}

// Few nodes and columns are packed; a tree whose children lie too far on, or with too many columns, is not.
describe('addTreeVotes', () => {
  test.each([
    [0, 1],
    [1, 2],
    [400, 7],
    [400, 2],
    [40_000, 3],
    [60, 300],
  ])('answers as walking row by row does: %d splits, %d columns', (splits, columns) => {
    const random = seededRandom(splits + columns);
    const tree = randomTree(splits, columns, 3, random);
    for (const rows of [1, 4, 333]) {
      const bins = Uint8Array.from({ length: rows * columns }, () => random.integer(256));
      const votes = new Float64Array(rows * 3);
      addTreeVotes(packTree(tree, columns), { columns, bins, classes: 3, votes }, 0, rows);
      expect(votes).toEqual(votesOneByOne(tree, columns, bins, rows, 3));
    }
  });

  test('packs a tree unless its children lie too far on or it has too many columns', () => {
    const packed = ([splits, columns]: readonly [number, number]): boolean =>
      packTree(randomTree(splits, columns, 2, seededRandom(3)), columns).packed !== null;
    expect(
      (
        [
          [0, 1],
          [400, 256],
          [400, 257],
          [40_000, 3],
        ] as const
      ).map(packed),
    ).toEqual([true, true, false, false]);
  });

  test('is asked packed by four rows and more, and packed once', () => {
    const tree = randomTree(50, 4, 2, seededRandom(9));
    expect(walkOf(tree, 4, 3).packed).toBeNull();
    expect(walkOf(tree, 4, 4)).toEqual(packTree(tree, 4));
    expect(walkOf(tree, 4, 100)).toBe(walkOf(tree, 4, 4));
  });

  test('adds to the votes of the rows it was asked about, and to no others', () => {
    const tree = randomTree(50, 4, 2, seededRandom(9));
    const bins = Uint8Array.from({ length: 80 }, (_, at) => (at * 37) % 256);
    const votes = new Float64Array(40).fill(1);
    addTreeVotes(packTree(tree, 4), { columns: 4, bins, classes: 2, votes }, 5, 12);
    const one = votesOneByOne(tree, 4, bins, 20, 2);
    votes.forEach((vote, at) => expect(vote).toBeCloseTo(at >= 10 && at < 24 ? 1 + one[at]! : 1, 6));
  });
});

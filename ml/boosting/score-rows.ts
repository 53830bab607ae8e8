import { goesLeft, type Scoring } from './boosted-trees.ts';
import { LeafMasks, MOST_MASKED_LEAVES } from './leaf-masks.ts';

/** Rows that all trees look at before the next ones: their bins stay in the processor's cache. */
const BLOCK_ROWS = 4_096;
/** Fewer rows are answered sooner by walking down the trees than by preparing masks. */
const LEAST_MASKED_ROWS = 64;

/**
 * Adds the answers of all trees to the scores.
 *
 * @param scores of tree class k and row r at `r * perRound + k`
 * @cost O(rows · trees · depth) for few rows, else O(rows · trees · columns used) of the simplest steps
 */
export function scoreRows(scoring: Scoring, scores: Float64Array): void {
  const { trees, rows } = scoring;
  const masks = new LeafMasks(scoring);
  for (let from = 0; from < rows; from += BLOCK_ROWS) {
    const range = { from, to: Math.min(rows, from + BLOCK_ROWS) };
    for (let tree = 0; tree + 1 < trees.nodeStarts.length; tree++) {
      const leaves = trees.leafStarts[tree + 1]! - trees.leafStarts[tree]!;
      if (leaves > MOST_MASKED_LEAVES || range.to - from < LEAST_MASKED_ROWS) walk(scoring, tree, range, scores);
      else masks.score(tree, range, scores);
    }
  }
}

/** Takes row after row from the root of a tree to a leaf. */
function walk(
  { trees, perRound, columns }: Scoring,
  tree: number,
  range: { readonly from: number; readonly to: number },
  scores: Float64Array,
): void {
  const first = trees.nodeStarts[tree]!;
  const firstSet = trees.setStarts[tree]!;
  const leaves = trees.leafStarts[tree]!;
  const root = trees.nodeStarts[tree + 1] === first ? ~0 : 0;
  for (let row = range.from; row < range.to; row++) {
    let node = root;
    while (node >= 0) {
      const each = first + node;
      node = goesLeft(trees, each, firstSet, columns[trees.columns[each]!]![row]!)
        ? trees.lefts[each]!
        : trees.rights[each]!;
    }
    scores[row * perRound + (tree % perRound)]! += trees.values[leaves + ~node]!;
  }
}

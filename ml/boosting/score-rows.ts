import { BY_SET, hasBin, MISSING_LEFT, SET_WORDS, type BoostedTrees } from './boosted-trees.ts';

/** Rows that all trees look at before the next ones: their bins stay in the processor's cache. */
const BLOCK_ROWS = 512;

/**
 * Adds the answers of all trees to the scores.
 *
 * @param columns per column, the bin of every row
 * @param scores  of tree class k and row r at `r * perRound + k`
 * @cost O(rows · trees · depth)
 */
export function scoreRows(trees: BoostedTrees, columns: readonly Uint8Array[], rows: number, perRound: number, scores: Float64Array): void {
  const width = columns.length;
  const block = new Uint8Array(Math.min(rows, BLOCK_ROWS) * width);
  for (let from = 0; from < rows; from += BLOCK_ROWS) {
    const count = Math.min(BLOCK_ROWS, rows - from);
    columns.forEach((bins, column) => {
      for (let row = 0; row < count; row++) block[row * width + column] = bins[from + row]!;
    });
    for (let tree = 0; tree + 1 < trees.nodeStarts.length; tree++) {
      scoreBlock(trees, tree, block, width, scores.subarray(from * perRound + (tree % perRound), (from + count - 1) * perRound + (tree % perRound) + 1), perRound);
    }
  }
}

function scoreBlock(trees: BoostedTrees, tree: number, block: Uint8Array, width: number, scores: Float64Array, stride: number): void {
  const { columns, cuts, ways, lefts, rights, values, sets } = trees;
  const first = trees.nodeStarts[tree]!;
  const leaves = trees.leafStarts[tree]!;
  const ownSets = trees.setStarts[tree]!;
  const single = trees.nodeStarts[tree + 1] === first;
  for (let at = 0, base = 0; at < scores.length; at += stride, base += width) {
    let node = single ? ~0 : 0;
    while (node >= 0) {
      const each = first + node;
      const bin = block[base + columns[each]!]!;
      const way = ways[each]!;
      const cut = cuts[each]!;
      const left = way === BY_SET ? hasBin(sets, ownSets + SET_WORDS * cut, bin) : bin === 0 ? way === MISSING_LEFT : bin <= cut;
      node = left ? lefts[each]! : rights[each]!;
    }
    scores[at]! += values[leaves + ~node]!;
  }
}

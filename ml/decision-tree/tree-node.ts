/** How a node's rows are parted. */
export interface TreeSplit {
  /** Number of the split column. */
  readonly column: number;
  /** Per bin of that column, 1 when it goes left. */
  readonly goesLeft: Uint8Array;
  readonly left: TreeNode;
  readonly right: TreeNode;
}

/** A node of a tree: plain data. A leaf has no split. */
export interface TreeNode {
  /** Training rows that came here. */
  readonly rows: number;
  /** Their weight by class. */
  readonly totals: Float64Array;
  readonly split: TreeSplit | null;
}

/** Rows as a tree sees them. */
export interface TreeRows {
  /** Per split column, the bin of every row. */
  readonly columns: readonly Uint8Array[];
  /** How many bins each column may have. */
  readonly bins: readonly number[];
  readonly classes: number;
  /** Class number per row. */
  readonly labels: Int32Array;
  /** Per row, how much it counts. */
  readonly weights: Float64Array;
}

/** The leaf that a row falls into. O(depth). */
export function leafOf(root: TreeNode, columns: readonly Uint8Array[], row: number): TreeNode {
  let node = root;
  while (node.split !== null) node = childOf(node.split, columns, row);
  return node;
}

/** The child that a row goes to. */
export function childOf(split: TreeSplit, columns: readonly Uint8Array[], row: number): TreeNode {
  return split.goesLeft[columns[split.column]![row]!] === 1 ? split.left : split.right;
}

/** All leaves from left to right. */
export function leavesOf(node: TreeNode): TreeNode[] {
  return node.split === null ? [node] : [...leavesOf(node.split.left), ...leavesOf(node.split.right)];
}

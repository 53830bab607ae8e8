import type { Split } from './gini-split.ts';
import { LEAF, type DecisionTree } from './forest-tree.ts';

const FIRST_NODES = 1_024;

/** Collects the nodes and leaves of one tree. */
export class TreeBuilder {
  private nodes = new Int32Array(2 * FIRST_NODES);
  private leaves = new Int32Array(FIRST_NODES);
  private count = 0;
  private readonly mixtureStarts: number[] = [0];
  private readonly mixtureClasses: number[] = [];
  private readonly mixtureShares: number[] = [];

  /** The new node is a leaf of class 0 until something else is said. */
  addNode(): number {
    const node = this.count++;
    if (node === this.leaves.length) this.makeRoom();
    this.nodes[2 * node] = LEAF;
    this.nodes[2 * node + 1] = 2 * node;
    return node;
  }

  /** Makes a node an inner one; returns its left child, which the right one follows. */
  split(node: number, { column, bin }: Split): number {
    const left = this.addNode();
    this.addNode();
    this.nodes[2 * node] = column * 256 + bin;
    this.nodes[2 * node + 1] = 2 * left;
    return left;
  }

  /** @param totals how often each class was drawn there, or its share */
  endInLeaf(node: number, totals: Float64Array): void {
    let sum = 0;
    let present = 0;
    for (let k = 0; k < totals.length; k++) {
      if (totals[k] === 0) continue;
      sum += totals[k]!;
      present++;
      this.leaves[node] = k;
    }
    if (present === 1) return;
    totals.forEach((total, k) => {
      if (total === 0) return;
      this.mixtureClasses.push(k);
      this.mixtureShares.push(total / sum);
    });
    this.leaves[node] = ~(this.mixtureStarts.push(this.mixtureClasses.length) - 2);
  }

  /** A leaf where all rows are of one class. */
  endInClass(node: number, k: number): void {
    this.leaves[node] = k;
  }

  finish(): DecisionTree {
    return {
      nodes: this.nodes.slice(0, 2 * this.count),
      leaves: this.leaves.slice(0, this.count),
      mixtureStarts: Int32Array.from(this.mixtureStarts),
      mixtureClasses: Uint16Array.from(this.mixtureClasses),
      mixtureShares: Float32Array.from(this.mixtureShares),
    };
  }

  private makeRoom(): void {
    const { nodes, leaves } = this;
    this.nodes = new Int32Array(2 * nodes.length);
    this.nodes.set(nodes);
    this.leaves = new Int32Array(2 * leaves.length);
    this.leaves.set(leaves);
  }
}

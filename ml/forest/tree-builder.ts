import type { Split } from './best-split.ts';
import type { DecisionTree } from './decision-tree.ts';

/** Collects the nodes and leaves of one tree. */
export class TreeBuilder {
  private readonly columns: number[] = [];
  private readonly bins: number[] = [];
  private readonly next: number[] = [];
  private readonly leafStarts: number[] = [0];
  private readonly leafClasses: number[] = [];
  private readonly leafShares: number[] = [];

  addNode(): number {
    this.bins.push(0);
    this.next.push(0);
    return this.columns.push(-1) - 1;
  }

  /** Makes a node an inner one; returns its left child, which the right one follows. */
  split(node: number, split: Split): number {
    this.columns[node] = split.column;
    this.bins[node] = split.bin;
    this.next[node] = this.addNode();
    this.addNode();
    return this.next[node]!;
  }

  endInLeaf(node: number, totals: Float64Array): void {
    const sum = totals.reduce((all, total) => all + total, 0);
    totals.forEach((total, k) => {
      if (total === 0) return;
      this.leafClasses.push(k);
      this.leafShares.push(total / sum);
    });
    this.next[node] = this.leafStarts.push(this.leafClasses.length) - 2;
  }

  finish(): DecisionTree {
    return {
      columns: Int32Array.from(this.columns),
      bins: Uint8Array.from(this.bins),
      next: Int32Array.from(this.next),
      leafStarts: Int32Array.from(this.leafStarts),
      leafClasses: Uint16Array.from(this.leafClasses),
      leafShares: Float32Array.from(this.leafShares),
    };
  }
}

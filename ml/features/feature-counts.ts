import type { CellBlocksBuilder } from './cell-blocks.ts';

/**
 * The different features of one cell and how often each is there, in the order of first use. Reused from cell to cell.
 */
export class FeatureCounts {
  private features = new Int32Array(256);
  private size = 0;
  /**
   * By feature; 0 for all but this cell's. So small that it stays in the processor's cache: no cell holds 65,536 grams.
   */
  private counts = new Uint16Array(4_096);

  /** Makes room for features below `bound`. */
  reserve(bound: number): void {
    if (bound <= this.counts.length) return;
    const longer = new Uint16Array(bound * 2);
    longer.set(this.counts);
    this.counts = longer;
  }

  /** @param features below the bound that was reserved last */
  addAll(features: ArrayLike<number>): void {
    const { counts } = this;
    const most = this.size + features.length;
    if (most > this.features.length) {
      const longer = new Int32Array(most * 2);
      longer.set(this.features);
      this.features = longer;
    }
    const own = this.features;
    let { size } = this;
    for (let at = 0; at < features.length; at++) {
      const feature = features[at]!;
      if (counts[feature]!++ === 0) own[size++] = feature;
    }
    this.size = size;
  }

  /** Hands the features with their counts over, and forgets them. */
  moveTo(builder: CellBlocksBuilder): void {
    const { counts, features } = this;
    for (let at = 0; at < this.size; at++) {
      const feature = features[at]!;
      builder.add(feature, counts[feature]!);
      counts[feature] = 0;
    }
    this.size = 0;
  }
}

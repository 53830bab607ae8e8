/** The different features of one cell and how often each is there, in the order of first use. Reused from cell to cell. */
export class FeatureCounts {
  /** The first `size` of them are this cell's. */
  features = new Int32Array(256);
  size = 0;
  /** By feature; 0 for all but this cell's. */
  private counts = new Int32Array(4_096);

  add(feature: number): void {
    if (feature >= this.counts.length) this.counts = lengthened(this.counts, feature + 1);
    if (this.counts[feature]!++ > 0) return;
    if (this.size === this.features.length) this.features = lengthened(this.features, this.size + 1);
    this.features[this.size++] = feature;
  }

  countOf(feature: number): number {
    return this.counts[feature] ?? 0;
  }

  clear(): void {
    for (let at = 0; at < this.size; at++) this.counts[this.features[at]!] = 0;
    this.size = 0;
  }
}

function lengthened(numbers: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(Math.max(least, numbers.length * 2));
  longer.set(numbers);
  return longer;
}

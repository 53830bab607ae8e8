/** One measured figure. With a peer measured in the same run, `ratio` is value over peerValue. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly peer?: string;
  readonly peerValue?: number;
  readonly ratio?: number;
  /** The bar in words, such as "≤ 5 s". */
  readonly bar?: string;
  readonly met?: boolean;
}

/** A benchmark: what it measures and what it does not show, and the run itself. */
export interface Benchmark {
  readonly about: string;
  run(): Promise<Figure[]>;
}

/** The middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('median requires at least one value');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * The nearest-rank percentile.
 *
 * @param share in (0, 1]
 * @example percentile([3, 1, 2], 0.95) // => 3
 */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('percentile requires at least one value');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

/** A figure with an upper bar. */
export function atMost(name: string, value: number, unit: string, bar: number): Figure {
  return { name, value, unit, bar: `≤ ${bar} ${unit}`, met: value <= bar };
}

/** A figure with a lower bar. */
export function atLeast(name: string, value: number, unit: string, bar: number): Figure {
  return { name, value, unit, bar: `≥ ${Number(bar.toPrecision(4))} ${unit}`, met: value >= bar };
}

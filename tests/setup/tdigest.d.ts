/** The part of npm `tdigest` that tests and benchmarks use; the package has no types. */
declare module 'tdigest' {
  export class TDigest {
    push(value: number): void;
    compress(): void;
    percentile(share: number): number;
    size(): number;
    /** The share of the numbers at most `value`. */
    p_rank(value: number): number;
    toArray(): { mean: number; n: number }[];
  }
}

/** The part of npm `tdigest` that the tests use; the package has no types. */
declare module 'tdigest' {
  export class TDigest {
    push(value: number): void;
    compress(): void;
    percentile(share: number): number;
    size(): number;
  }
}

/** What earlier numbers count for when the next one comes: some two thousand count. */
const FADING = 0.9995;
const OF_EACH = 3;

/** Mean and spread of the late numbers of several series. O(1) a number. */
export class FadingMoments {
  /** Of each series its weight, mean and sum of squared distances. */
  private readonly of: Float64Array;

  constructor(series: number) {
    this.of = new Float64Array(series * OF_EACH);
  }

  /** Takes a number in; one that is missing or infinite counts nothing. */
  add(series: number, value: number): void {
    if (!Number.isFinite(value)) return;
    const at = series * OF_EACH;
    const seen = (this.of[at] = FADING * this.of[at]! + 1);
    const apart = value - this.of[at + 1]!;
    const mean = (this.of[at + 1]! += apart / seen);
    this.of[at + 2] = FADING * this.of[at + 2]! + apart * (value - mean);
  }

  mean(series: number): number {
    return this.of[series * OF_EACH + 1]!;
  }

  /** The standard deviation; 0 before two different numbers. */
  width(series: number): number {
    const at = series * OF_EACH;
    return Math.sqrt(this.of[at + 2]! / Math.max(1, this.of[at]!));
  }

  /** How many standard deviations a number is from the mean; 0 where it is missing, or the width is not known. */
  standard(series: number, value: number): number {
    const width = this.width(series);
    return width > 0 && value === value ? (value - this.mean(series)) / width : 0;
  }

  state(): Float64Array {
    return this.of.slice();
  }

  restore(state: Float64Array): void {
    this.of.set(state);
  }
}

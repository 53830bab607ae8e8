import type { Forecast, ForecastFigures, ForecastSums } from './forecast.ts';

/** What earlier errors count for when the next value is known. */
const FADING = 0.998;
const VALUES = 0;
const WEIGHT = 1;
const COVERED = 2;
const BOUNDED = 3;
/** Of the forecast, the last value and the mean: of late, then over all values. */
const ERRORS = 4;
const WHOLE_ERRORS = 7;
const COUNTS = 10;

/** Counts how far off forecasts were, each made before its value was known. O(1) a value. */
export class ForecastScore {
  private readonly counts = new Float64Array(COUNTS);

  /** @param plain what the last value that was known when asked, and the mean until then, would have said */
  add({ mean, within }: Forecast, plain: { readonly last: number; readonly mean: number }, value: number): void {
    const { counts } = this;
    counts[VALUES]!++;
    counts[WEIGHT] = FADING * counts[WEIGHT]! + 1;
    [mean, plain.last, plain.mean].forEach((said, at) => {
      const error = Math.abs(value - said);
      counts[ERRORS + at] = FADING * counts[ERRORS + at]! + error;
      counts[WHOLE_ERRORS + at]! += error;
    });
    if (within === Infinity) return;
    counts[BOUNDED]!++;
    if (Math.abs(value - mean) <= within) counts[COVERED]!++;
  }

  figures(): ForecastFigures {
    const { counts } = this;
    const late = (at: number) => counts[ERRORS + at]! / counts[WEIGHT]!;
    return {
      values: counts[VALUES]!,
      error: late(0),
      lastValueError: late(1),
      meanError: late(2),
      covered: counts[COVERED]! / counts[BOUNDED]!,
    };
  }

  /** What was counted over all values. */
  sums(): Omit<ForecastSums, 'drifts'> {
    const { counts } = this;
    return {
      values: counts[VALUES]!,
      error: counts[WHOLE_ERRORS]!,
      lastValueError: counts[WHOLE_ERRORS + 1]!,
      meanError: counts[WHOLE_ERRORS + 2]!,
      bounded: counts[BOUNDED]!,
      covered: counts[COVERED]!,
    };
  }

  /** The counts as they are; a copy. */
  state(): Float64Array {
    return this.counts.slice();
  }

  restore(state: Float64Array): void {
    this.counts.set(state);
  }
}

/** What Page–Hinkley is told beforehand; the defaults are River's. */
export interface PageHinkleyOptions {
  /** Values before anything is said. */
  readonly least: number;
  /** Rises of the mean that are nothing. */
  readonly delta: number;
  /** How far the sum may come from its lowest before it is a change. */
  readonly threshold: number;
  /** How much of the sum is kept at each value, 0 … 1. */
  readonly forgetting: number;
}

const DEFAULTS: PageHinkleyOptions = { least: 30, delta: 0.005, threshold: 50, forgetting: 1 - 0.0001 };

/**
 * Says at which values of a series its mean has risen, by the Page–Hinkley test: the sum of how far values lie above
 * the mean so far, less `delta` each, may not come further than `threshold` from its lowest. It begins anew after each
 * change. O(values), no memory.
 *
 * @returns places in the series, from 0
 * @see E. S. Page, "Continuous Inspection Schemes", Biometrika 41 (1954); as `river.drift.PageHinkley(mode="up")` of
 *   River 0.26.1 reckons it
 */
export function pageHinkley(values: Iterable<number>, options: Partial<PageHinkleyOptions> = {}): number[] {
  const { least, delta, threshold, forgetting } = { ...DEFAULTS, ...options };
  const rises: number[] = [];
  let [count, mean, sum, lowest, at] = [0, 0, 0, Infinity, 0];
  for (const value of values) {
    count++;
    mean += (value - mean) / count;
    sum = forgetting * sum + (value - mean - delta);
    lowest = Math.min(lowest, sum);
    if (count >= least && sum - lowest > threshold) {
      rises.push(at);
      [count, mean, sum, lowest] = [0, 0, 0, Infinity];
    }
    at++;
  }
  return rises;
}

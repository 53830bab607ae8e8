import { upperGamma } from './regularized-gamma.ts';

/** So many of so many: `0 ≤ count ≤ rows`. */
export interface Proportion {
  readonly count: number;
  readonly rows: number;
}

/**
 * Two-sided z-test (pooled) that two proportions are equal: is a column emptier than it was, is more of it new?
 *
 * @returns p-value in 0..1; 1 when a side has no rows or both shares are the same 0 or 1
 * @throws {RangeError} twoProportionsPValue requires counts between 0 and the rows
 * @see J. Fleiss, "Statistical Methods for Rates and Proportions", §2.4
 */
export function twoProportionsPValue(reference: Proportion, live: Proportion): number {
  for (const { count, rows } of [reference, live]) {
    if (!(count >= 0 && count <= rows))
      throw new RangeError('twoProportionsPValue requires counts between 0 and the rows');
  }
  if (reference.rows === 0 || live.rows === 0) return 1;
  const pooled = (reference.count + live.count) / (reference.rows + live.rows);
  const variance = pooled * (1 - pooled) * (1 / reference.rows + 1 / live.rows);
  if (variance === 0) return 1;
  return upperGamma(0.5, (shareOf(live) - shareOf(reference)) ** 2 / variance / 2);
}

/** The share, in 0..1; 0 of nothing. */
export function shareOf({ count, rows }: Proportion): number {
  return rows === 0 ? 0 : count / rows;
}

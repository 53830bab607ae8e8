import type { ConfidenceCount } from './answers-by-confidence.ts';
import { binomialTail } from './binomial-tail.ts';

/** That a level is chosen although its answers are right less often than wanted happens this seldom. */
export const MOST_RISK = 0.05;

/** From which confidence on answers are right as often as wanted. */
export interface AcceptanceLevel {
  /** Whole percent of confidence; null where no level is shown to reach the target. */
  readonly percent: number | null;
  /** Rows that the level accepts, and how many of them were right; none without one. */
  readonly rows: number;
  readonly right: number;
  /** Rows that it was chosen from. */
  readonly of: number;
  /** Rows without a single error that it takes to show the target. */
  readonly needed: number;
}

/**
 * The lowest level of confidence at which answers are shown to be right at least so often, on rows not learned from: at
 * it and at each level above it that accepts enough rows, the hypothesis that they are right less often is rejected at
 * the risk. Levels are tried from the highest on which enough rows stand, downwards, and the first that fails ends the
 * search; tried in an order that does not depend on what was right, they need no correction for their number (fixed
 * sequence testing).
 *
 * @param target share of right answers wanted, above 0 and below 1
 * @param risk   that answers from the level on are right less often all the same, above 0 and below 1
 * @returns O(counts + rows)
 * @throws {RangeError} as {@link rowsNeeded}
 * @see A. Angelopoulos, S. Bates, E. Candès, M. Jordan, L. Lei, "Learn then test: calibrating predictive algorithms to
 *   achieve risk control", 2021, section 2.2.2
 */
export function acceptanceLevel(
  counts: readonly ConfidenceCount[],
  target: number,
  risk: number = MOST_RISK,
): AcceptanceLevel {
  const needed = rowsNeeded(target, risk);
  const of = counts.reduce((sum, { rows }) => sum + rows, 0);
  let chosen = { percent: null as number | null, rows: 0, right: 0 };
  let [rows, right] = [0, 0];
  for (const [percent, count] of byFallingPercent(counts)) {
    rows += count.rows;
    right += count.right;
    if (rows < needed) continue;
    if (binomialTail(right, rows, target) > risk) break;
    chosen = { percent, rows, right };
  }
  return { ...chosen, of, needed };
}

/**
 * How many rows without an error it takes to show that answers are right so often.
 *
 * @param target above 0 and below 1
 * @param risk   above 0 and below 1
 * @throws {RangeError} rowsNeeded requires a target and a risk between 0 and 1
 * @example rowsNeeded(0.99) // => 299
 */
export function rowsNeeded(target: number, risk: number = MOST_RISK): number {
  if (!(target > 0 && target < 1 && risk > 0 && risk < 1))
    throw new RangeError('rowsNeeded requires a target and a risk between 0 and 1');
  return Math.ceil(Math.log(risk) / Math.log(target));
}

function byFallingPercent(counts: readonly ConfidenceCount[]): [number, { rows: number; right: number }][] {
  const byPercent = new Map<number, { rows: number; right: number }>();
  for (const { percent, rows, right } of counts) {
    const before = byPercent.get(percent) ?? { rows: 0, right: 0 };
    byPercent.set(percent, { rows: before.rows + rows, right: before.right + right });
  }
  return [...byPercent].sort(([a], [b]) => b - a);
}

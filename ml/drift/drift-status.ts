/**
 * `drift`: effect and q-value both pass. `watch`: the q-value does, and the effect at least half. `unknown`: too few
 * rows to say.
 */
export type DriftStatus = 'stable' | 'watch' | 'drift' | 'unknown';

/** When a change counts. */
export interface DriftThresholds {
  /** Area distance from which a changed distribution matters, in 0..1. */
  readonly distance: number;
  /** The share of false alarms among alarms that is borne (Benjamini–Hochberg), in 0..1. */
  readonly qValue: number;
  /** Rise in the share of missing, new or out-of-range values from which it matters, in 0..1. */
  readonly missingIncrease: number;
  /** Rows, in window and reference, below which nothing is said. */
  readonly minimumRows: number;
  /** Area distances for columns by name, in place of `distance`. */
  readonly columns?: Readonly<Record<string, number>>;
}

/** The thresholds that a column is judged by. */
export function thresholdsOf(thresholds: DriftThresholds, column: string): DriftThresholds {
  const own = Object.entries(thresholds.columns ?? {}).find(([name]) => name === column);
  return own === undefined ? thresholds : { ...thresholds, distance: own[1] };
}

/**
 * An area distance of 0.2 is a tenth of the rows elsewhere: noise of a window of some hundred rows stays below it, half
 * a standard deviation (0.33) above.
 */
export const DEFAULT_THRESHOLDS: DriftThresholds = {
  distance: 0.2,
  qValue: 0.05,
  missingIncrease: 0.05,
  minimumRows: 100,
};

import type { DriftStatus } from './drift-status.ts';

/** What one window said of one column or measure. Windows of one step overlap: hourly looks back over 12 hours do. */
export interface JudgedWindow {
  /** First moment of the window, and the first after it, on any clock that both sides share; `from < to`. */
  readonly from: number;
  readonly to: number;
  readonly status: DriftStatus;
}

/** What the windows of one column or measure add up to, as of the last of them. */
export interface DriftAlert {
  /** Whether drift has held for two windows in a row. */
  readonly alerts: boolean;
  /** Whether nothing of note has been seen for two windows in a row: the data have closed what was open. */
  readonly over: boolean;
  /** The first moment of the first window of the drift that lasts; null when the last window shows none. */
  readonly since: number | null;
}

/**
 * Whether people are to be interrupted. One window gives a verdict; an alert takes two in a row that share no row: the
 * last one, and the last before it that ended when it began, or earlier. Whatever was said in between, by windows that
 * overlap both, must say the same. So one strange batch of rows, however many looks fall on it, alerts nobody.
 *
 * Windows in which too few rows came (`unknown`) say nothing and are passed over. *Watch* neither alerts nor ends what
 * was open.
 *
 * @param windows those of one column or measure and of one model version, in any order; O(n log n)
 * @example alertOf([{ from: 0, to: 12, status: 'drift' }, { from: 12, to: 24, status: 'drift' }]).alerts // => true
 * @example alertOf([{ from: 0, to: 12, status: 'drift' }, { from: 1, to: 13, status: 'drift' }]).alerts // => false
 */
export function alertOf(windows: readonly JudgedWindow[]): DriftAlert {
  const latestFirst = windows
    .filter(({ status }) => status !== 'unknown')
    .sort((a, b) => b.to - a.to || b.from - a.from);
  const run = sameStatus(latestFirst);
  const drifts = run[0]?.status === 'drift';
  return {
    alerts: drifts && holdsForTwo(run),
    over: run[0]?.status === 'stable' && holdsForTwo(run),
    since: drifts ? Math.min(...run.map(({ from }) => from)) : null,
  };
}

/** The windows from the first on that say what it says. */
function sameStatus(latestFirst: readonly JudgedWindow[]): readonly JudgedWindow[] {
  const end = latestFirst.findIndex(({ status }) => status !== latestFirst[0]!.status);
  return end === -1 ? latestFirst : latestFirst.slice(0, end);
}

function holdsForTwo([last, ...earlier]: readonly JudgedWindow[]): boolean {
  return last !== undefined && earlier.some(({ to }) => to <= last.from);
}

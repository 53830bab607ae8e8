import type { ThresholdTrial } from '../../../contract/drift-archive.ts';
import { alertOf, type JudgedWindow } from '../../../ml/drift/alert.ts';
import { DEFAULT_THRESHOLDS, type DriftStatus } from '../../../ml/drift/drift-status.ts';
import type { Check } from './archive-store.ts';
import { columnsOf } from './read-timeline.ts';

/** Distances that are tried beside the default. */
const TRIED = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.8];

interface Point {
  readonly window: Omit<JudgedWindow, 'status'>;
  readonly version: number;
  readonly distance: number | null;
  readonly qValue: number | null;
  readonly status: DriftStatus;
}

/**
 * How often each of some thresholds would have alerted, had it been the column's: by the distances and q-values that
 * the checks found, and by the same rule of two windows in a row. O(checks × steps in a window) for each.
 */
export function tryThresholds(checks: readonly Check[], column: string): ThresholdTrial {
  const [found] = columnsOf(checks).filter(({ name }) => name === column);
  const points = (found?.points ?? []).flatMap((point, at): Point[] => {
    const { window, modelVersion: version } = checks[at]!;
    if (point === null) return [];
    const { distance, qValue, status } = point;
    return [
      { window: { from: Date.parse(window.from), to: Date.parse(window.to) }, version, distance, qValue, status },
    ];
  });
  const tried = TRIED.map((distance) => {
    const windows = points.map((point) => ({
      ...point.window,
      version: point.version,
      status: under(point, distance),
    }));
    return {
      distance,
      drifted: windows.filter(({ status }) => status === 'drift').length,
      alerts: alertsBegun(windows),
    };
  });
  return { column, reports: points.length, tried };
}

function under({ distance, qValue, status }: Point, threshold: number): DriftStatus {
  if (status === 'unknown' || distance === null || qValue === null) return 'unknown';
  return distance >= threshold && qValue < DEFAULT_THRESHOLDS.qValue ? 'drift' : 'stable';
}

/** How often an alert begins where the window before gave none. */
function alertsBegun(windows: readonly (JudgedWindow & { readonly version: number })[]): number {
  let begun = 0;
  let alerted = false;
  windows.forEach((window, at) => {
    if (window.status === 'unknown') return;
    const { alerts } = alertOf(lastingUpTo(windows, at));
    if (alerts && !alerted) begun++;
    alerted = alerts;
  });
  return begun;
}

/** The windows that decide whether there is an alert at one of them: back to the first that shares no row with it. */
function lastingUpTo<Window extends JudgedWindow & { readonly version: number }>(
  windows: readonly Window[],
  at: number,
): readonly Window[] {
  const last = windows[at]!;
  let first = at;
  while (first > 0 && windows[first]!.to > last.from && windows[first - 1]!.version === last.version) first--;
  return windows.slice(first, at + 1);
}

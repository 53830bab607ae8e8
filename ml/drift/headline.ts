import type { ColumnDrift } from './column-drift.ts';
import { SEVERITY } from './drift-check.ts';
import type { DriftStatus } from './drift-status.ts';
import type { DriftHeadline } from './drift-finding.ts';

const NAMED_COLUMNS = 3;

/** The worst status of any column; `unknown` only when nothing is known of any. */
export function verdictOf(columns: readonly ColumnDrift[]): DriftStatus {
  return columns.reduce<DriftStatus>(
    (worst, { status }) => (SEVERITY[status] > SEVERITY[worst] ? status : worst),
    'unknown',
  );
}

/**
 * What a report says as a whole. It follows from the verdict and the columns alone, so it cannot contradict
 * them.
 *
 * @param columns worst first
 * @param liveRows rows in the window
 * @param minimumRows rows below which nothing is said
 */
export function headlineOf(columns: readonly ColumnDrift[], liveRows: number, minimumRows: number): DriftHeadline {
  const verdict = verdictOf(columns);
  const named = columns.filter(({ status }) => status === verdict).map(({ name }) => name);
  switch (verdict) {
    case 'drift':
    case 'watch': {
      const columns = named.slice(0, NAMED_COLUMNS);
      return { code: verdict, values: { columns, more: named.length - columns.length } };
    }
    case 'stable':
      return { code: 'stable', values: { rows: liveRows } };
    case 'unknown':
      return liveRows < minimumRows
        ? { code: 'too-few-rows', values: { rows: liveRows, least: minimumRows } }
        : { code: 'too-few-training-rows', values: { least: minimumRows } };
  }
}

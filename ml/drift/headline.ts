import type { ColumnDrift } from './column-drift.ts';
import { SEVERITY } from './drift-check.ts';
import type { DriftStatus } from './drift-status.ts';
import { counted, listed } from './plain-words.ts';

const NAMED_COLUMNS = 3;

/** The worst status of any column; `unknown` only when nothing is known of any. */
export function verdictOf(columns: readonly ColumnDrift[]): DriftStatus {
  return columns.reduce<DriftStatus>(
    (worst, { status }) => (SEVERITY[status] > SEVERITY[worst] ? status : worst),
    'unknown',
  );
}

/**
 * One sentence that a controller can sign. It follows from the verdict and the columns alone, so it cannot contradict
 * them.
 *
 * @param columns worst first
 * @param liveRows rows in the window
 * @param minimumRows rows below which nothing is said
 */
export function headlineOf(columns: readonly ColumnDrift[], liveRows: number, minimumRows: number): string {
  const verdict = verdictOf(columns);
  const named = columns.filter(({ status }) => status === verdict).map(({ name }) => name);
  const which =
    named.length > NAMED_COLUMNS
      ? `${named.slice(0, NAMED_COLUMNS).join(', ')} and ${named.length - NAMED_COLUMNS} more`
      : listed(named);
  switch (verdict) {
    case 'drift':
      return `Drift: ${which} changed since the model was trained.`;
    case 'watch':
      return `No drift, but watch ${which}: a change is showing that is not yet beyond doubt.`;
    case 'stable':
      return `No drift: ${counted(liveRows, 'row', 'rows')} look like the rows the model was trained on.`;
    case 'unknown':
      return liveRows < minimumRows
        ? `Too few rows to tell: ${counted(liveRows, 'row was', 'rows were')} classified, ${minimumRows} are needed.`
        : `Too few training rows to tell: ${minimumRows} are needed.`;
  }
}

/** Why the verdict is what it is: each change of each column that is not stable, worst first. */
export function reasonsOf(columns: readonly ColumnDrift[]): string[] {
  // A prediction's change begins with the class it is about.
  return columns.flatMap(({ name, type, changes }) =>
    changes.map((change) => (type === 'prediction' ? change : `${name}: ${change}`)),
  );
}

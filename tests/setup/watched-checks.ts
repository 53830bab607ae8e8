import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { ColumnDrift, DriftReport, DriftStatus } from '../../contract/drift.ts';
import type { Database } from '../../server/platform/database/schema.ts';
import { saveDriftReport } from '../../server/watch/monitoring/drift-report-store.ts';
import { columnDriftOf, driftReportOf } from '../fixtures/drift-report.ts';

const HOUR_MS = 3_600_000;

/** What a check finds of one column. */
export interface Found {
  readonly status: DriftStatus;
  readonly distance?: number;
  /** That it is empty more often is what changed. */
  readonly empty?: boolean;
}

/** A column of a report of which a check found something. */
export function foundColumn(name: string, { status, distance = 0.1, empty = false }: Found): ColumnDrift {
  return columnDriftOf({
    ...{ name, type: 'number', status, chart: null },
    // Changed cells alone move no distance.
    distance: empty ? null : distance,
    qValue: status === 'drift' ? 0.001 : 0.5,
    findings: empty ? [{ code: 'empty', values: { now: 0.5, before: 0.01 } }] : [],
  });
}

/** Keeps a check made by itself, of the hours up to `at`. */
export async function saveCheck(
  db: Kysely<Database>,
  classifierId: string,
  at: Date,
  columns: readonly ColumnDrift[],
  { hours = 12, modelVersion = 1, madeBy = null as string | null } = {},
): Promise<DriftReport> {
  const order: readonly DriftStatus[] = ['drift', 'watch', 'stable', 'unknown'];
  const { number: _number, ...report } = driftReportOf({
    classifier: { id: classifierId, name: 'Cards' },
    ...{ modelVersion, madeBy, madeAt: at.toISOString(), columns: [...columns] },
    window: { from: new Date(at.getTime() - hours * HOUR_MS).toISOString(), to: at.toISOString(), rows: 500 },
    verdict: order.find((status) => columns.some((each) => each.status === status)) ?? 'stable',
  });
  return saveDriftReport(db, randomUUID(), report);
}

/** Notes that the next check comes in the far future, so that a server which runs makes none of its own meanwhile. */
export async function keptWatch(db: Kysely<Database>, classifierId: string): Promise<void> {
  const next_at = new Date('9999-01-01T00:00:00Z');
  await db
    .insertInto('drift_watch')
    .values({ classifier_id: classifierId, next_at })
    .onConflict((conflict) => conflict.column('classifier_id').doUpdateSet({ next_at }))
    .execute();
}

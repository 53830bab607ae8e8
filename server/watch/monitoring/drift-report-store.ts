import { sql, type Kysely } from 'kysely';
import type { ColumnPoint } from '../../../contract/drift-archive.ts';
import type { ColumnDrift, DriftReport } from '../../../contract/drift.ts';
import type { Database } from '../../platform/database/schema.ts';

/** A report before it has a number. */
export type UnnumberedReport = Omit<DriftReport, 'number'>;

/**
 * Keeps a report as it is answered, under the next number of its classifier: whoever else makes one waits for the end
 * of the transaction, so that none is left out.
 *
 * @returns it with its number
 */
export async function saveDriftReport(db: Kysely<Database>, id: string, made: UnnumberedReport): Promise<DriftReport> {
  const { id: classifierId } = made.classifier;
  return db.transaction().execute(async (transaction) => {
    const { number } = await transaction
      .insertInto('drift_watch')
      .values({ classifier_id: classifierId, last_report: 1 })
      .onConflict((conflict) =>
        conflict.column('classifier_id').doUpdateSet({ last_report: sql`drift_watch.last_report + 1` }),
      )
      .returning('last_report as number')
      .executeTakeFirstOrThrow();
    const report: DriftReport = { number, ...made };
    await transaction
      .insertInto('drift_reports')
      .values({
        id,
        classifier_id: classifierId,
        number,
        made_by: report.madeBy,
        model_version: report.modelVersion,
        made_at: new Date(report.madeAt),
        window_from: new Date(report.window.from),
        window_to: new Date(report.window.to),
        verdict: report.verdict,
        segment: report.segment === null ? null : JSON.stringify(report.segment),
        rows: report.window.rows,
        columns: JSON.stringify(report.columns.map(columnPoint)),
        report: JSON.stringify(report),
      })
      .execute();
    return report;
  });
}

function columnPoint({ findings = [], missingLive: missing, ...column }: ColumnDrift): ColumnPoint {
  const { name, type, status, distance, qValue, decidedBy, checks } = column;
  const empty = findings.some(({ code }) => code === 'empty');
  return { name, type, status, distance, missing, qValue, empty, decidedBy, checks };
}

import type { Kysely } from 'kysely';
import type { DriftReport } from '../../../contract/drift.ts';
import type { Database } from '../../platform/database/schema.ts';

/** Keeps a report as it was answered. */
export async function saveDriftReport(db: Kysely<Database>, id: string, report: DriftReport): Promise<void> {
  await db
    .insertInto('drift_reports')
    .values({
      id,
      classifier_id: report.classifier.id,
      model_version: report.modelVersion,
      made_at: new Date(report.madeAt),
      window_from: new Date(report.window.from),
      window_to: new Date(report.window.to),
      verdict: report.verdict,
      report: JSON.stringify(report),
    })
    .execute();
}

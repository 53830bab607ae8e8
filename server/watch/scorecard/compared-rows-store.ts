import { sql, type Kysely } from 'kysely';
import type { DriftStatus } from '../../../contract/drift.ts';
import type { Database } from '../../platform/database/schema.ts';

/** What drift reports of all rows have said of a version. */
export interface ReportsOfVersion {
  readonly reports: number;
  readonly latest: {
    readonly at: Date;
    readonly verdict: DriftStatus;
    /** Of each column that was compared. */
    readonly statuses: readonly DriftStatus[];
  } | null;
}

/** Reads how often, and with what end, the rows of a version were compared with what it learned from. */
export async function readReportsOfVersion(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
): Promise<ReportsOfVersion> {
  const { rows } = await sql<{ at: Date; verdict: DriftStatus; statuses: DriftStatus[]; reports: number }>`
    select made_at as at, verdict, jsonb_path_query_array(report, '$.columns[*].status') as statuses,
      (count(*) over ())::int as reports
    from drift_reports
    where classifier_id = ${classifierId} and model_version = ${version} and jsonb_typeof(report->'segment') = 'null'
    order by made_at desc limit 1`.execute(db);
  const [latest] = rows;
  return latest === undefined ? { reports: 0, latest: null } : { reports: latest.reports, latest };
}

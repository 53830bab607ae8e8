import { sql, type Kysely } from 'kysely';

/** How far back failures are counted. */
const HOURS = 24;

/** The jobs of all processes, as pg-boss keeps them. */
export interface JobState {
  /** That have not begun, and could. */
  readonly waiting: number;
  /** Since when the first of them could begin; null where none waits. */
  readonly since: Date | null;
  /** That failed for good in the last `hours`. */
  readonly failed: number;
  readonly hours: number;
}

/** Reads how the queues stand; nothing is changed by it. */
export async function readJobState<Tables>(db: Kysely<Tables>, now: Date): Promise<JobState> {
  const earliest = new Date(now.getTime() - HOURS * 3_600_000);
  const { rows } = await sql<Omit<JobState, 'hours'>>`
    select count(*) filter (where state in ('created', 'retry') and start_after <= ${now})::int as waiting,
      min(start_after) filter (where state in ('created', 'retry') and start_after <= ${now}) as since,
      count(*) filter (where state = 'failed' and completed_on > ${earliest})::int as failed
    from (
      select state, start_after, completed_on from pgboss.job
      union all
      select state, start_after, completed_on from pgboss.archive
    ) as jobs
  `.execute(db);
  return { ...rows[0]!, hours: HOURS };
}

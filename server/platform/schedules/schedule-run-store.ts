import { sql, type Kysely, type Selectable } from 'kysely';
import type { ProblemOccurrence } from '../../../contract/problem.ts';
import type { ScheduleRunsTable } from '../database/schedule-schema.ts';
import type { Database } from '../database/schema.ts';

/** A run that is to begin. */
export interface NewRun {
  readonly schedule: string;
  readonly classifierId: string | null;
  readonly run: string;
  readonly beganAt: Date;
  readonly lostAt: Date;
  readonly missed: number;
}

/**
 * Begins a run, unless another is under way, which then notes that a time was skipped: of all processes one begins it.
 *
 * @returns whether it was begun
 */
export async function insertRun(db: Kysely<Database>, started: NewRun): Promise<boolean> {
  const { schedule, classifierId, run, beganAt, lostAt, missed } = started;
  const { rows } = await sql`
    insert into schedule_runs (schedule, classifier_id, run, began_at, lost_at, result, missed)
    values (${schedule}, ${classifierId}, ${run}, ${beganAt}, ${lostAt}, 'running', ${missed})
    on conflict (schedule) do update set
      classifier_id = excluded.classifier_id, run = excluded.run, began_at = excluded.began_at,
      lost_at = excluded.lost_at, ended_at = null, result = 'running', problem = null, missed = excluded.missed, skipped = 0
    where schedule_runs.ended_at is not null or schedule_runs.lost_at <= ${beganAt}
    returning run`.execute(db);
  if (rows.length > 0) return true;
  await db
    .updateTable('schedule_runs')
    .set((eb) => ({ skipped: eb('skipped', '+', 1) }))
    .where('schedule', '=', schedule)
    .where('ended_at', 'is', null)
    .execute();
  return false;
}

/** Notes how a run ended; one that was taken for lost, and followed by another, ends unnoted. */
export async function noteRunEnd(
  db: Kysely<Database>,
  run: string,
  result: 'done' | 'nothing-to-do' | 'failed',
  problem: ProblemOccurrence | null,
  at: Date,
): Promise<void> {
  await db
    .updateTable('schedule_runs')
    .set({ ended_at: at, result, problem: problem === null ? null : JSON.stringify(problem) })
    .where('run', '=', run)
    .execute();
}

/** The last run of each. */
export async function readRuns(db: Kysely<Database>): Promise<ReadonlyMap<string, Selectable<ScheduleRunsTable>>> {
  const rows = await db.selectFrom('schedule_runs').selectAll().execute();
  return new Map(rows.map((row) => [row.schedule, row]));
}

/** When something began last; null before the first time. */
export async function readLastBegin(db: Kysely<Database>, schedule: string): Promise<Date | null> {
  const row = await db
    .selectFrom('schedule_runs')
    .select('began_at')
    .where('schedule', '=', schedule)
    .executeTakeFirst();
  return row?.began_at ?? null;
}

import type pg from 'pg';

/** A job that is tried no more. */
export interface GivenUpJob {
  readonly queue: string;
  readonly id: string;
}

/**
 * The jobs of these queues that failed for the last time, or whose server was killed for the last time. pg-boss keeps
 * them for half a day, then puts them aside.
 */
export async function readGivenUpJobs(pool: pg.Pool, queues: readonly string[]): Promise<GivenUpJob[]> {
  const { rows } = await pool.query<GivenUpJob>(
    `select name as queue, id from pgboss.job where name = any($1) and state = 'failed' order by completed_on, id`,
    [queues],
  );
  return rows;
}

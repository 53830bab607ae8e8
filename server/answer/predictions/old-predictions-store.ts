import { sql, type Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { lockMonths } from './prediction-log-store.ts';

/** A month of the prediction log (UTC). */
export interface LoggedMonth {
  /** As in `2026-11`. */
  readonly name: string;
  readonly from: Date;
  /** When the next one begins. */
  readonly to: Date;
}

/** The months of the log that were over at a moment, oldest first. */
export async function listMonthsBefore(db: Kysely<Database>, moment: Date): Promise<LoggedMonth[]> {
  const { rows } = await sql<{ name: string }>`
    select part.relname::text as name from pg_inherits i join pg_class part on part.oid = i.inhrelid
    where i.inhparent = 'predictions'::regclass order by part.relname`.execute(db);
  return rows
    .flatMap(({ name }) => {
      const [, year, month] = /^predictions_(\d{4})_(\d{2})$/.exec(name) ?? [];
      if (year === undefined || month === undefined) return []; // made by hand: theirs to drop
      const [from, to] = [0, 1].map((more) => new Date(Date.UTC(Number(year), Number(month) - 1 + more, 1)));
      return [{ name: `${year}-${month}`, from: from!, to: to! }];
    })
    .filter(({ to }) => to <= moment);
}

/**
 * Drops a month of the log with the heads of its batches, and the keys by which shadows name its rows. Somebody who
 * reads the log meanwhile is waited for two seconds, then it fails: nobody else who wants to read waits longer.
 *
 * @returns how many rows were answered in it, by classifier; empty when another process has dropped it
 */
export async function dropMonth(
  transaction: Kysely<Database>,
  { name, from, to }: LoggedMonth,
): Promise<{ classifierId: string; rows: number }[]> {
  await lockMonths(transaction);
  await sql`set local lock_timeout = '2s'`.execute(transaction);
  await sql`drop table if exists ${sql.table(`predictions_${name.replace('-', '_')}`)}`.execute(transaction);
  const { rows } = await sql<{ classifierId: string; rows: number }>`
    with gone as (
      delete from prediction_batches where predicted_at >= ${from} and predicted_at < ${to}
      returning classifier_id, row_count
    )
    select classifier_id as "classifierId", sum(row_count)::int as rows from gone group by classifier_id order by 1`.execute(
    transaction,
  );
  // What shadows would have changed is a figure and stays; which rows it was goes with their answers.
  await sql`update shadow_rows set row_key = null where answered_at < ${to} and row_key is not null`.execute(
    transaction,
  );
  return rows;
}

import { sql, type Kysely } from 'kysely';
import { isDatabaseUnavailable } from '../../platform/database/database-errors.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { WhichGrouping } from './grouping-store.ts';

/**
 * Does work while this process alone works on a grouping, by a lock on a connection of its own, which ends with the
 * process.
 *
 * @returns false when another process is at it, and the work was not done
 */
export async function withGroupingLock(
  db: Kysely<Database>,
  { classifier, number }: WhichGrouping,
  work: () => Promise<void>,
): Promise<boolean> {
  const lock = sql`hashtextextended(${`grouping ${classifier} ${number}`}, 0)`;
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_lock(${lock}) as free`.execute(connection);
    if (rows[0]?.free !== true) return false;
    try {
      await work();
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(connection).catch((error: unknown) => {
        // What broke with its connection is free.
        if (!isDatabaseUnavailable(error)) throw error;
      });
    }
    return true;
  });
}

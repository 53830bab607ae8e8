import { sql, type Kysely } from 'kysely';
import { isDatabaseUnavailable } from '../../platform/database/database-errors.ts';
import type { Database } from '../../platform/database/schema.ts';

/**
 * Does work while this process alone holds a training's lock, on a connection of its own. The lock ends with the
 * connection: when the process dies, however it dies, it is free.
 *
 * @returns false when another process holds it, and the work was not done
 */
export async function withTrainingLock(
  db: Kysely<Database>,
  trainingId: string,
  work: () => Promise<void>,
): Promise<boolean> {
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_lock(${lockOf(trainingId)}) as free`.execute(
      connection,
    );
    if (rows[0]?.free !== true) return false;
    try {
      await work();
    } finally {
      await sql`select pg_advisory_unlock(${lockOf(trainingId)})`.execute(connection).catch(ignoreBroken);
    }
    return true;
  });
}

/** Takes a training's lock until the transaction ends. False when somebody is at work on it. */
export async function tryTrainingLock(transaction: Kysely<Database>, trainingId: string): Promise<boolean> {
  const { rows } = await sql<{
    free: boolean;
  }>`select pg_try_advisory_xact_lock(${lockOf(trainingId)}) as free`.execute(transaction);
  return rows[0]?.free === true;
}

/** What cannot be unlocked any more, because its connection broke, is free. */
function ignoreBroken(error: unknown): void {
  if (!isDatabaseUnavailable(error)) throw error;
}

/** PostgreSQL's advisory locks go by number. */
function lockOf(trainingId: string) {
  return sql`hashtextextended(${`training ${trainingId}`}, 0)`;
}

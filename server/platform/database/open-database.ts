import { sql, type Kysely } from 'kysely';
import type { Logger } from 'pino';
import { StartupError } from '../../startup-error.ts';
import { connectDatabase, type ConnectOptions } from './connect.ts';
import { isDatabaseUnavailable } from './database-errors.ts';
import { migrate } from './migrations.ts';
import type { Database } from './schema.ts';

const OLDEST_VERSION = 150_000; // PostgreSQL 15

/**
 * Connects to the database and brings it to this program's schema, or prepares it otherwise.
 *
 * @param shownUrl the address without its password, for sentences
 * @throws {StartupError} when it cannot be reached or used, with the reason
 */
export async function openDatabase(
  url: string,
  shownUrl: string,
  options: Pick<ConnectOptions, 'connections' | 'onQuery'>,
  log: Logger,
  prepare: (db: Kysely<Database>) => Promise<unknown> = migrate,
): Promise<Kysely<Database>> {
  const db = connectDatabase(url, {
    ...options,
    onError: (error) => log.warn({ err: error }, 'a database connection broke'),
  });
  try {
    const { rows } = await sql<{
      version: number;
    }>`select current_setting('server_version_num')::int as version`.execute(db);
    if ((rows[0]?.version ?? 0) < OLDEST_VERSION)
      throw new StartupError(`The PostgreSQL at ${shownUrl} is older than version 15. Use a newer one.`);
    await prepare(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw error instanceof StartupError ? error : cannotOpen(error, shownUrl);
  }
}

function cannotOpen(error: unknown, shownUrl: string): StartupError {
  const { code, message } = error as { code?: string; message?: string };
  const because = (reason: string, step: string) => new StartupError(`${reason} ${step}`, { cause: error });
  const check = 'Check DATABASE_URL, or unset it to use a database in the data folder.';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return because(`There is no machine of the name in DATABASE_URL (${shownUrl}).`, check);
  if (code === '28P01' || code === '28000')
    return because(`The database at ${shownUrl} refuses this user or password.`, check);
  if (code === '3D000')
    return because(`The server at ${shownUrl} has no such database.`, 'Create it, or change DATABASE_URL.');
  if (code === '42501')
    return because(
      `The user of ${shownUrl} may not create tables there.`,
      'Grant it CREATE on the database and its schema public.',
    );
  if (isDatabaseUnavailable(error)) return because(`No PostgreSQL answers at ${shownUrl} (${code ?? message}).`, check);
  return because(`The database at ${shownUrl} cannot be used: ${message}.`, check);
}

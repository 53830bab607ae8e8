import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './schema.ts';

/** PostgreSQL's type number of bigint. */
const BIGINT = 20;

/** Sequence numbers and counts stay far below 2⁵³, so bigints are read as numbers and not as text. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === BIGINT && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

/**
 * Connects to PostgreSQL. Connections are made when needed and again after the server was away, so nothing has to
 * be restarted when it comes back.
 *
 * @param url                    postgres://user:password@host:port/database
 * @param onError                called when an idle connection breaks; the pool replaces it by itself
 * @param options.connections    most connections at a time
 */
export function connectDatabase(url: string, onError: (error: Error) => void, options: { connections?: number } = {}): Kysely<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: 5_000,
    application_name: 'amend',
    types,
  });
  pool.on('error', onError);
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

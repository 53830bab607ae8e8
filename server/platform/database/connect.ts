import { Kysely, PostgresDialect, type LogEvent, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { watchForHangs } from './hang-watch.ts';
import { keepPlans, withoutMark } from './kept-plan.ts';
import type { Database } from './schema.ts';

/** PostgreSQL's type number of bigint. */
const BIGINT = 20;

/** Sequence numbers and counts stay far below 2⁵³, so bigints are read as numbers and not as text. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === BIGINT && format !== 'binary'
      ? Number
      : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

/** Longest time to get a connection, in ms: with the time to notice a hang, an answer takes at most ten seconds. */
const CONNECT_LIMIT_MS = 4_000;
/** Longest wait for a lock, in ms. What holds one is done in milliseconds, or was paused with its process. */
const LOCK_LIMIT_MS = 8_000;
/** Longest time that a transaction may do nothing, in ms, before PostgreSQL ends it and frees what it locked. */
const IDLE_TRANSACTION_LIMIT_MS = 60_000;
/** Longest time for a statement, in ms: reading a million labels takes some ten seconds. */
const STATEMENT_LIMIT_MS = 600_000;

/** A statement as it was sent, without its values. */
export interface SeenQuery {
  readonly statement: string;
  /** How long it took. */
  readonly ms: number;
  /** PostgreSQL's code of what went wrong; null when nothing did. */
  readonly fault: string | null;
}

export interface ConnectOptions {
  /** Called when a connection breaks; another is made when one is needed. */
  readonly onError: (error: Error) => void;
  /**
   * Most connections at a time; default 10. One more looks whether PostgreSQL answers while statements are under way.
   */
  readonly connections?: number;
  /** Told of each statement when it has ended. */
  readonly onQuery?: ((query: SeenQuery) => void) | undefined;
  /** Shown in PostgreSQL's list of connections; default `amend`. */
  readonly name?: string;
}

/**
 * Connections to PostgreSQL, made when needed and again after the server was away, so nothing has to be restarted when
 * it comes back. A break of one that is in use fails its statement and nothing else; a statement has a limit of time,
 * and is given up after seconds when PostgreSQL does not answer at all.
 *
 * @param url postgres://user:password@host:port/database
 */
export function connectPool(url: string, { onError, connections = 10, name = 'amend' }: ConnectOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    statement_timeout: STATEMENT_LIMIT_MS,
    lock_timeout: LOCK_LIMIT_MS,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_LIMIT_MS,
    application_name: name,
    types,
  });
  // The pool listens to its idle connections only: an error of one that is in use would end the process.
  pool.on('connect', (client) => client.on('error', onError));
  pool.on('connect', keepPlans);
  pool.on('error', () => undefined); // the same error, said once more
  watchForHangs(pool, url);
  return pool;
}

/** A {@link connectPool} for typed queries; `destroy` ends it. */
export function connectDatabase(url: string, options: ConnectOptions): Kysely<Database> {
  const { onQuery } = options;
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool: connectPool(url, options) }),
    ...(onQuery !== undefined && { log: (event: LogEvent) => onQuery(seen(event)) }),
  });
}

function seen(event: LogEvent): SeenQuery {
  const fault = event.level === 'error' ? ((event.error as { readonly code?: string }).code ?? 'unknown') : null;
  return { statement: withoutMark(event.query.sql), ms: event.queryDurationMillis, fault };
}

/** Queries over one connection of the caller's: what they do joins the transaction that is open there. */
export function queriesOver(client: pg.ClientBase): Kysely<Database> {
  const query = (text: string, values: readonly unknown[]) => client.query(text, [...values]);
  const lent = { query, release: () => undefined } as unknown as PostgresPoolClient;
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool: { connect: async () => lent, end: async () => undefined } }),
  });
}

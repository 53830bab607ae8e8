import pg from 'pg';
import type { ConnectionOf } from '../../../contract/feeds/connection.ts';
import { asFeedError, CONNECT_SECONDS, LOCK_SECONDS, STATEMENT_SECONDS, type Place } from './database-faults.ts';

/** A value as PostgreSQL writes it. */
export type PostgresText = string | null;

/** How dates and times are written, whatever the database's own settings say. */
const OPTIONS = '-c datestyle=ISO -c timezone=UTC -c intervalstyle=iso_8601 -c extra_float_digits=1';

/**
 * One connection to a database that is not ours. What it throws are faults of the feed. It hears notifications, and
 * that it broke, also while nothing is asked of it.
 */
export class PostgresSession {
  readonly #client: pg.Client;
  readonly #place: Place;
  #broken: unknown = null;
  #isTold = false;
  #wake: (() => void) | null = null;

  private constructor(
    client: pg.Client,
    place: Place,
    readonly user: string,
  ) {
    this.#client = client;
    this.#place = place;
    client.on('notification', () => {
      this.#isTold = true;
      this.#wake?.();
    });
    client.on('error', (error) => this.#breakWith(error));
    client.on('end', () => this.#breakWith(new Error('Connection terminated')));
  }

  /** @throws {FeedError} unreachable, untrusted, sign-in, missing (database) */
  static async open(settings: ConnectionOf<'postgres'>): Promise<PostgresSession> {
    const { host, port, database, user, password = '', tls, certificateAuthority } = settings;
    const client = new pg.Client({
      ...{ host, port, database, user },
      // As a function, because without one the driver looks for a password in the environment and in files.
      password: () => password,
      ssl: tls ? { rejectUnauthorized: true, ...(certificateAuthority && { ca: certificateAuthority }) } : false,
      application_name: 'amend feed',
      options: OPTIONS,
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_SECONDS * 1_000,
      statement_timeout: STATEMENT_SECONDS * 1_000,
      query_timeout: (STATEMENT_SECONDS + 5) * 1_000,
      lock_timeout: LOCK_SECONDS * 1_000,
      idle_in_transaction_session_timeout: STATEMENT_SECONDS * 1_000,
      types: { getTypeParser: () => (text: string) => text },
    });
    const session = new PostgresSession(client, { host, database }, user);
    try {
      await client.connect();
    } catch (error) {
      await client.end().catch(() => undefined); // it says no more than why it was not made
      throw asFeedError(error, session.#place);
    }
    return session;
  }

  /** Rows as lists of texts. */
  async query(statement: string, values: readonly unknown[] = []): Promise<PostgresText[][]> {
    try {
      const { rows } = await this.#client.query({ text: statement, values: [...values], rowMode: 'array' });
      return rows as PostgresText[][];
    } catch (error) {
      throw asFeedError(this.#broken ?? error, this.#place);
    }
  }

  /** What is done in it is done together, or not at all. */
  async inTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.query('begin');
    try {
      const result = await work();
      await this.query('commit');
      return result;
    } catch (error) {
      await this.query('rollback').catch(() => undefined); // the connection is gone, and with it the transaction
      throw error;
    }
  }

  /**
   * Waits until it is told something, so many milliseconds are over or the signal ends it.
   *
   * @throws {FeedError} the connection broke
   */
  async waitUntilTold(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.#isTold && this.#broken === null && !signal.aborted)
      await new Promise<void>((resolve) => {
        const end = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', end);
          this.#wake = null;
          resolve();
        };
        const timer = setTimeout(end, ms);
        signal.addEventListener('abort', end);
        this.#wake = end;
      });
    this.#isTold = false;
    if (this.#broken !== null) throw asFeedError(this.#broken, this.#place);
  }

  async close(): Promise<void> {
    await this.#client.end().catch(() => undefined); // it was broken already
  }

  #breakWith(error: Error): void {
    this.#broken ??= error;
    this.#wake?.();
  }
}

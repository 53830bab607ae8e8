import { isIP } from 'node:net';
import { createConnection } from 'mysql2';
import type { Connection, QueryResult, ResultSetHeader, TypeCastField } from 'mysql2/promise';
import type { ConnectionOf } from '../../../contract/feeds/connection.ts';
import { FeedError } from '../ports/source.ts';
import { asFeedError, CONNECT_SECONDS, STATEMENT_SECONDS, type Place } from './database-faults.ts';

/** A value as MySQL writes it. */
export type MySqlText = string | null;

/**
 * Times by no zone of the session's own; texts that are too long refused instead of cut; and quotes within texts as
 * the driver writes them, whatever the server's own mode is.
 */
const SESSION = `set time_zone = '+00:00', sql_mode = 'STRICT_ALL_TABLES'`;

/** One connection to a MySQL or MariaDB. What it throws are faults of the feed. */
export class MySqlSession {
  readonly #connection: Connection;
  readonly #place: Place;

  private constructor(connection: Connection, place: Place) {
    this.#connection = connection;
    this.#place = place;
  }

  /** @throws {FeedError} unreachable, untrusted, sign-in, missing (database) */
  static async open(settings: ConnectionOf<'mysql'>): Promise<MySqlSession> {
    const { host, port, database, user, password = '', tls, certificateAuthority } = settings;
    const place = { host, database };
    // The driver compares certificates with names of hosts alone.
    if (tls && isIP(host) !== 0) throw new FeedError({ reason: 'untrusted', host, code: 'NO_HOST_NAME' });
    const connection = createConnection({
      ...{ host, port, database, user, password },
      // Without the last, any certificate of a trusted authority would prove any host.
      ...(tls && {
        ssl: {
          ...(certificateAuthority && { ca: certificateAuthority }),
          rejectUnauthorized: true,
          verifyIdentity: true,
        },
      }),
      connectTimeout: CONNECT_SECONDS * 1_000,
      enableKeepAlive: true,
      charset: 'utf8mb4',
      // The driver's own numbers and dates lose digits.
      typeCast: (field: TypeCastField) => field.string('utf8'),
      rowsAsArray: true,
    });
    // An idle connection that breaks is noticed with the next statement.
    connection.on('error', () => undefined);
    const session = new MySqlSession(connection.promise(), place);
    try {
      await new Promise<void>((resolve, reject) =>
        connection.connect((error) => (error === null ? resolve() : reject(error))),
      );
      await session.query(SESSION);
      return session;
    } catch (error) {
      connection.destroy();
      throw asFeedError(error, place);
    }
  }

  /** Rows as lists of texts. */
  async query(statement: string, values: readonly unknown[] = []): Promise<MySqlText[][]> {
    return (await this.#send(statement, values)) as unknown as MySqlText[][];
  }

  /** @returns how many rows it met, whether or not they were other ones before */
  async change(statement: string, values: readonly unknown[]): Promise<number> {
    return ((await this.#send(statement, values)) as ResultSetHeader).affectedRows;
  }

  async inTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.query('start transaction');
    try {
      const result = await work();
      await this.query('commit');
      return result;
    } catch (error) {
      await this.query('rollback').catch(() => undefined); // the connection is gone, and with it the transaction
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#connection.end().catch(() => this.#connection.destroy());
  }

  async #send(statement: string, values: readonly unknown[]): Promise<QueryResult> {
    // The driver's own limit goes on counting after a connection broke.
    let limit: NodeJS.Timeout | undefined;
    const slow = new Promise<never>((_, reject) => {
      limit = setTimeout(() => {
        this.#connection.destroy();
        reject(new FeedError({ reason: 'slow', seconds: STATEMENT_SECONDS }));
      }, STATEMENT_SECONDS * 1_000);
    });
    try {
      // The driver writes values into the statement, quoted: as texts alone, which the statement casts to their types.
      const asked = this.#connection.query<QueryResult>(statement, values.map(textOf));
      const [result] = await Promise.race([asked, slow]);
      return result;
    } catch (error) {
      throw asFeedError(error, this.#place);
    } finally {
      clearTimeout(limit);
    }
  }
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}

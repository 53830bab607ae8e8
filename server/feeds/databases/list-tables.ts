import type { ConnectionOf } from '../../../contract/feeds/connection.ts';
import type { FeedFault } from '../../../contract/feeds/feed-fault.ts';
import { FeedError } from '../ports/source.ts';
import { MySqlSession } from './mysql-session-store.ts';
import { listMySqlTables } from './mysql-table-store.ts';
import { PostgresSession } from './postgres-session-store.ts';
import { listTables } from './postgres-table-store.ts';

/** What a connection leads to: tables that may be read, with their schemas, or why there is no looking. */
export interface TestedConnection {
  readonly fault: FeedFault | null;
  readonly found: string[];
}

/** More than anybody looks through. */
const MOST = 1_000;

/** Whether a PostgreSQL is reached, and which of its tables may be read. */
export function testPostgres(settings: ConnectionOf<'postgres'>): Promise<TestedConnection> {
  return tested(
    () => PostgresSession.open(settings),
    (session) => listTables(session, MOST),
  );
}

/** Whether a MySQL or MariaDB is reached, and which of its tables may be read. */
export function testMySql(settings: ConnectionOf<'mysql'>): Promise<TestedConnection> {
  return tested(
    () => MySqlSession.open(settings),
    (session) => listMySqlTables(session, MOST),
  );
}

async function tested<Session extends { close(): Promise<void> }>(
  open: () => Promise<Session>,
  look: (session: Session) => Promise<string[]>,
): Promise<TestedConnection> {
  try {
    const session = await open();
    try {
      return { fault: null, found: await look(session) };
    } finally {
      await session.close();
    }
  } catch (error) {
    if (error instanceof FeedError) return { fault: error.fault, found: [] };
    throw error;
  }
}

import type { SourceOf } from '../../../contract/feeds/feed-source.ts';
import type { OpeningServices } from '../ports/opening.ts';
import { FeedError, type FeedSource, type SourceRecord } from '../ports/source.ts';
import { PostgresChanges } from './postgres-changes-store.ts';
import { readPosition } from './postgres-position.ts';
import { presentRecord, PostgresReading } from './postgres-reading.ts';
import { PostgresSession } from './postgres-session-store.ts';
import {
  describeTable,
  isUniqueKey,
  mayNotRead,
  readPage,
  serverVersion,
  type PostgresTable,
} from './postgres-table-store.ts';

/** The first version whose triggers can be made again in their place. */
const LEAST_VERSION = 140_000;

/**
 * New rows of a table in PostgreSQL, told by the table itself within milliseconds of their commit, in the order of the
 * transactions. What it costs grows with the rows that are new, not with those that are there.
 */
export async function openPostgresSource(
  settings: SourceOf<'postgres'>,
  services: OpeningServices,
  feed: string | null = null,
): Promise<FeedSource> {
  const withTable = async <Result>(work: (session: PostgresSession, table: PostgresTable) => Promise<Result>) => {
    const session = await PostgresSession.open(await services.connectionOf(settings.connection, 'postgres'));
    try {
      return await work(session, await requireTable(session, settings));
    } finally {
      await session.close();
    }
  };
  return {
    isShared: false,
    run: (running) =>
      withTable((session, table) => {
        const changes = new PostgresChanges(session, table, settings.takesChanges);
        return new PostgresReading(settings, { session, table, changes, feed }, running).run();
      }),
    sample: (count) => withTable((session, table) => sampleOf(session, table, settings.takesPresent, count)),
    forget: (positionOf) =>
      withTable(async (session, table) => {
        const kept = await positionOf('');
        const reader = kept === null ? feed : readPosition(kept).reader;
        if (reader !== null) await new PostgresChanges(session, table, settings.takesChanges).forget(reader);
      }),
  };
}

/** @throws {FeedError} missing, permission, unsupported */
async function requireTable(session: PostgresSession, settings: SourceOf<'postgres'>): Promise<PostgresTable> {
  const version = await serverVersion(session);
  if (version < LEAST_VERSION) throw unsupported(`PostgreSQL ${Math.floor(version / 10_000)} (≥ 14)`);
  const table = await describeTable(session, settings);
  if (table.relkind !== 'r' && table.relkind !== 'p') throw unsupported(`${table.name} (view)`);
  if (table.keys.some((key) => !key.isReadable)) throw await mayNotRead(session, settings);
  const keys = settings.keyColumns.join(', ');
  if (table.keys.some((key) => !key.isRequired)) throw unsupported(`${table.name} (${keys}): NULL`);
  if (!(await isUniqueKey(session, table))) throw unsupported(`${table.name} (${keys}): not unique`);
  return table;
}

function unsupported(what: string): FeedError {
  return new FeedError({ reason: 'unsupported', what });
}

async function sampleOf(
  session: PostgresSession,
  table: PostgresTable,
  takesPresent: boolean,
  count: number,
): Promise<SourceRecord[]> {
  const rows = await readPage(session, table, { after: null, limit: count, isBackward: !takesPresent });
  return rows.map((row) => presentRecord(table, row));
}

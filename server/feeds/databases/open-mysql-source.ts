import type { SourceOf } from '../../../contract/feeds/feed-source.ts';
import type { OpeningServices } from '../ports/opening.ts';
import { FeedError, type FeedSource } from '../ports/source.ts';
import { mySqlRecord, MySqlReading } from './mysql-reading.ts';
import { MySqlRows } from './mysql-rows-store.ts';
import { MySqlSession } from './mysql-session-store.ts';
import { columnNamed, describeMySqlTable, isUniqueMySqlKey, type MySqlTable } from './mysql-table-store.ts';

/** What orders the rows as they come. */
const GROWING = new Set(['number', 'time', 'moment', 'text']);

/**
 * New rows of a table in MySQL or MariaDB, looked for every so many seconds by a column that grows. Rows whose
 * transaction took its number first and was committed last are found, too, within the overlap.
 */
export async function openMySqlSource(settings: SourceOf<'mysql'>, services: OpeningServices): Promise<FeedSource> {
  const withTable = async <Result>(work: (table: MySqlTable, rows: MySqlRows) => Promise<Result>): Promise<Result> => {
    const session = await MySqlSession.open(await services.connectionOf(settings.connection, 'mysql'));
    try {
      const table = await requireTable(session, settings);
      return await work(table, new MySqlRows(session, table, columnNamed(table.columns, settings.cursorColumn)));
    } finally {
      await session.close();
    }
  };
  return {
    isShared: false,
    run: (running) =>
      withTable((table, rows) => {
        const now = () => services.clock().getTime();
        return new MySqlReading(settings, { table, rows, now }, running).run();
      }),
    sample: (count) =>
      withTable(async (table, rows) => {
        const sample = settings.takesPresent ? await rows.readAfter(null, count) : await rows.readLast(count);
        return sample.map((row) => mySqlRecord(table, row));
      }),
  };
}

/** @throws {FeedError} missing, unsupported */
async function requireTable(session: MySqlSession, settings: SourceOf<'mysql'>): Promise<MySqlTable> {
  const table = await describeMySqlTable(session, settings);
  const cursor = columnNamed(table.columns, settings.cursorColumn);
  const keys = settings.keyColumns.join(', ');
  if (!GROWING.has(cursor.kind)) throw unsupported(`${table.name} (${cursor.name}): ${cursor.type}`);
  const empty = [cursor, ...table.keys].find((column) => !column.isRequired);
  if (empty !== undefined) throw unsupported(`${table.name} (${empty.name}): NULL`);
  if (!(await isUniqueMySqlKey(session, settings, table))) throw unsupported(`${table.name} (${keys}): not unique`);
  return table;
}

function unsupported(what: string): FeedError {
  return new FeedError({ reason: 'unsupported', what });
}

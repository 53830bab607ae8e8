import { sql, type Kysely } from 'kysely';
import type { FileState } from '../../../contract/feeds/feed-file.ts';
import type { CsvFormat } from '../../../contract/feeds/feed-source.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { FaultAt } from './check-file.ts';
import type { TextBytes } from './text-bytes.ts';

/** A file of a feed, without its bytes. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly hash: string;
  readonly bytes: number;
  readonly origin: 'upload' | 'folder';
  readonly state: FileState;
  readonly format: CsvFormat | null;
  readonly rows: number | null;
  readonly faults: readonly FaultAt[];
  readonly faultCount: number;
  readonly putBy: string | null;
  readonly putAt: Date;
  readonly settledAt: Date | null;
  /** The file of another name whose bytes it has. */
  readonly sameAs: { readonly name: string; readonly putBy: string | null; readonly putAt: string } | null;
}

/** A file as it comes. */
export interface FileDraft extends Pick<StoredFile, 'id' | 'name' | 'hash' | 'bytes' | 'origin' | 'putBy' | 'putAt'> {
  readonly feed: string;
  readonly stamp: string | null;
}

/** What became of a file. */
export interface Settled {
  readonly state: 'read' | 'refused';
  readonly said: CsvFormat;
  readonly format: CsvFormat;
  readonly rows: number;
  readonly faults: readonly FaultAt[];
  readonly faultCount: number;
  readonly at: Date;
}

const FILE = sql`
  id, name, hash, bytes::float8 as bytes, origin, state, format, row_count::float8 as rows, faults,
  fault_count as "faultCount", put_by as "putBy", put_at as "putAt", settled_at as "settledAt", (
    select json_build_object('name', name, 'putBy', put_by, 'putAt', put_at) from feed_files same
    where same.id = feed_files.same_as
  ) as "sameAs"`;

/** A file by its id; null without. */
export async function readFile(db: Kysely<Database>, id: string): Promise<(StoredFile & { feed: string }) | null> {
  const { rows } = await sql<
    StoredFile & { feed: string }
  >`select ${FILE}, feed_id as feed from feed_files where id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/**
 * A file of the same name and the same bytes that the feed has read, or is about to read; or that was refused, read as
 * is said now.
 */
export async function findSameFile(
  db: Kysely<Database>,
  { feed, name, hash, said }: Pick<FileDraft, 'feed' | 'name' | 'hash'> & { readonly said: CsvFormat },
): Promise<StoredFile | null> {
  const { rows } = await sql<StoredFile>`
    select ${FILE} from feed_files
    where feed_id = ${feed} and name = ${name} and hash = ${hash}
      and (state in ('waiting', 'asked', 'read') or state = 'refused' and said = ${JSON.stringify(said)}::jsonb)
    order by number desc limit 1`.execute(db);
  return rows[0] ?? null;
}

/** The first file of another name with the same bytes that the feed has read, or may read; its id, or null. */
export async function findSameBytes(
  db: Kysely<Database>,
  { feed, name, hash }: Pick<FileDraft, 'feed' | 'name' | 'hash'>,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from feed_files
    where feed_id = ${feed} and hash = ${hash} and name <> ${name} and state in ('waiting', 'asked', 'read')
    order by number limit 1`.execute(db);
  return rows[0]?.id ?? null;
}

/** How a file of a folder looked when it was last taken in; null where it never was. */
export async function readStamp(
  db: Kysely<Database>,
  feed: string,
  name: string,
  said: CsvFormat,
): Promise<string | null> {
  const { rows } = await sql<{ stamp: string | null }>`
    select stamp from feed_files where feed_id = ${feed} and name = ${name} and origin = 'folder'
      and (state <> 'refused' or said = ${JSON.stringify(said)}::jsonb)
    order by number desc limit 1`.execute(db);
  return rows[0]?.stamp ?? null;
}

/**
 * @param state  repeated, where nothing of it is to be read; asked, where somebody says whether it is
 * @param sameAs of one that is asked about: the file whose bytes it has
 */
export async function insertFile(
  db: Kysely<Database>,
  draft: FileDraft,
  state: 'waiting' | 'asked' | 'repeated',
  sameAs: string | null,
): Promise<void> {
  const { id, feed, name, hash, bytes, origin, stamp, putBy, putAt } = draft;
  await db
    .insertInto('feed_files')
    .values({
      ...{ id, feed_id: feed, name, hash, bytes, origin, stamp, state, same_as: sameAs, put_by: putBy, put_at: putAt },
      ...{ said: null, format: null, row_count: null, settled_at: state === 'repeated' ? putAt : null },
    })
    .execute();
}

/** One that is refused as it comes: nothing of it is kept. */
export async function insertRefused(
  db: Kysely<Database>,
  draft: FileDraft,
  said: CsvFormat,
  fault: FaultAt,
): Promise<void> {
  const { id, feed, name, hash, bytes, origin, stamp, putBy, putAt } = draft;
  await db
    .insertInto('feed_files')
    .values({
      ...{ id, feed_id: feed, name, hash, bytes, origin, stamp, put_by: putBy, put_at: putAt, settled_at: putAt },
      ...{ state: 'refused', same_as: null, said: JSON.stringify(said), format: JSON.stringify(said), row_count: null },
      ...{ faults: JSON.stringify([fault]), fault_count: 1 },
    })
    .execute();
}

export async function insertPart(db: Kysely<Database>, file: string, part: number, bytes: Buffer): Promise<void> {
  await db.insertInto('feed_file_parts').values({ file_id: file, part, bytes }).execute();
}

/** The bytes of a file, a part at a time. */
export function storedBytes(db: Kysely<Database>, file: string): TextBytes {
  return async function* () {
    for (let part = 0; ; part += 1) {
      const row = await db
        .selectFrom('feed_file_parts')
        .select('bytes')
        .where('file_id', '=', file)
        .where('part', '=', part)
        .executeTakeFirst();
      if (row === undefined) return;
      yield row.bytes;
    }
  };
}

/** The file that the feed reads next: the one that waits longest. */
export async function readWaiting(db: Kysely<Database>, feed: string): Promise<StoredFile | null> {
  const { rows } = await sql<StoredFile>`
    select ${FILE} from feed_files where feed_id = ${feed} and state = 'waiting' order by number limit 1`.execute(db);
  return rows[0] ?? null;
}

/** How the last file was read that was; {} before the first. */
export async function readKeptFormat(db: Kysely<Database>, feed: string): Promise<CsvFormat> {
  const { rows } = await sql<{ format: CsvFormat }>`
    select format from feed_files where feed_id = ${feed} and state = 'read' order by settled_at desc, number desc
    limit 1`.execute(db);
  return rows[0]?.format ?? {};
}

/** Says of a file that is asked about whether it is read. @returns whether it was asked about */
export async function decideFile(
  transaction: Kysely<Database>,
  id: string,
  { reads, at }: { readonly reads: boolean; readonly at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update feed_files set state = ${reads ? 'waiting' : 'repeated'}, settled_at = ${reads ? null : at}
    where id = ${id} and state = 'asked'`.execute(transaction);
  if (!reads) await transaction.deleteFrom('feed_file_parts').where('file_id', '=', id).execute();
  return numAffectedRows === 1n;
}

/** Keeps what became of a file; its bytes go. */
export async function settleFile(db: Kysely<Database>, id: string, settled: Settled): Promise<void> {
  const { state, said, format, rows, faults, faultCount, at } = settled;
  await db.transaction().execute(async (transaction) => {
    await sql`
      update feed_files set state = ${state}, said = ${JSON.stringify(said)}, format = ${JSON.stringify(format)},
        row_count = ${rows}, faults = ${JSON.stringify(faults)}, fault_count = ${faultCount}, settled_at = ${at}
      where id = ${id}`.execute(transaction);
    await transaction.deleteFrom('feed_file_parts').where('file_id', '=', id).execute();
  });
}

/** The files of a feed, the latest first, and how many there are. */
export async function readFiles(
  db: Kysely<Database>,
  feed: string,
  limit: number,
): Promise<{ files: StoredFile[]; total: number }> {
  const { rows: files } = await sql<StoredFile>`
    select ${FILE} from feed_files where feed_id = ${feed} order by number desc limit ${limit}`.execute(db);
  const { rows } = await sql<{
    total: number;
  }>`select count(*)::float8 as total from feed_files where feed_id = ${feed}`.execute(db);
  return { files, total: rows[0]!.total };
}

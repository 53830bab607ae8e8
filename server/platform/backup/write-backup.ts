import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { StartupError } from '../../startup-error.ts';
import { jsonFrame, rowFrames, writeFrames, type Frame } from './backup-frames.ts';
import type { BackupHead, BackupTable } from './backup-head.ts';
import { beginSnapshot, copyOut, holdTables, readApplied, readCounters, readPartitions } from './table-copy-store.ts';

/** What was written. */
export interface BackupMade {
  readonly level: string;
  readonly tables: number;
  readonly rows: number;
  readonly bytes: number;
}

/**
 * Writes all of Amend's tables, as they are at one moment, into a file that was not there; only this account may read
 * it. It appears whole and on the disk, or not at all. Memory does not grow with the tables.
 *
 * @param client a connection that nobody else uses, which is not to be used again after a failure
 * @throws {StartupError} when there is nothing to back up, or the file is there or cannot be written
 */
export async function writeBackup(
  client: pg.ClientBase,
  file: string,
  { version, at }: { version: string; at: Date },
): Promise<BackupMade> {
  if (existsSync(file)) throw new StartupError(`${file} is there already. Name a file that is not.`);
  await beginSnapshot(client);
  const migrations = await readApplied(client);
  const level = migrations.at(-1);
  if (level === undefined)
    throw new StartupError('There is nothing of Amend in the database, so there is nothing to back up.');
  const tables = await holdTables(client);
  const head: BackupHead = {
    format: 'amend-backup-1',
    madeAt: at.toISOString(),
    version,
    migrations,
    partitions: await readPartitions(client),
    counters: await readCounters(client),
  };
  const counted = { rows: 0 };
  const bytes = await writeWhole(file, framesOf(client, head, tables, counted));
  await client.query('commit');
  return { level, tables: tables.length, rows: counted.rows, bytes };
}

async function* framesOf(
  client: pg.ClientBase,
  head: BackupHead,
  tables: readonly BackupTable[],
  counted: { rows: number },
): AsyncGenerator<Frame> {
  yield jsonFrame('head', head);
  for (const { name, columns } of tables) {
    yield jsonFrame('table', { name, columns } satisfies BackupTable);
    const rows = copyOut(client, { name, columns });
    for await (const chunk of rows as AsyncIterable<Buffer>) yield* rowFrames(chunk);
    counted.rows += rows.rowCount;
  }
}

/** @returns its size in bytes */
async function writeWhole(file: string, frames: AsyncIterable<Frame>): Promise<number> {
  const draft = `${file}.part`;
  try {
    await pipeline(writeFrames(frames), createGzip(), createWriteStream(draft, { mode: 0o600, flush: true }));
    const { size } = await stat(draft);
    await rename(draft, file);
    return size;
  } catch (error) {
    await rm(draft, { force: true });
    const { code, syscall } = error as NodeJS.ErrnoException;
    // What the database says has a code, too, but is no call of the system's.
    if (syscall === undefined || code === undefined || !['open', 'write', 'rename', 'fsync'].includes(syscall))
      throw error;
    throw new StartupError(`${file} cannot be written (${code}). Name another place, or make room there.`, {
      cause: error,
    });
  }
}

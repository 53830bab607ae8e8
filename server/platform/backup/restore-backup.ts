import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import type { z } from 'zod';
import type { Kysely } from 'kysely';
import { queriesOver } from '../database/connect.ts';
import { LEVELS, lockMigrations, migrateWithin } from '../database/migrations.ts';
import { StartupError } from '../../startup-error.ts';
import { FrameFault, readFrames, type Frame } from './backup-frames.ts';
import { backupHead, backupTable, type BackupHead } from './backup-head.ts';
import { beginFilling, copyIn, makePartition, requireEmpty, setCounter } from './table-copy-store.ts';

/** What was restored. */
export interface Restored {
  readonly head: BackupHead;
  readonly tables: number;
  readonly rows: number;
  /** The migrations that were applied to it afterwards. */
  readonly migrated: readonly string[];
}

/**
 * Fills an empty database from a file of `writeBackup`, in one transaction: the tables are made as they were then,
 * filled, and brought to this program's schema, or everything stays empty. The file is read to its end first, so that
 * what is not whole never reaches the database. Memory does not grow with it.
 *
 * @param client a connection that nobody else uses, which is not to be used again after a failure
 * @throws {StartupError} when the database is not empty; the file cannot be read, is no backup, was cut or changed; or
 *                        it was made by a newer Amend
 */
export async function restoreBackup(client: pg.ClientBase, file: string): Promise<Restored> {
  const frames = new FrameCursor(framesOf(file));
  try {
    for await (const _frame of framesOf(file));
    const head = await readHead(frames, file);
    const db = queriesOver(client) as unknown as Kysely<unknown>;
    await beginFilling(client);
    await lockMigrations(db);
    await requireEmpty(client);
    await migrateWithin(db, head.migrations.at(-1));
    for (const partition of head.partitions) await makePartition(client, partition);
    const filled = await fillTables(client, frames);
    for (const counter of head.counters) await setCounter(client, counter);
    const migrated = await migrateWithin(db);
    await client.query('commit');
    return { head, ...filled, migrated };
  } catch (error) {
    throw inWords(error, file);
  } finally {
    await frames.close();
  }
}

/** The frames of a file, opened when the first is read: an error of what nobody reads would end the process. */
async function* framesOf(file: string): AsyncGenerator<Frame> {
  const bytes = createGunzip();
  // What goes wrong here is said again by whoever reads the bytes.
  pipeline(createReadStream(file), bytes).catch(() => undefined);
  yield* readFrames(bytes as AsyncIterable<Buffer>);
}

async function readHead(frames: FrameCursor, file: string): Promise<BackupHead> {
  const head = parse(backupHead, await frames.take('head'));
  const newer = head.migrations.filter((name) => !LEVELS.includes(name));
  if (newer.length > 0)
    throw new StartupError(
      `${file} was made by a newer Amend (${head.version}; it has ${newer.join(', ')}). Restore it with that version.`,
    );
  if (head.migrations.some((name, place) => name !== LEVELS[place])) throw new FrameFault('changed');
  return head;
}

async function fillTables(client: pg.ClientBase, frames: FrameCursor): Promise<{ tables: number; rows: number }> {
  const filled = { tables: 0, rows: 0 };
  while ((await frames.next()) !== null) {
    const table = copyIn(client, parse(backupTable, await frames.take('table')));
    await pipeline(frames.rows(), table);
    filled.tables++;
    filled.rows += table.rowCount;
  }
  return filled;
}

/** Frames one after the other, with a look at the next. */
class FrameCursor {
  private ahead: Frame | null | undefined;

  constructor(private readonly frames: AsyncGenerator<Frame>) {}

  /** The kind of the next frame; null at the end. */
  async next(): Promise<Frame['kind'] | null> {
    if (this.ahead === undefined) {
      const { value, done } = await this.frames.next();
      this.ahead = done === true ? null : value;
    }
    return this.ahead?.kind ?? null;
  }

  async take(kind: Frame['kind']): Promise<Buffer> {
    if ((await this.next()) !== kind) throw new FrameFault('changed');
    const { payload } = this.ahead!;
    this.ahead = undefined;
    return payload;
  }

  /** The rows that follow. */
  async *rows(): AsyncGenerator<Buffer> {
    while ((await this.next()) === 'rows') yield await this.take('rows');
  }

  async close(): Promise<void> {
    await this.frames.return(undefined);
  }
}

function parse<Output>(schema: z.ZodType<Output>, payload: Buffer): Output {
  try {
    return schema.parse(JSON.parse(payload.toString('utf8')));
  } catch (error) {
    throw new FrameFault('changed', { cause: error });
  }
}

/** What is wrong with a file, as sentences: zlib tells the end of its data that is missing by a code of its own. */
function inWords(error: unknown, file: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (error instanceof FrameFault) return FAULTS[error.fault](file, error);
  if (code === 'Z_BUF_ERROR') return FAULTS.cut(file, error);
  if (code === 'Z_DATA_ERROR')
    return FAULTS[/incorrect header check/.test((error as Error).message) ? 'other' : 'changed'](file, error);
  if (syscall === 'open' || syscall === 'read')
    return new StartupError(`${file} cannot be read (${code}). Name a file that was written as one.`, { cause: error });
  return error;
}

const FAULTS = {
  cut: (file: string, cause: unknown) =>
    new StartupError(
      `${file} ends before its end: it was not written or copied whole. Copy it again, or take another backup. Nothing was restored.`,
      { cause },
    ),
  changed: (file: string, cause: unknown) =>
    new StartupError(
      `${file} is not what was written: it was changed, or damaged on its way. Copy it again, or take another backup. Nothing was restored.`,
      { cause },
    ),
  other: (file: string, cause: unknown) =>
    new StartupError(`${file} is not a backup of Amend. Name a file that was written as one.`, { cause }),
};

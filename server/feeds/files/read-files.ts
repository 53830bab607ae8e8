import { setTimeout } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { partitionOfFile } from '../../../contract/feeds/file-partition.ts';
import type { CsvFormat } from '../../../contract/feeds/feed-source.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { OpeningServices } from '../ports/opening.ts';
import type { Running } from '../ports/source.ts';
import { checkFile, type CheckedFile } from './check-file.ts';
import { fileRecords } from './file-records.ts';
import { refusedRecord } from './refused-record.ts';
import { readKeptFormat, readWaiting, settleFile, storedBytes, type StoredFile } from './file-store.ts';

/** What sources of files are opened with. */
export interface FileServices extends OpeningServices {
  readonly db: Kysely<Database>;
  /** Null of a feed that is not set up yet: no file came to it. */
  readonly feed: string | null;
}

/** Where files of a feed are read from, and how. */
export interface FileReading {
  readonly db: Kysely<Database>;
  readonly feed: string;
  readonly format: CsvFormat;
  readonly clock: () => Date;
}

/** Reads every file that waits, in their order, until none does or the signal ends it. */
export async function readWaitingFiles(reading: FileReading, running: Running): Promise<void> {
  while (!running.signal.aborted) {
    const file = await readWaiting(reading.db, reading.feed);
    if (file === null) return;
    await readOneFile(reading, file, running);
  }
}

/**
 * Reads a file: through once, so that nothing of it is answered where a row is wrong, and then again, batch by batch.
 * Where it is refused, one record says so, of which the feed does what it does with those that cannot be taken.
 */
async function readOneFile(reading: FileReading, file: StoredFile, running: Running): Promise<void> {
  const { db, format: said, clock } = reading;
  const bytes = storedBytes(db, file.id);
  const checked = await checkFile(bytes, said, await readKeptFormat(db, reading.feed));
  const partition = partitionOfFile(file.name, file.hash);
  const { rows, format, faults, faultCount } = checked;
  const place = await running.positionOf(partition);
  if (faultCount > 0) {
    const next = refusalOf(said);
    await running.take({ partition, records: [refusedRecord(checked, next)], next, lag: 0 });
  } else if (!(await takeRows(checked, { partition, place }, file, reading, running))) return;
  const state = faultCount > 0 ? 'refused' : 'read';
  await settleFile(db, file.id, { state, said, format, rows, faults, faultCount, at: clock() });
}

/** @returns whether all of them are taken */
async function takeRows(
  checked: CheckedFile,
  { partition, place }: { readonly partition: string; readonly place: string | null },
  { id }: StoredFile,
  { db }: FileReading,
  { take, signal }: Running,
): Promise<boolean> {
  let taken = takenBy(place);
  for await (const records of fileRecords(storedBytes(db, id), checked, taken)) {
    if (signal.aborted) return false;
    taken += records.length;
    await take({ partition, records, next: `${taken}/${checked.rows}`, lag: checked.rows - taken });
  }
  return true;
}

/** How many rows were taken, by where the file goes on; none of one that was refused. */
function takenBy(position: string | null): number {
  return Number(/^(\d+)\//.exec(position ?? '')?.[1] ?? 0);
}

/** A file may be refused read in one way, and taken in another. */
function refusalOf({ delimiter, encoding, decimal, dates }: CsvFormat): string {
  return ['refused', delimiter, encoding, decimal, dates].filter((each) => each !== undefined).join(' ');
}

/** Waits between two looks, or until the signal ends the run. */
export async function betweenLooks(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

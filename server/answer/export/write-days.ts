import { writeFile } from 'node:fs/promises';
import { MOST_EXPORT_DAYS, type PredictionExportQuery } from '../../../contract/prediction-export.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { csvLine } from '../../platform/csv/write-csv.ts';
import type { ExportColumn } from '../../record/audit-export/export-column.ts';
import { writeExport } from '../../record/audit-export/write-export.ts';
import { predictionWords as words } from './words/prediction-words.ts';
import { writeArchive, type ArchivedFile } from './write-archive.ts';

const DAY_MS = 86_400_000;
/** What an archive holds at most, and what its files unpack to, in MB. */
const MOST_MB = 4_000;

/** What is exported, a file a day. */
export interface ExportedDays<Row> {
  /** What the file of each day is called, without its ending. */
  readonly name: string;
  readonly columns: readonly ExportColumn<Row>[];
  /** The days that there may be any of, as `2026-11-02`, in order. */
  readonly days: readonly string[];
  readonly pagesOf: (day: string) => AsyncGenerator<readonly Row[]>;
}

/** @throws {ProblemError} export-days */
export function requireDays({ from, to }: Pick<PredictionExportQuery, 'from' | 'to'>): void {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  if (days < 1) throw new ProblemError('export-days', { reason: 'order', from, to });
  if (days > MOST_EXPORT_DAYS) throw new ProblemError('export-days', { reason: 'many', days, most: MOST_EXPORT_DAYS });
}

/**
 * Writes an archive with a file a day, and what its columns mean: in the memory of some thousand rows, and a day's file
 * beside the archive on the disk.
 *
 * @param place for the file of one day at a time
 * @throws {ProblemError} export-too-long
 */
export async function writeDays<Row>(
  exported: ExportedDays<Row>,
  format: PredictionExportQuery['format'],
  path: string,
  place: string,
): Promise<void> {
  const beyond = () => new ProblemError('export-too-long', { most: MOST_MB });
  await writeArchive(path, filesOf(exported, format, place), { most: MOST_MB * 1024 * 1024, beyond });
}

async function* filesOf<Row>(
  { name, columns, days, pagesOf }: ExportedDays<Row>,
  format: PredictionExportQuery['format'],
  place: string,
): AsyncGenerator<ArchivedFile> {
  await writeFile(place, [
    csvLine([words('column'), words('type'), words('meaning')]),
    ...columns.map((column) => csvLine([column.name, column.type, column.meaning])),
  ]);
  yield { name: 'columns.csv', path: place, isPacked: false };
  for (const day of days) {
    const pages = pagesOf(day);
    const first = await pages.next();
    // Of a day without a row of theirs, nothing is told.
    if (first.done === true || first.value.length === 0) continue;
    await writeExport(place, format, columns, goingOn(first.value, pages));
    yield { name: `day=${day}/${name}.${format}`, path: place, isPacked: format === 'parquet' };
  }
}

async function* goingOn<Page>(first: Page, rest: AsyncIterable<Page>): AsyncGenerator<Page> {
  yield first;
  yield* rest;
}

/** What an archive is called. @example archiveName('Bought / sold', 'predictions', { from: '2026-11-01', to: '2026-11-30' }) // => 'Bought sold predictions 2026-11-01 2026-11-30.zip' */
export function archiveName(
  of: string,
  what: string,
  { from, to }: Pick<PredictionExportQuery, 'from' | 'to'>,
): string {
  return `${of.replace(/[^\p{L}\p{N}._-]+/gu, ' ').trim()} ${what} ${from} ${to}.zip`;
}

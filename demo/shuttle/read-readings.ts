import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { StartupError } from '../../server/startup-error.ts';
import { COLUMNS, readingOf, type Reading } from './reading.ts';

/**
 * Readings of a file of Statlog's Shuttle, in its order: as it was published (`shuttle.trn`: ten numbers a line, the
 * last of them the class), or as CSV with the columns a1…a9 and class.
 *
 * @throws {StartupError} when there is no such file, or it is another
 */
export async function readReadings(file: string): Promise<Reading[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new StartupError(`SHUTTLE_FILE names a file that cannot be read: ${file}.`, { cause: error });
  });
  return readingsOf(text, file);
}

/** @throws {StartupError} when these are others */
export function readingsOf(text: string, file: string): Reading[] {
  const isPublished = /^[-\d ]+$/.test(text.split(/\r?\n/, 1)[0]!);
  const rows = isPublished ? publishedRows(text) : csvRows(text, file);
  const readings = rows.flatMap((row, at) => {
    const [className, ...cells] = row;
    if (row.length !== COLUMNS.length + 1 || !row.every(Number.isInteger) || className! < 1 || className! > 7)
      throw new StartupError(`${file}, row ${at + 1}: it has not nine whole numbers and a class from 1 to 7.`);
    return readingOf(at, cells, className!) ?? [];
  });
  if (readings.length === 0) throw new StartupError(`${file} has no readings.`);
  return readings;
}

/** With the class first. */
function publishedRows(text: string): number[][] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const numbers = line.trim().split(/\s+/).map(Number);
    return [...numbers.slice(-1), ...numbers.slice(0, -1)];
  });
}

/** With the class first. */
function csvRows(text: string, file: string): number[][] {
  const options = { header: true, skipEmptyLines: true, transformHeader: (name: string) => name.trim().toLowerCase() };
  const { data, meta } = Papa.parse<Record<string, string>>(text, options);
  const wanted = ['class', ...COLUMNS];
  const missing = wanted.filter((column) => !(meta.fields ?? []).includes(column));
  if (missing.length > 0)
    throw new StartupError(`${file} has no column ${missing.join(', ')}: it is no file of Statlog’s Shuttle.`);
  return data.map((row) => wanted.map((column) => (row[column] === '' ? NaN : Number(row[column]))));
}

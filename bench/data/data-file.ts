import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/**
 * Reads a CSV file of the data sets: the header, and the rows as texts.
 *
 * @throws {Error} which names the file, when the folder of the data sets is not there
 */
export function readDataFile(name: string): {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const file = join(process.env['DATA_DIR'] ?? '../shared/data', name);
  if (!existsSync(file)) throw new Error(`This benchmark needs ${file}. Set DATA_DIR to the folder of the data sets.`);
  const [header = [], ...rows] = parse(readFileSync(file), { bom: true }) as string[][];
  return { header, rows };
}

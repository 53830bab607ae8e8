import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

const FOLDER = process.env['DATA_DIR'] ?? '../shared/data';

/** A real table from the folder beside the project: its header and its rows, as text. */
export interface RealTable {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads a table of the folder, at most so many rows spread evenly over it. */
export function readRealTable(file: string, most: number): RealTable {
  const { data } = Papa.parse<string[]>(readFileSync(join(FOLDER, file), 'utf8'), { skipEmptyLines: true });
  const [names = [], ...all] = data;
  const count = Math.min(most, all.length);
  return { names, rows: Array.from({ length: count }, (_, row) => all[Math.floor((row * all.length) / count)]!) };
}

/** Says in the report why a group of tests has nothing to run. */
export function describeWithRealData(name: string, tests: () => void): void {
  if (existsSync(FOLDER)) {
    describe(name, tests);
    return;
  }
  describe(`${name} (no real data on this machine: set DATA_DIR)`, () => {
    test('has nothing to check', () => expect(existsSync(FOLDER)).toBe(false));
  });
}

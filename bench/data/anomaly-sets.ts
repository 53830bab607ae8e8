import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Table } from '../../ml/table/column.ts';
import { readDataFile } from './data-file.ts';

/** Rows of numbers in an order, and whether each is an anomaly. */
export interface AnomalySet {
  readonly name: string;
  readonly table: Table;
  readonly isAnomaly: readonly boolean[];
}

export const ANOMALY_SETS = [
  'odds_shuttle',
  'statlog_shuttle_original',
  'kdd_smtp',
  'satellite',
  'page_blocks',
  'cardio',
] as const;

/** Of the original Shuttle, the class of usual rows, and the one that ODDS leaves out. */
const USUAL = '1';
const LEFT_OUT = '4';

/** A set of `DATA_DIR`, in its own order; of the original Shuttle without class 4, as ODDS made its set of it. */
export function anomalySet(name: (typeof ANOMALY_SETS)[number]): AnomalySet {
  const { header, rows } = readDataFile(`anomaly/${name}.csv`);
  const isOriginal = name === 'statlog_shuttle_original';
  const label = header.indexOf(isOriginal ? 'class' : 'is_anomaly');
  const kept = isOriginal ? rows.filter((row) => row[label] !== LEFT_OUT) : rows;
  const columns = header.filter((column) => /^[af]\d+$/.test(column));
  return {
    name,
    table: {
      rows: kept.length,
      columns: columns.map((column) => ({
        name: column,
        type: 'number',
        values: Float64Array.from(kept, (row) => Number(row[header.indexOf(column)]!)),
      })),
    },
    isAnomaly: kept.map((row) => (isOriginal ? row[label] !== USUAL : row[label] === '1')),
  };
}

/** Writes a set for a peer; the temporary folder is the system's to clear. */
export function writeAnomalySetForPeer({ name, table, isAnomaly }: AnomalySet): string {
  const file = join(mkdtempSync(join(tmpdir(), 'amend-peer-')), `${name}.json`);
  const columns = table.columns.map((column) => [...column.values]);
  writeFileSync(file, JSON.stringify({ columns, isAnomaly }));
  return file;
}

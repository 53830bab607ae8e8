import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTable } from '../../ml/table/read-table.ts';
import type { ColumnSpec, Table } from '../../ml/table/column.ts';
import { readDataFile } from './data-file.ts';
import type { PeerCell } from './split.ts';

/** Rows in the order in which they came, each with its class. */
export interface LabelledStream {
  readonly name: string;
  readonly columns: readonly ColumnSpec[];
  /** One list a column. */
  readonly values: readonly (readonly PeerCell[])[];
  /** Per row, the name of its class. */
  readonly labels: readonly string[];
}

interface Source {
  readonly name: string;
  readonly file: string;
  readonly label: string;
  /** Columns that say the label or the number of the row. */
  readonly without?: readonly string[];
  readonly categories?: readonly string[];
  /** A column of moments, read as the day, the weekday and the hour. */
  readonly moment?: string;
}

const SOURCES: readonly Source[] = [
  { name: 'elec2', file: 'elec2', label: 'class' },
  { name: 'phishing', file: 'phishing', label: 'class' },
  { name: 'noaa', file: 'noaa_weather_offutt', label: 'rain', without: ['seq'] },
  { name: 'sea', file: 'sea_abrupt_10k_20k_30k', label: 'class' },
  { name: 'stagger', file: 'stagger_abrupt_10k_20k_30k', label: 'class' },
  { name: 'mixed', file: 'mixed_gradual_9500_20000_30500', label: 'class' },
  {
    name: 'flights',
    file: 'flights_2001_20k',
    label: 'late15',
    without: ['delay'],
    categories: ['origin', 'destination'],
    moment: 'date',
  },
];

/** The streams of `DATA_DIR` by name: those on which choices were made, and those that are only reported. */
export const TUNED_ON = ['sea', 'stagger', 'mixed', 'noaa'] as const;
export const ONLY_REPORTED = ['elec2', 'phishing', 'flights'] as const;

/** A stream by its name. */
export function labelledStream(name: string): LabelledStream {
  const source = SOURCES.find((each) => each.name === name);
  if (source === undefined) throw new RangeError(`labelledStream knows no stream ${name}`);
  const { header, rows } = readDataFile(`drift/${source.file}.csv`);
  const left = new Set([source.label, source.moment, ...(source.without ?? [])]);
  const kept = header.flatMap((column, at) => (left.has(column) ? [] : [{ column, at }]));
  const columns = kept.map(({ column }): ColumnSpec => ({
    name: column,
    type: source.categories?.includes(column) === true ? 'category' : 'number',
  }));
  const values = kept.map(({ at }, column) =>
    rows.map((row): PeerCell => (columns[column]!.type === 'number' ? Number(row[at]!) : row[at]!)),
  );
  const label = header.indexOf(source.label);
  const labels = rows.map((row) => row[label]!);
  if (source.moment === undefined) return { name, columns, values, labels };
  const at = header.indexOf(source.moment);
  const moments = rows.map((row) => new Date(`${row[at]!.replaceAll('/', '-').replace(' ', 'T')}Z`));
  const parts = [
    ['day', (moment: Date) => Math.floor(moment.getTime() / 86_400_000)],
    ['weekday', (moment: Date) => moment.getUTCDay()],
    ['hour', (moment: Date) => moment.getUTCHours() + moment.getUTCMinutes() / 60],
  ] as const;
  return {
    name,
    labels,
    columns: [...columns, ...parts.map(([part]): ColumnSpec => ({ name: part, type: 'number' }))],
    values: [...values, ...parts.map(([, read]) => moments.map(read))],
  };
}

/** A stream's rows as Amend reads them. */
export function tableOfStream({ columns, values }: LabelledStream): Table {
  return readTable(
    columns,
    columns.map(({ name }, at) => ({ name, values: values[at]! })),
  );
}

/** Writes a stream for a peer; the temporary folder is the system's to clear. */
export function writeStreamForPeer(stream: LabelledStream): string {
  const file = join(mkdtempSync(join(tmpdir(), 'amend-peer-')), `${stream.name}.json`);
  writeFileSync(file, JSON.stringify(stream));
  return file;
}

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashShare } from '../../ml/hash.ts';
import { isNumberColumn, type Cell, type ColumnSpec, type Table } from '../../ml/table/column.ts';
import { readTable } from '../../ml/table/read-table.ts';
import { readDataFile } from './data-file.ts';
import { PURCHASE_COLUMNS } from './purchase-cards.ts';

/** A table whose labels nobody looks at until its rows are grouped. */
export interface GroupedTable {
  readonly name: string;
  readonly table: Table;
  readonly labels: readonly string[];
}

/** Rows that choices were made on, and those that are reported: none is among both. */
export type Part = 'tuning' | 'reported';

/** So many rows of a set are grouped at most, so that HDBSCAN comes to an end. */
const MOST_ROWS = 10_000;

const SETS = {
  /** Questions to a bank of 77 kinds (PolyAI, CC BY 4.0); reported is the official test split. */
  banking77: {
    file: 'text/banking77.csv',
    label: 'category',
    columns: [{ name: 'text', type: 'text' }],
    isReported: (row: Row) => row['split'] === 'test',
  },
  /** Requests to a service desk, of 13 categories, very unequal. */
  it_tickets: {
    file: 'text/it_tickets.csv',
    label: 'category',
    columns: [
      { name: 'title', type: 'text' },
      { name: 'body', type: 'text' },
      { name: 'urgency', type: 'category' },
      { name: 'impact', type: 'category' },
    ],
    isReported: (_: Row, at: number) => hashShare(String(at), 1) < 0.7,
  },
  /** Card purchases of a city, by account (Open Government Licence); reported are those of 2015 and 2016. */
  purchase_cards: {
    file: 'text/purchase_cards_2014_2016.csv',
    label: 'account_desc',
    columns: PURCHASE_COLUMNS,
    isReported: (row: Row) => row['trans_date']! >= '2015',
  },
} as const satisfies Record<string, SetOfRows>;

type Row = Readonly<Record<string, string>>;
interface SetOfRows {
  readonly file: string;
  readonly label: string;
  readonly columns: readonly ColumnSpec[];
  readonly isReported: (row: Row, at: number) => boolean;
}

export const GROUPED_TABLES = Object.keys(SETS) as (keyof typeof SETS)[];

/** One part of a set; of more than 10,000 rows, that many drawn by their hash. */
export function groupedTable(name: keyof typeof SETS, part: Part): GroupedTable {
  const { file, label, columns, isReported }: SetOfRows = SETS[name];
  const { header, rows } = readDataFile(file);
  const own = rows
    .map((cells, at) => ({ at, row: Object.fromEntries(header.map((each, c) => [each, cells[c]!])) }))
    .filter(({ row, at }) => isReported(row, at) === (part === 'reported'));
  const kept = own
    .sort((a, b) => hashShare(String(a.at), 2) - hashShare(String(b.at), 2))
    .slice(0, MOST_ROWS)
    .sort((a, b) => a.at - b.at);
  const cells = columns.map(({ name: column }) => ({
    name: column,
    values: kept.map(({ row }): Cell => row[column]!),
  }));
  return { name, table: readTable(columns, cells), labels: kept.map(({ row }) => row[label]!) };
}

/** Writes a table as the peers read it: its texts joined, its categories by column. */
export function writeForPeer({ name, table, labels }: GroupedTable): string {
  const words = table.columns.flatMap((column) => (isNumberColumn(column) ? [] : [column]));
  const texts = words.filter(({ type }) => type === 'text');
  const file = join(mkdtempSync(join(tmpdir(), 'amend-groups-')), `${name}.json`);
  writeFileSync(
    file,
    JSON.stringify({
      texts: labels.map((_, row) => texts.map(({ values }) => values[row] ?? '').join(' ')),
      categories: words.filter(({ type }) => type === 'category').map(({ values }) => values),
      labels,
    }),
  );
  return file;
}

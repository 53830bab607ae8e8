import { seededRandom } from '../../ml/random.ts';
import type { Cell, ColumnSpec, Table } from '../../ml/table/column.ts';
import { readTable } from '../../ml/table/read-table.ts';

/** A table with its labels, all frozen that can be. */
export interface Sample {
  readonly columns: readonly ColumnSpec[];
  readonly table: Table;
  readonly labels: readonly string[];
}

export const SAMPLE_COLUMNS: readonly ColumnSpec[] = Object.freeze([
  { name: 'Merchant', type: 'text' },
  { name: 'Amount', type: 'number' },
  { name: 'Centre', type: 'category' },
  { name: 'When', type: 'date' },
  { name: 'Refund', type: 'boolean' },
  { name: '__proto__', type: 'category' },
]);

const MERCHANTS: Readonly<Record<string, readonly string[]>> = {
  meals: ['Bistro Verde', 'Corner Coffee', 'Noodle Palace'],
  office: ['Paper & Pens Ltd', 'Toner Warehouse'],
  travel: ['Northern Rail tickets', 'City Cabs', 'Harbour Hotel'],
};

/** Reads rows of cells, in the order of {@link SAMPLE_COLUMNS}. */
export function tableOf(rows: readonly (readonly Cell[])[]): Table {
  return readTable(
    SAMPLE_COLUMNS,
    SAMPLE_COLUMNS.map(({ name }, at) => ({ name, values: Object.freeze(rows.map((row) => row[at] ?? null)) })),
  );
}

/** Seeded purchases of three classes, told by merchant and, less surely, by amount; one cell in twenty is missing. */
export function sampleTable(rows: number, seed: number): Sample {
  const random = seededRandom(seed);
  const classes = Object.keys(MERCHANTS);
  const labels: string[] = [];
  const cells = Array.from({ length: rows }, () => {
    const label = random.integer(classes.length);
    const merchants = MERCHANTS[classes[label]!]!;
    labels.push(classes[label]!);
    const row: Cell[] = [
      `${merchants[random.integer(merchants.length)]!} ${random.integer(1_000)}`,
      Math.round((random.next() - 0.2) * 10_000 * (label + 1)) / 100,
      `CC${random.integer(4)}`,
      45_000 + random.integer(365),
      random.next() < 0.1,
      random.next() < 0.5 ? 'constructor' : '__proto__',
    ];
    return row.map((cell) => (random.next() < 0.05 ? null : cell));
  });
  return { columns: SAMPLE_COLUMNS, table: tableOf(cells), labels: Object.freeze(labels) };
}

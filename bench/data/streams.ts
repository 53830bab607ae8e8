import { seededRandom, shuffledIndexes } from '../../ml/random.ts';
import type { Table, TypedColumn } from '../../ml/table/column.ts';
import { readDataFile } from './data-file.ts';

/** Rows in an order, of which none changes but in what is predicted. */
export interface Stream {
  readonly name: string;
  readonly table: Table;
  /** The number column that is to be changed. */
  readonly changed: string;
}

interface Source {
  readonly name: string;
  readonly file: string;
  readonly numbers: readonly string[];
  readonly categories: readonly string[];
  /** Whether the rows lie in an order that matters; they are shuffled then. */
  readonly inOrder: boolean;
  readonly changed: string;
}

const SEA = ['X1', 'X2', 'X3'];
const SOURCES: readonly Source[] = [
  {
    name: 'SEA',
    file: 'drift/sea_abrupt_10k_20k_30k.csv',
    numbers: SEA,
    categories: [],
    inOrder: false,
    changed: 'X1',
  },
  {
    name: 'STAGGER',
    file: 'drift/stagger_abrupt_10k_20k_30k.csv',
    numbers: SEA,
    categories: [],
    inOrder: false,
    changed: 'X1',
  },
  {
    name: 'MIXED',
    file: 'drift/mixed_gradual_9500_20000_30500.csv',
    numbers: ['X1', 'X2', 'X3', 'X4'],
    categories: [],
    inOrder: false,
    changed: 'X3',
  },
  {
    name: 'elec2, shuffled',
    file: 'drift/elec2.csv',
    numbers: ['period', 'nswprice', 'nswdemand', 'vicprice', 'vicdemand', 'transfer'],
    categories: ['day'],
    inOrder: true,
    changed: 'nswdemand',
  },
  {
    name: 'bank marketing, shuffled',
    file: 'tabular/bank_marketing_additional_full.csv',
    numbers: ['age', 'campaign', 'pdays', 'previous', 'emp.var.rate', 'cons.price.idx', 'euribor3m'],
    categories: ['job', 'marital', 'education', 'default', 'housing', 'loan', 'contact', 'month', 'poutcome'],
    inOrder: true,
    changed: 'age',
  },
  {
    name: 'purchase cards, shuffled',
    file: 'text/purchase_cards_2014_2016.csv',
    numbers: ['gross_amount'],
    categories: ['vat_desc', 'directorate', 'cost_centre_code'],
    inOrder: true,
    changed: 'gross_amount',
  },
];

/** The first rows of the streams of `DATA_DIR`, as tables of what does not change. */
export function readStreams(rows: number): Stream[] {
  return SOURCES.map(({ name, file, numbers, categories, inOrder, changed }) => {
    const data = readDataFile(file);
    const order = inOrder
      ? [...shuffledIndexes(data.rows.length, seededRandom(6))]
      : Array.from({ length: data.rows.length }, (_, at) => at);
    const taken = order.slice(0, rows).map((at) => data.rows[at]!);
    const cells = (column: string) => taken.map((row) => row[data.header.indexOf(column)]!);
    const columns: TypedColumn[] = [
      ...numbers.map((column) => ({
        name: column,
        type: 'number' as const,
        values: Float64Array.from(cells(column), Number),
      })),
      ...categories.map((column) => ({ name: column, type: 'category' as const, values: cells(column) })),
    ];
    return { name, changed, table: { rows, columns } };
  });
}

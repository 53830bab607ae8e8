import { KEY_SEPARATOR, type CellValue, type RowKey } from '../../contract/cell.ts';
import { rowKeyOf } from '../../contract/row-key.ts';
import { inSeries } from './row-series.ts';
import type { SheetColumn, SheetTable } from '../ports/workbook-port.ts';

const LONGEST_KEY = 1_000;
const MOST_EXAMPLES = 3;

/** The rows of a table by their keys, and the rows that cannot be told apart. */
export interface KeyedRows {
  /** One per body row; null when the key is blank, repeated or too long, so that an answer could not find its row. */
  readonly keys: readonly (RowKey | null)[];
  readonly rowOf: ReadonlyMap<RowKey, number>;
  readonly blank: number;
  /** Rows that share their key with another row, every copy counted. */
  readonly repeated: number;
  readonly tooLong: number;
  /** Up to three repeated keys, for showing. */
  readonly examples: readonly string[];
}

/** Each table as it was read once is asked for its keys by several, one after the other. */
const keyedBefore = new WeakMap<SheetTable, Map<string, KeyedRows>>();

/**
 * The keys of every row. O(rows × key columns), the first time that they are asked for. Key columns that the table
 * lacks count as blank.
 */
export function keyRows(table: SheetTable, keyColumns: readonly string[]): KeyedRows {
  const known = keyedBefore.get(table) ?? new Map<string, KeyedRows>();
  keyedBefore.set(table, known);
  const columns = JSON.stringify(keyColumns);
  const keyed = known.get(columns) ?? readKeys(table, keyColumns);
  known.set(columns, keyed);
  return keyed;
}

function readKeys(table: SheetTable, keyColumns: readonly string[]): KeyedRows {
  const columns = keyColumns.map((name) => columnOf(table, name));
  const raw = Array.from({ length: table.table.rows }, (_, row) =>
    keyIn(table, rowKeyOf(columns.map((column) => cellAt(column, row)))),
  );
  const seen = new Map<RowKey, number>();
  for (const key of raw) if (key !== null) seen.set(key, (seen.get(key) ?? 0) + 1);

  const rowOf = new Map<RowKey, number>();
  const examples = new Set<string>();
  let blank = 0,
    repeated = 0,
    tooLong = 0;
  const keys = raw.map((key, row) => {
    if (key === null) blank++;
    else if (key.length > LONGEST_KEY) tooLong++;
    else if (seen.get(key) !== 1) {
      repeated++;
      if (examples.size < MOST_EXAMPLES) examples.add(readableKey(key));
    } else {
      rowOf.set(key, row);
      return key;
    }
    return null;
  });
  return { keys, rowOf, blank, repeated, tooLong, examples: [...examples] };
}

/** Rows left out because an answer could not find its way back to them. */
export function unusableRows(keyed: KeyedRows): number {
  return keyed.blank + keyed.repeated + keyed.tooLong;
}

/** A row key as a person reads it. */
export function readableKey(key: RowKey): string {
  return key.split(KEY_SEPARATOR).join(' · ');
}

export function columnOf(table: SheetTable, name: string): SheetColumn | undefined {
  return table.columns.find((column) => column.name === name);
}

function keyIn({ series = null }: SheetTable, key: RowKey | null): RowKey | null {
  return key === null ? null : inSeries(series, key);
}

function cellAt(column: SheetColumn | undefined, row: number): CellValue {
  return column?.values[row] ?? null;
}

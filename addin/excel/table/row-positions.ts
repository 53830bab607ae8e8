import type { RowKey } from '../../../contract/cell.ts';
import { rowKeyOf } from '../../../contract/row-key.ts';
import { cellValueOf } from './cell-text.ts';
import { readInChunks, weightOf } from '../requests/chunks.ts';
import { excelCodeOf } from '../requests/excel-error.ts';
import { rowBlocks, WORTHWHILE_GAP } from './row-blocks.ts';
import { columnRows } from './table-layout.ts';

/**
 * Key → index of its row in the table's body, from 0. Rows without a key, and rows that share theirs, are left out:
 * what is meant for one of them could be written beside another.
 */
export type RowPositions = ReadonlyMap<RowKey, number>;

/** Where the rows of a table stood when all its keys were read, and how many rows it had. */
export interface KnownPositions {
  readonly positions: RowPositions;
  readonly rows: number;
}

/**
 * Where every row stands at this moment. One sync; for a table whose keys exceed what Excel hands over at once, one
 * more to hear its size and one for each piece.
 */
export async function readRowPositions(
  context: Excel.RequestContext,
  table: Excel.Table,
  keyColumns: readonly string[],
): Promise<RowPositions> {
  return (await readKnownPositions(context, table, keyColumns)).positions;
}

/** As {@link readRowPositions}, so that {@link confirmPositions} can be asked later. */
export async function readKnownPositions(
  context: Excel.RequestContext,
  table: Excel.Table,
  keyColumns: readonly string[],
): Promise<KnownPositions> {
  const keys = await readKeys(context, table, keyColumns);
  return { positions: positionsOf(keys), rows: keys.length };
}

/**
 * Whether rows stand where they stood: each has its key there, and the table has as many rows as then, so that none was
 * copied. One sync, of the keys of these rows and of those between them; of a large table that is a fraction of what
 * reading all keys costs.
 */
export async function confirmPositions(
  context: Excel.RequestContext,
  { table, keyColumns }: { readonly table: Excel.Table; readonly keyColumns: readonly string[] },
  known: KnownPositions,
  wanted: Iterable<RowKey>,
): Promise<boolean> {
  const keyAt = new Map<number, RowKey>();
  for (const key of wanted) {
    const row = known.positions.get(key);
    if (row === undefined) return false;
    keyAt.set(row, key);
  }
  const body = table.getDataBodyRange().load('rowCount');
  const blocks = rowBlocks([...keyAt.keys()], WORTHWHILE_GAP).map((block) => ({
    ...block,
    ranges: keyColumns.map((name) => columnRows(table, name, block.first, block.rows).load('values')),
  }));
  await context.sync();
  return (
    body.rowCount === known.rows &&
    blocks.every(({ first, members, ranges }) => {
      const keys = keysOf(ranges.map((range) => range.values));
      return members.every((row) => keys[row - first] === keyAt.get(row));
    })
  );
}

/** The key of each row, in row order; null where every key cell is blank. */
export async function readKeys(
  context: Excel.RequestContext,
  table: Excel.Table,
  keyColumns: readonly string[],
): Promise<(RowKey | null)[]> {
  const bodies = keyColumns.map((name) => table.columns.getItem(name).getDataBodyRange().load('values'));
  try {
    await context.sync();
  } catch (error) {
    if (excelCodeOf(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
    return readKeysInPieces(context, table, keyColumns);
  }
  // Beyond 5 million cells Excel answers null, without an error.
  if (bodies.some((body) => !body.values)) return readKeysInPieces(context, table, keyColumns);
  return keysOf(bodies.map((body) => body.values));
}

/** Keys of rows whose key cells were read column by column: `columns[c][r][0]`. */
export function keysOf(columns: readonly (readonly (readonly unknown[])[])[]): (RowKey | null)[] {
  return (columns[0] ?? []).map((_, row) => rowKeyOf(columns.map((column) => cellValueOf(column[row]?.[0]))));
}

function positionsOf(keys: readonly (RowKey | null)[]): RowPositions {
  const positions = new Map<RowKey, number>();
  const shared = new Set<RowKey>();
  keys.forEach((key, row) => {
    if (key === null) return;
    if (positions.has(key)) shared.add(key);
    else positions.set(key, row);
  });
  for (const key of shared) positions.delete(key);
  return positions;
}

async function readKeysInPieces(
  context: Excel.RequestContext,
  table: Excel.Table,
  keyColumns: readonly string[],
): Promise<(RowKey | null)[]> {
  const body = table.getDataBodyRange().load('rowCount');
  await context.sync();
  const keys: (RowKey | null)[] = [];
  let block: Excel.Range[] = [];
  await readInChunks(context, {
    rows: body.rowCount,
    columns: keyColumns.length,
    queue({ first, rows }) {
      block = keyColumns.map((name) => columnRows(table, name, first, rows).load('values'));
    },
    take() {
      const columns = block.map((range) => range.values);
      for (const key of keysOf(columns)) keys.push(key);
      return columns.reduce((bytes, values) => bytes + weightOf(values), 0);
    },
  });
  return keys;
}

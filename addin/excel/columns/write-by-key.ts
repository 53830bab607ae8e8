import type { RowKey } from '../../../contract/cell.ts';
import { writeQuietly } from '../requests/excel-session.ts';
import { rowBlocks, WORTHWHILE_GAP, type RowBlock } from '../table/row-blocks.ts';
import {
  confirmPositions,
  keysOf,
  readKnownPositions,
  type KnownPositions,
  type RowPositions,
} from '../table/row-positions.ts';
import { columnRows } from '../table/table-layout.ts';
import { againWhenTableMoves, TableMoved } from '../table/table-moves.ts';
import type { RecentWrite } from './recent-write.ts';

/** What is to stand beside rows, which are found by their key at the moment of writing. */
export interface KeyedWrite<Cells extends { readonly key: RowKey }> {
  readonly context: Excel.RequestContext;
  readonly table: Excel.Table;
  readonly keyColumns: readonly string[];
  readonly cells: ReadonlyMap<RowKey, Cells>;
  /** Queues the cells of the rows placed. */
  queue(blocks: readonly RowBlock[], placed: ReadonlyMap<number, Cells>): void;
  /** Of the table; without it the keys of all rows are read. */
  readonly recent?: RecentWrite;
  /** Loads, in the writing's own request and before it, what is needed to answer what a row had; asked after it. */
  watch(blocks: readonly RowBlock[]): (key: RowKey, row: number) => Cells;
  /** What a row that got a stranger's cells gets back; left out, what it had. */
  returned?: (key: RowKey) => Cells;
  /** Told once of each row that was found, with what it had, as `watch` answers it. */
  onWritten?: (had: Cells) => void;
}

/**
 * Joins by key and writes. The write's own request reads the keys once more: when rows moved in between, the rows that
 * got a stranger's cells get back what they had, unless they have some of their own, and everything is joined and
 * written again.
 *
 * @returns how many of the rows were found
 */
export async function writeByKey<Cells extends { readonly key: RowKey }>({
  context,
  table,
  keyColumns,
  cells,
  queue,
  watch,
  recent,
  returned: givenBack,
  onWritten,
}: KeyedWrite<Cells>): Promise<number> {
  const returned = new Map<RowKey, Cells>();
  const told = new Set<RowKey>();
  const reading = { context, table, keyColumns, ...(recent === undefined ? {} : { recent }) };
  let stood = recent?.positionsBy(keyColumns) ?? null;
  return againWhenTableMoves(async () => {
    const positions = await findRows(reading, [...cells.keys(), ...returned.keys()], stood);
    stood = null;
    const placed = placedCells(positions, cells);
    const written = placed.size;
    for (const [row, before] of placedCells(positions, returned)) placed.set(row, before);
    if (placed.size === 0) return 0;
    const blocks = rowBlocks([...placed.keys()], WORTHWHILE_GAP);
    const witnesses = blocks.map((block) =>
      keyColumns.map((name) => columnRows(table, name, block.first, block.rows).load('values')),
    );
    const hadBefore = watch(blocks);
    await writeQuietly(context, () => queue(blocks, placed));
    const stand = blocks.flatMap((block, index) => keysAt(block, witnesses[index] ?? []));
    for (const { key, row } of stand) {
      if (onWritten === undefined) break;
      if (key === null || key !== placed.get(row)?.key || !cells.has(key) || told.has(key)) continue;
      told.add(key);
      onWritten(hadBefore(key, row));
    }
    // Rows that stood, at the moment of writing, where another row's cells went.
    const strangers = stand.filter(({ key, row }) => key !== placed.get(row)?.key);
    if (strangers.length === 0) return written;
    for (const { key, row } of strangers) {
      if (key !== null && !cells.has(key) && !returned.has(key))
        returned.set(key, givenBack?.(key) ?? hadBefore(key, row));
    }
    throw new TableMoved();
  });
}

/** Where rows stand: where they stood just now, if all of them are there still; else the keys of all rows are read. */
async function findRows(
  { context, table, keyColumns, recent }: Pick<KeyedWrite<never>, 'context' | 'table' | 'keyColumns' | 'recent'>,
  wanted: readonly RowKey[],
  stood: KnownPositions | null,
): Promise<RowPositions> {
  if (stood !== null && (await confirmPositions(context, { table, keyColumns }, stood, wanted)))
    if (recent?.positionsBy(keyColumns) === stood) return stood.positions;
  const read = await readKnownPositions(context, table, keyColumns);
  recent?.noteRead(keyColumns, read);
  return read.positions;
}

/** Cells by the row in which their key stands; keys that are gone are left out. */
function placedCells<Cells extends { readonly key: RowKey }>(
  positions: RowPositions,
  cells: ReadonlyMap<RowKey, Cells>,
): Map<number, Cells> {
  const placed = new Map<number, Cells>();
  for (const each of cells.values()) {
    const row = positions.get(each.key);
    if (row !== undefined) placed.set(row, each);
  }
  return placed;
}

/** The rows that stood, at the moment of writing, where cells went. */
function keysAt(
  block: RowBlock,
  witnesses: readonly Excel.Range[],
): { readonly key: RowKey | null; readonly row: number }[] {
  const keys = keysOf(witnesses.map((range) => range.values));
  return block.members.map((row) => ({ key: keys[row - block.first] ?? null, row }));
}

import type { RowKey } from '../../../contract/cell.ts';
import type { SourceMark } from '../../ports/answers-port.ts';
import type { ColumnWrite, WriteResult } from '../../ports/workbook-port.ts';
import { excelWords } from '../excel-words.ts';
import { writeQuietly } from '../requests/excel-session.ts';
import { GROUP_COLUMN, SOURCE_COLUMN } from '../table/amend-columns.ts';
import { ensureRoom, everyCell, queueAddedColumns } from './added-columns.ts';
import { textForAnyCell, textForTextCell } from '../table/cell-text.ts';
import { columnsGone } from '../requests/excel-error.ts';
import { blockColumn, type RowBlock } from '../table/row-blocks.ts';
import { shownCells, shownTextOf } from '../table/shown-text.ts';
import { columnRows, readLayout } from '../table/table-layout.ts';
import { writeByKey } from './write-by-key.ts';

interface Cell {
  readonly key: RowKey;
  readonly value: unknown;
}

/**
 * Writes classes into a column of the person's own, wherever their rows stand now; other cells of it, formulas among
 * them, stay as they are, and so do formats. A class that a cell then shows otherwise, as "00118" in one that takes it
 * for the number 118, is written there as text. Three syncs: the layout, the keys, the write; two more for such cells.
 *
 * @throws {WorkbookProblem} columns-gone
 */
export async function writeLabelsIn(
  context: Excel.RequestContext,
  tableId: string,
  keyColumns: readonly string[],
  { column, cells }: ColumnWrite,
): Promise<WriteResult> {
  const layout = await readLayout(context, tableId);
  if (!layout.columnNames.includes(column)) throw columnsGone([column]);
  const place = { context, table: layout.table, keyColumns, column };
  const { written, shown } = await writeCells(place, cells, textForTextCell);
  const others = cells.filter(({ key, class: name }) => shown.has(key) && shown.get(key) !== name.trim());
  await writeCells(place, others, textForAnyCell);
  return { written, gone: cells.length - written };
}

/**
 * Says where the classes of rows come from. Three syncs; one in a table without a column for that, where nothing is
 * done.
 */
export async function writeSourcesIn(
  context: Excel.RequestContext,
  tableId: string,
  keyColumns: readonly string[],
  { keys, source }: { readonly keys: readonly RowKey[]; readonly source: SourceMark },
): Promise<void> {
  const { table, columnNames } = await readLayout(context, tableId);
  if (!columnNames.includes(SOURCE_COLUMN)) return;
  const cells = keys.map((key) => ({ key, class: excelWords('source', { source }) }));
  await writeCells({ context, table, keyColumns, column: SOURCE_COLUMN }, cells, textForTextCell);
}

/**
 * Says beside rows which group they are in, in a column of Amend's own, which is added once. Five syncs at most; other
 * cells of it stay as they are.
 *
 * @throws {WorkbookProblem} no-room
 */
export async function writeGroupsIn(
  context: Excel.RequestContext,
  tableId: string,
  keyColumns: readonly string[],
  cells: ColumnWrite['cells'],
): Promise<void> {
  const layout = await readLayout(context, tableId);
  if (!layout.columnNames.includes(GROUP_COLUMN)) {
    await ensureRoom(context, layout, 1);
    await writeQuietly(context, () => {
      queueAddedColumns(layout, [GROUP_COLUMN]);
      layout.table.columns.getItem(GROUP_COLUMN).getDataBodyRange().numberFormat = everyCell('@');
    });
  }
  await writeCells({ context, table: layout.table, keyColumns, column: GROUP_COLUMN }, cells, textForTextCell);
}

interface Place {
  readonly context: Excel.RequestContext;
  readonly table: Excel.Table;
  readonly keyColumns: readonly string[];
  readonly column: string;
}

/** Writes the cells, and answers what they show afterwards; of those that show ####, nothing. */
async function writeCells(
  { context, table, keyColumns, column }: Place,
  cells: ColumnWrite['cells'],
  asWritten: (className: string) => string,
): Promise<{ readonly written: number; readonly shown: ReadonlyMap<RowKey, string | null> }> {
  const shown = new Map<RowKey, string | null>();
  if (cells.length === 0) return { written: 0, shown };
  let after: { block: RowBlock; range: Excel.Range }[] = [];
  let placedNow: ReadonlyMap<number, Cell> = new Map();
  const written = await writeByKey<Cell>({
    context,
    table,
    keyColumns,
    cells: new Map(cells.map(({ key, class: className }) => [key, { key, value: asWritten(className) }])),
    queue: (blocks, placed) => {
      const rangeOf = (block: RowBlock) => columnRows(table, column, block.first, block.rows);
      for (const block of blocks) rangeOf(block).values = blockColumn(block, (row) => placed.get(row)?.value ?? '');
      placedNow = placed;
      after = blocks.map((block) => ({ block, range: rangeOf(block).load('values,text,numberFormat') }));
    },
    watch: (blocks) => {
      const before = blocks.map((block) => ({
        block,
        range: columnRows(table, column, block.first, block.rows).load('formulas'),
      }));
      return (key, row) => {
        const had = before.find(({ block }) => row >= block.first && row < block.first + block.rows);
        return { key, value: had?.range.formulas[row - had.block.first]?.[0] ?? '' };
      };
    },
  });
  for (const { block, range } of after) {
    const texts = shownCells(range).map(shownTextOf);
    for (const row of block.members) {
      const text = texts[row - block.first];
      const key = placedNow.get(row)?.key;
      if (text !== undefined && key !== undefined) shown.set(key, text);
    }
  }
  return { written, shown };
}

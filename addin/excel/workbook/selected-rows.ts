import type { AnsweredRow, SelectedRows, TypedCorrection } from '../../ports/workbook-port.ts';
import { readCorrectionRows } from '../corrections/correction-rows.ts';
import { excelCodeOf } from '../requests/excel-error.ts';
import { bodyRows, queueLayout, type TableLayout } from '../table/table-layout.ts';

/** Rows of a table's body. */
interface BodyPart {
  readonly layout: TableLayout;
  readonly first: number;
  readonly rows: number;
}

/**
 * The row of a table in which the selection starts; null when the selection does not touch its body, or the row has no
 * key. Two syncs.
 */
export async function readSelectedRow(
  context: Excel.RequestContext,
  tableId: string,
  keyColumns: readonly string[],
): Promise<AnsweredRow | null> {
  const selected = await readSelectedPart(context, tableId);
  if (selected === null || selected.startsOutside) return null;
  const [read] = await readCorrectionRows(context, selected.layout, keyColumns, [selected.first]);
  return read === undefined ? null : answeredRow(read);
}

/**
 * The rows of a table that the selection touches and the person sees, with what Amend answers: those that a filter or a
 * hand hides are left out, and those without a key. None when the selection lies elsewhere. Up to four syncs.
 *
 * @param most when more are selected, hidden ones counted, none is read
 */
export async function readSelectedRows(
  context: Excel.RequestContext,
  tableId: string,
  keyColumns: readonly string[],
  most: number,
): Promise<SelectedRows> {
  const selected = await readSelectedPart(context, tableId);
  if (selected === null) return { selected: 0, rows: [] };
  if (selected.rows > most) return { selected: selected.rows, rows: [] };
  const read = await readCorrectionRows(context, selected.layout, keyColumns, await visibleRows(context, selected));
  return { selected: selected.rows, rows: read.map(answeredRow) };
}

function answeredRow({ correction: { key, cells, predictedClass } }: { correction: TypedCorrection }): AnsweredRow {
  return { key, cells, answer: predictedClass };
}

/** What the selection touches of a table's body; null when that is nothing. One sync. */
async function readSelectedPart(
  context: Excel.RequestContext,
  tableId: string,
): Promise<(BodyPart & { readonly startsOutside: boolean }) | null> {
  const table = context.workbook.tables.getItem(tableId);
  const queued = queueLayout(table);
  const selected = context.workbook.getSelectedRange().load('rowIndex,rowCount,columnIndex,columnCount,worksheet/name');
  try {
    await context.sync();
  } catch (error) {
    // Several areas at once, or a chart.
    if (excelCodeOf(error) === 'InvalidSelection') return null;
    throw error;
  }
  const layout = queued();
  const from = selected.rowIndex - layout.firstRow;
  const first = Math.max(from, 0);
  const rows = Math.min(from + selected.rowCount, layout.rows) - first;
  const column = selected.columnIndex - layout.firstColumn;
  const isBeside = column >= layout.columnNames.length || column + selected.columnCount <= 0;
  const isElsewhere = selected.worksheet.name !== layout.ref.worksheet || isBeside || rows <= 0;
  return isElsewhere ? null : { layout, first, rows, startsOutside: from < 0 || column < 0 };
}

/**
 * The rows of a table that neither a filter nor a hand hides, as {@link readSelectedRows} answers them. None is read
 * when more than `most` are shown. One sync for each size of block that some rows of are hidden; then as many as
 * reading takes.
 */
export async function readShownRows(
  context: Excel.RequestContext,
  tableId: string,
  keyColumns: readonly string[],
  most: number,
): Promise<SelectedRows> {
  const queued = queueLayout(context.workbook.tables.getItem(tableId));
  await context.sync();
  const layout = queued();
  const shown = await visibleRows(context, { layout, first: 0, rows: layout.rows }, BLOCK_SIZES);
  if (shown.length > most) return { selected: shown.length, rows: [] };
  const read = await readCorrectionRows(context, layout, keyColumns, shown);
  return { selected: shown.length, rows: read.map(answeredRow) };
}

/** How many rows of a table are shown. As many syncs as sizes of blocks. */
export async function countVisibleRows(context: Excel.RequestContext, layout: TableLayout): Promise<number> {
  return (await visibleRows(context, { layout, first: 0, rows: layout.rows }, BLOCK_SIZES)).length;
}

/** A large table is looked at in blocks, and only those of which some rows are hidden in smaller ones. */
const BLOCK_SIZES: readonly number[] = [256, 16, 1];

/** Those of the rows that nothing hides. One sync, and one more for each size of blocks where some are hidden. */
async function visibleRows(
  context: Excel.RequestContext,
  { layout, first, rows }: BodyPart,
  sizes: readonly number[] = [1],
): Promise<number[]> {
  if (rows === 0) return [];
  const isHidden = async (parts: readonly { readonly first: number; readonly rows: number }[]) => {
    const loaded = parts.map((part) => bodyRows(layout.table, part.first, part.rows).load('rowHidden'));
    await context.sync();
    return loaded.map(({ rowHidden }) => rowHidden as boolean | null);
  };
  let mixed: { readonly first: number; readonly rows: number }[] = [{ first, rows }];
  const visible: number[] = [];
  for (const size of [rows, ...sizes]) {
    const parts = mixed.flatMap((part) => partsOf(part, size));
    if (parts.length === 0) break;
    const hidden = await isHidden(parts);
    for (const [at, part] of parts.entries()) if (hidden[at] === false) visible.push(...rowsOf(part));
    mixed = parts.filter((_, at) => hidden[at] === null);
  }
  return visible.sort((a, b) => a - b);
}

function partsOf({ first, rows }: { readonly first: number; readonly rows: number }, size: number) {
  return Array.from({ length: Math.ceil(rows / size) }, (_, at) => ({
    first: first + at * size,
    rows: Math.min(size, rows - at * size),
  }));
}

function rowsOf({ first, rows }: { readonly first: number; readonly rows: number }): number[] {
  return Array.from({ length: rows }, (_, at) => first + at);
}

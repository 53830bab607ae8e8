import type { RowKey } from '../../../contract/cell.ts';
import type { CorrectionMark } from '../../ports/workbook-port.ts';
import { CORRECTION_COLUMN } from '../table/amend-columns.ts';
import { textForTextCell } from '../table/cell-text.ts';
import { rowGone } from '../requests/excel-error.ts';
import { writeQuietly } from '../requests/excel-session.ts';
import { readRowPositions } from '../table/row-positions.ts';
import { MARK_FORMATS } from './mark-formats.ts';
import type { StandingCorrections } from './standing-corrections.ts';
import { bodyRows, columnRows } from '../table/table-layout.ts';

/** What a correction cell is to say, and how it is marked; by default as it was. */
interface Correction {
  readonly key: RowKey;
  readonly class: string | null;
  readonly mark?: CorrectionMark | undefined;
}

/**
 * Puts a class into the correction cell of a row, or empties it for null. Two syncs.
 *
 * @throws {WorkbookProblem} row-gone, columns-gone
 */
export async function writeCorrectionIn(
  context: Excel.RequestContext,
  tableId: string,
  keyColumns: readonly string[],
  correction: Correction,
  standing: StandingCorrections,
): Promise<void> {
  const table = context.workbook.tables.getItem(tableId);
  const row = await rowOf(context, table, keyColumns, correction.key);
  const before = { key: correction.key, class: standing.classOf(correction.key) };
  // Noted first, so that an event that Excel raises all the same is no news.
  standing.note(correction);
  try {
    await writeQuietly(context, () => {
      const cell = columnRows(table, CORRECTION_COLUMN, row, 1);
      if (correction.mark !== undefined) cell.numberFormat = [[MARK_FORMATS[correction.mark]]];
      cell.values = [[textForTextCell(correction.class ?? '')]];
    });
  } catch (error) {
    standing.note(before);
    throw error;
  }
}

/** Selects the row in the sheet, which scrolls to it. Two syncs. */
export async function showRowIn(
  context: Excel.RequestContext,
  tableId: string,
  keyColumns: readonly string[],
  key: RowKey,
): Promise<void> {
  const table = context.workbook.tables.getItem(tableId);
  const row = await rowOf(context, table, keyColumns, key);
  table.worksheet.activate();
  bodyRows(table, row, 1).select();
  await context.sync();
}

/**
 * Selects the cells of a column in the sheet, which scrolls to it. One sync.
 *
 * @throws {WorkbookProblem} columns-gone
 */
export async function showColumnIn(context: Excel.RequestContext, tableId: string, column: string): Promise<void> {
  const table = context.workbook.tables.getItem(tableId);
  table.worksheet.activate();
  table.columns.getItem(column).getDataBodyRange().select();
  await context.sync();
}

async function rowOf(
  context: Excel.RequestContext,
  table: Excel.Table,
  keyColumns: readonly string[],
  key: RowKey,
): Promise<number> {
  const row = (await readRowPositions(context, table, keyColumns)).get(key);
  if (row === undefined) throw rowGone();
  return row;
}

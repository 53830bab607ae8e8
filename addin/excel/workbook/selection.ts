import type { Selection, TablePart, Unsubscribe } from '../../ports/workbook-port.ts';
import { excelCodeOf } from '../requests/excel-error.ts';
import { inExcelPatiently, removeListener } from '../requests/excel-session.ts';
import { isOwnSheet } from '../table/own-sheets.ts';
import { queueLayout } from '../table/table-layout.ts';
import { BOTTOM_ROWS, rowsAround, TOP_ROWS } from './rows-around.ts';

/** Of wider ranges so many columns are looked at for a title and totals. */
const LOOKED_AT_COLUMNS = 200;

/**
 * What the person has selected: the table in which it lies or which lies in it, or else the filled range. One cell
 * stands for the filled region around it, whole columns for their filled part, and blank cells for the only table of
 * their sheet. Up to four syncs.
 */
export async function readSelection(context: Excel.RequestContext): Promise<Selection> {
  const selected = context.workbook.getSelectedRange();
  const tables = selected.getTables(false).load('items/id');
  selected.load('cellCount');
  selected.worksheet.load('name');
  try {
    await context.sync();
  } catch (error) {
    // Several areas at once, or a chart.
    if (excelCodeOf(error) === 'InvalidSelection') return { kind: 'nothing' };
    throw error;
  }
  if (isOwnSheet(selected.worksheet.name)) return { kind: 'nothing' };
  const [selectedTable] = tables.items;
  if (selectedTable) return tableSelection(context, selectedTable);

  const around = selected.cellCount === 1 ? selected.getSurroundingRegion() : selected;
  const tablesAround = around.getTables(false).load('items/id');
  const tablesOfSheet = selected.worksheet.tables.load('items/id');
  const filled = around.getUsedRangeOrNullObject(true).load('address,rowCount,columnCount');
  await context.sync();
  const [tableAround] = tablesAround.items;
  if (tableAround) return tableSelection(context, tableAround);
  const [onlyTable, another] = tablesOfSheet.items;
  if (filled.isNullObject) return onlyTable && !another ? tableSelection(context, onlyTable) : { kind: 'nothing' };
  const part = await tablePartOf(context, filled);
  const { address, rowCount: rows, columnCount: columns } = filled;
  return { kind: 'range', address, rows, columns, ...(part === null ? {} : { part }) };
}

async function tableSelection(context: Excel.RequestContext, table: Excel.Table): Promise<Selection> {
  const layout = queueLayout(table);
  await context.sync();
  return { kind: 'table', table: layout().ref };
}

/** The part of a range without the title above its headers and the totals below its data; null when it has neither. */
async function tablePartOf(context: Excel.RequestContext, filled: Excel.Range): Promise<TablePart | null> {
  const { rowCount, columnCount } = filled;
  const rowsFrom = (first: number, rows: number, columns: number) =>
    filled.getRow(first).getResizedRange(rows - 1, columns - columnCount);
  const lookedAt = Math.min(columnCount, LOOKED_AT_COLUMNS);
  const topRows = Math.min(rowCount, TOP_ROWS);
  const bottomRows = Math.min(rowCount, BOTTOM_ROWS);
  const top = rowsFrom(0, topRows, lookedAt).load('values');
  const bottom = rowsFrom(rowCount - bottomRows, bottomRows, lookedAt).load('values,formulas');
  await context.sync();
  const { titleRows, totalsRows } = rowsAround(top.values, bottom);
  const rows = rowCount - titleRows - totalsRows;
  if (rows === rowCount || rows < 2) return null;
  const part = rowsFrom(titleRows, rows, columnCount).load('address');
  await context.sync();
  return { address: part.address, rows, titleRows, totalsRows };
}

/** Calls back whenever something else is selected, on whatever sheet. */
export async function listenForSelection(listener: () => void): Promise<Unsubscribe> {
  const registration = await inExcelPatiently(async (context) => {
    const added = context.workbook.onSelectionChanged.add(async () => listener());
    await context.sync();
    return added;
  });
  return () => removeListener(registration);
}

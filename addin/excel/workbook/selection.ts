import type { Selection, Unsubscribe } from '../../ports/workbook-port.ts';
import { excelCodeOf } from '../requests/excel-error.ts';
import { inExcel, inExcelPatiently } from '../requests/excel-session.ts';
import { OWN_SHEETS } from '../table/own-sheets.ts';
import { queueLayout } from '../table/table-layout.ts';

/**
 * What the person has selected: the table in which it lies, or else the filled range. One cell stands for the filled
 * region around it, whole columns for their filled part. Two syncs.
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
  if (OWN_SHEETS.includes(selected.worksheet.name)) return { kind: 'nothing' };
  const [first] = tables.items;
  if (first) {
    const layout = queueLayout(first);
    await context.sync();
    return { kind: 'table', table: layout().ref };
  }
  const around = selected.cellCount === 1 ? selected.getSurroundingRegion() : selected;
  const filled = around.getUsedRangeOrNullObject(true).load('address,rowCount,columnCount');
  await context.sync();
  if (filled.isNullObject) return { kind: 'nothing' };
  return { kind: 'range', address: filled.address, rows: filled.rowCount, columns: filled.columnCount };
}

/** Calls back whenever something else is selected, on whatever sheet. */
export async function listenForSelection(listener: () => void): Promise<Unsubscribe> {
  const registration = await inExcelPatiently(async (context) => {
    const added = context.workbook.onSelectionChanged.add(async () => listener());
    await context.sync();
    return added;
  });
  return () =>
    inExcel(async () => {
      await Excel.run(registration.context, async (context) => {
        registration.remove();
        await context.sync();
      });
    });
}

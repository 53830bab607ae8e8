import { WorkbookProblem, type Unsubscribe } from '../../ports/workbook-port.ts';
import { inExcelPatiently, removeListener } from '../requests/excel-session.ts';
import { isPredictionColumn } from '../table/amend-columns.ts';
import { queueLayout } from '../table/table-layout.ts';

/** Who edits one row after the other is in a cell most of the time. */
const PATIENCE_MS = 600_000;

/**
 * Tells whenever the person here has edited cells of a table, other than beside its rows, where Amend writes. What
 * Amend writes itself raises no event. One sync an edit.
 */
export async function listenForEdits(tableId: string, listener: () => void): Promise<Unsubscribe> {
  const registration = await inExcelPatiently(async (context) => {
    const added = context.workbook.tables.getItem(tableId).onChanged.add(async ({ worksheetId, address, source }) => {
      if (source === Excel.EventSource.local && (await isOwn(tableId, worksheetId, address))) listener();
    });
    await context.sync();
    return added;
  });
  return () => removeListener(registration);
}

async function isOwn(tableId: string, worksheetId: string, address: string): Promise<boolean> {
  try {
    return await inExcelPatiently(async (context) => {
      const layoutOf = queueLayout(context.workbook.tables.getItem(tableId));
      const sheet = context.workbook.worksheets.getItem(worksheetId);
      const areas = address.split(',').map((each) => sheet.getRange(each).load('columnIndex,columnCount'));
      await context.sync();
      const { columnNames, firstColumn } = layoutOf();
      return areas.some(({ columnIndex, columnCount }) =>
        columnNames
          .slice(Math.max(0, columnIndex - firstColumn), Math.max(0, columnIndex - firstColumn + columnCount))
          .some((name) => !isPredictionColumn(name)),
      );
    }, PATIENCE_MS);
  } catch (error) {
    // The table, or the sheet, is gone: whoever works with it next is told.
    if (error instanceof WorkbookProblem) return false;
    throw error;
  }
}

import { MAX_ROWS } from '../cells/area.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Table } from '../sheets/table.ts';
import { refuseCutTables } from '../workbook/table-operations.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Source } from '../workbook/workbook-events.ts';

/**
 * Shows a row of totals below a table, or takes it away. It begins with the word "Total" and, as in Excel, adds up the
 * last column where that holds numbers.
 */
export function showTotals(workbook: Workbook, sheet: Sheet, table: Table, isShown: boolean, source: Source): void {
  if (table.showTotals === isShown) return;
  const { area } = table;
  const row = isShown ? area.row + area.rows : area.row + area.rows - 1;
  const band = { ...area, row, rows: 1 };
  refuseCutTables(sheet, { ...band, rows: MAX_ROWS - row }, table);
  workbook.step(source, () => {
    if (isShown) {
      workbook.shiftCells(sheet, { kind: 'insert', band, along: 'rows' }, source, 'CellInserted');
      Object.assign(table, { area: { ...area, rows: area.rows + 1 }, showTotals: true });
      workbook.writeCells({ sheet, area: band }, [totalsOf(sheet, table)], source);
    } else {
      workbook.shiftCells(sheet, { kind: 'delete', band, along: 'rows' }, source, 'CellDeleted');
      Object.assign(table, { area: { ...area, rows: area.rows - 1 }, showTotals: false });
    }
  });
}

/** 109 is the SUM that leaves out hidden rows. */
function totalsOf(sheet: Sheet, { area, name }: Table): string[] {
  const last = area.columns - 1;
  const header = sheet.textAt(area.row, area.column + last);
  const isNumeric = typeof sheet.valueAt(area.row + 1, area.column + last) === 'number';
  return Array.from({ length: area.columns }, (_, column) => {
    if (column === last && isNumeric) return `=SUBTOTAL(109,${name}[${header}])`;
    return column === 0 ? 'Total' : '';
  });
}

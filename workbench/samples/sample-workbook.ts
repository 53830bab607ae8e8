import { areaOf } from '../cells/area.ts';
import { addTable, renameTable } from '../workbook/table-operations.ts';
import { Workbook } from '../workbook/workbook.ts';
import { cardPurchases } from './card-purchases.ts';

/** The seed of the sample that everybody sees, so that screenshots, benchmarks and support speak of the same rows. */
export const SAMPLE_SEED = 2025;

/** Points per column: Reference, Date, Merchant, Description, Amount, Cost centre, Account. */
const COLUMN_WIDTHS = [74, 66, 158, 128, 68, 128, 162];

/** The sample workbook: one sheet "Card purchases" whose rows are the table "CardPurchases". */
export function sampleWorkbook(seed: number = SAMPLE_SEED): Workbook {
  const { headers, rows, numberFormats } = cardPurchases({ seed });
  const workbook = new Workbook();
  workbook.name = 'Card purchases 2025.xlsx';
  const sheet = workbook.activeSheet;
  sheet.name = 'Card purchases';
  headers.forEach((header, column) => {
    const style = workbook.styleBook.with(0, 'numberFormat', numberFormats[column] ?? 'General');
    sheet.values.set(0, column, header);
    sheet.columnWidths.set(column, COLUMN_WIDTHS[column] ?? 80);
    rows.forEach((cells, row) => {
      const value = cells[column] ?? null;
      if (value !== null) sheet.values.set(row + 1, column, value);
      if (style !== 0) sheet.styles.set(row + 1, column, style);
    });
  });
  const table = addTable(workbook, { sheet, area: areaOf(0, 0, rows.length + 1, headers.length) }, true, 'user');
  renameTable(workbook, table, 'CardPurchases');
  table.style = 'TableStyleMedium7';
  sheet.frozenRows = 1;
  sheet.selection = areaOf(1, 0);
  return workbook;
}

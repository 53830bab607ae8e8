import { fittingWidth } from '../sheets/fitting-width.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { addSheet } from '../workbook/sheet-operations.ts';
import { Workbook } from '../workbook/workbook.ts';
import type { OpenedFile, OpenedSheet } from './opened-file.ts';

/** A new workbook with the sheets of a file. Texts are kept as texts, also those that begin with "=". */
export function workbookFromFile(file: OpenedFile): Workbook {
  const workbook = new Workbook();
  workbook.name = file.name;
  file.sheets.forEach((opened, index) => {
    const sheet = index === 0 ? workbook.activeSheet : addSheet(workbook);
    sheet.name = opened.name;
    fillSheet(workbook, sheet, opened);
  });
  return workbook;
}

/** Fills an empty sheet of a workbook that nobody listens to yet. */
export function fillSheet(workbook: Workbook, sheet: Sheet, { rows, formats }: OpenedSheet): void {
  rows.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (value !== '') sheet.values.set(row, column, value);
    });
  });
  for (const { column, row, rows: count, numberFormat } of formats) {
    const style = workbook.styleBook.with(0, 'numberFormat', numberFormat);
    for (let at = row; at < row + count; at += 1) sheet.styles.set(at, column, style);
  }
  const columns = sheet.usedArea()?.columns ?? 0;
  for (let column = 0; column < columns; column += 1) sheet.columnWidths.set(column, fittingWidth(sheet, column));
}

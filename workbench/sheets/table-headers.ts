import type { Area } from '../cells/area.ts';
import { isColumnFiltered, shownBy, type FilteredColumn } from '../filters/column-filter.ts';
import type { Sheet } from './sheet.ts';
import { bodyArea, type Table } from './table.ts';

/** The header texts of a table, in its columns' order. */
export function columnNames(sheet: Sheet, table: Table): string[] {
  return table.columns.map((_, index) => String(sheet.valueAt(table.area.row, table.area.column + index)));
}

/** Gives blank and repeated headers a name, and makes numbers and dates among them text, as Excel does. */
export function repairHeaders(sheet: Sheet, table: Table): void {
  const seen = new Set<string>();
  for (let index = 0; index < table.area.columns; index += 1) {
    const column = table.area.column + index;
    const given = sheet.textAt(table.area.row, column);
    const name =
      given.trim() === ''
        ? freeName('Column', index + 1, seen)
        : seen.has(given.toLowerCase())
          ? freeName(given, 2, seen)
          : given;
    seen.add(name.toLowerCase());
    if (sheet.valueAt(table.area.row, column) !== name) sheet.values.set(table.area.row, column, name);
  }
}

/** Hides the rows that a filter of some table, or the sheet's own, does not let through. */
export function applyFilters(sheet: Sheet): void {
  sheet.filteredRows.clear();
  for (const table of sheet.tables) hideFiltered(sheet, bodyArea(table), table.columns);
  if (sheet.autoFilter === null) return;
  const { area, columns } = sheet.autoFilter;
  hideFiltered(sheet, { ...area, row: area.row + 1, rows: area.rows - 1 }, columns);
}

function hideFiltered(sheet: Sheet, body: Area, columns: readonly FilteredColumn[]): void {
  const shown = columns.flatMap((filtered, index) => {
    if (!isColumnFiltered(filtered)) return [];
    const column = body.column + index;
    const cells = Array.from({ length: body.rows }, (_, offset) => {
      const row = body.row + offset;
      const { fill, fontColor } = sheet.styleAt(row, column);
      return { value: sheet.valueAt(row, column), text: sheet.textAt(row, column), fill, fontColor };
    });
    return [shownBy(filtered, cells)];
  });
  for (let offset = 0; offset < body.rows; offset += 1)
    if (shown.some((column) => column[offset] === false)) sheet.filteredRows.add(body.row + offset);
}

function freeName(stem: string, from: number, taken: ReadonlySet<string>): string {
  let number = from;
  while (taken.has(`${stem}${number}`.toLowerCase())) number += 1;
  return `${stem}${number}`;
}

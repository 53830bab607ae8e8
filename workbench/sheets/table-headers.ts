import type { Sheet } from './sheet.ts';
import { isFiltered, type Table } from './table.ts';

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

/** Hides the body rows that a filter of some table of the sheet does not let through. */
export function applyFilters(sheet: Sheet): void {
  sheet.filteredRows.clear();
  for (const table of sheet.tables.filter(isFiltered)) {
    for (let row = table.area.row + 1; row < table.area.row + table.area.rows; row += 1) {
      const isShown = table.columns.every(
        ({ filter }, index) => filter === null || filter.has(sheet.textAt(row, table.area.column + index)),
      );
      if (!isShown) sheet.filteredRows.add(row);
    }
  }
}

function freeName(stem: string, from: number, taken: ReadonlySet<string>): string {
  let number = from;
  while (taken.has(`${stem}${number}`.toLowerCase())) number += 1;
  return `${stem}${number}`;
}

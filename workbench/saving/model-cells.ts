import { areaOf, MAX_COLUMNS } from '../cells/area.ts';
import type { Sheet } from '../sheets/sheet.ts';

/** Rows that the model has something to say of. */
export function usedRows(sheet: Sheet): Set<number> {
  const rows = new Set([
    ...sheet.rowHeights.keys(),
    ...sheet.hiddenRows,
    ...sheet.filteredRows,
    ...sheet.rowStyles.keys(),
  ]);
  for (const layer of [sheet.values, sheet.formulas, sheet.styles]) {
    const used = layer.usedArea();
    if (used !== null) for (const { row } of layer.cells(used)) rows.add(row);
  }
  return rows;
}

/** Columns of the model's cells in a row that the file does not have. */
export function newColumns(sheet: Sheet, row: number, known: ReadonlySet<number>): Set<number> {
  const line = areaOf(row, 0, 1, MAX_COLUMNS);
  const columns = new Set<number>();
  for (const layer of [sheet.values, sheet.formulas, sheet.styles])
    for (const { column } of layer.cells(line)) if (!known.has(column)) columns.add(column);
  return columns;
}

import { areaOf, MAX_COLUMNS } from '../cells/area.ts';
import type { CellValue } from '../cells/cell.ts';
import type { Sheet } from '../sheets/sheet.ts';

/** What a file is to hold. What a formula beside the cell filled it with would, as a constant, block that formula. */
export function savedValue(sheet: Sheet, row: number, column: number): CellValue {
  return isSpilled(sheet, row, column) ? '' : sheet.valueAt(row, column);
}

/** Whether the cell shows what a formula in another cell filled it with. */
export function isSpilled({ spilled, values, formulas }: Sheet, row: number, column: number): boolean {
  const filled = spilled.get(row, column);
  return filled !== undefined && values.get(row, column) === filled && formulas.get(row, column) === undefined;
}

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
    for (const { column } of layer.cells(line)) {
      const isNothing = layer === sheet.values && isSpilled(sheet, row, column);
      if (!known.has(column) && !isNothing) columns.add(column);
    }
  return columns;
}

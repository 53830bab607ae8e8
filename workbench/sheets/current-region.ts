import { areaOf, isOnSheet, type Area } from '../cells/area.ts';
import type { Sheet } from './sheet.ts';

/** The filled block around a cell, up to blank rows and columns: Excel's current region. O(its rows × columns). */
export function regionAround(sheet: Sheet, row: number, column: number): Area {
  const isFilled = (edge: Area) => isOnSheet(edge) && !sheet.values.cells(edge).next().done;
  let region = areaOf(row, column);
  for (let grown = true; grown;) {
    const before = region;
    // All rows first: to look at a column costs as much as the region is high.
    while (isFilled(edge(region, -1, 0))) region = { ...region, row: region.row - 1, rows: region.rows + 1 };
    while (isFilled(edge(region, 1, 0))) region = { ...region, rows: region.rows + 1 };
    if (isFilled(edge(region, 0, -1))) region = { ...region, column: region.column - 1, columns: region.columns + 1 };
    if (isFilled(edge(region, 0, 1))) region = { ...region, columns: region.columns + 1 };
    grown = region !== before;
  }
  return region;
}

/** The line of cells next to an area (above −1/below 1, or left −1/right 1), with the cells at its corners. */
function edge({ row, column, rows, columns }: Area, down: number, right: number): Area {
  if (right === 0) {
    const left = Math.max(0, column - 1);
    return areaOf(down < 0 ? row - 1 : row + rows, left, 1, column + columns + 1 - left);
  }
  const top = Math.max(0, row - 1);
  return areaOf(top, right < 0 ? column - 1 : column + columns, row + rows + 1 - top, 1);
}

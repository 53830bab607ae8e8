import { areaOf, boundingArea, isOnSheet, type Area } from './area.ts';
import type { Sheet } from './sheet.ts';

/** The filled block around a cell, up to blank rows and columns: Excel's current region. */
export function regionAround(sheet: Sheet, row: number, column: number): Area {
  let region = areaOf(row, column);
  for (let grown = true; grown; ) {
    const before = region;
    for (const edge of edgesAround(region)) {
      if (isOnSheet(edge) && !sheet.values.cells(edge).next().done) region = boundingArea(region, edge);
    }
    grown = region !== before;
  }
  return region;
}

/** The lines next to an area, corners included. */
function edgesAround({ row, column, rows, columns }: Area): Area[] {
  const left = Math.max(0, column - 1);
  const top = Math.max(0, row - 1);
  const width = column + columns + 1 - left;
  const height = row + rows + 1 - top;
  return [areaOf(row - 1, left, 1, width), areaOf(row + rows, left, 1, width), areaOf(top, column - 1, height, 1), areaOf(top, column + columns, height, 1)];
}

import { areaOf, type Area } from './area.ts';
import type { Sheet } from './sheet.ts';

/** The filled block around a cell, up to blank rows and columns: Excel's current region. */
export function regionAround(sheet: Sheet, row: number, column: number): Area {
  const isFilled = (area: Area) => !sheet.values.cells(area).next().done;
  let area = areaOf(row, column);
  for (let grown = true; grown; ) {
    const wider = {
      row: Math.max(0, area.row - 1),
      column: Math.max(0, area.column - 1),
      rows: area.rows + (area.row > 0 ? 2 : 1),
      columns: area.columns + (area.column > 0 ? 2 : 1),
    };
    const next = { ...area };
    if (wider.row < area.row && isFilled({ ...wider, rows: 1 })) ((next.row = wider.row), (next.rows += 1));
    if (isFilled({ ...wider, row: area.row + area.rows, rows: 1 })) next.rows += 1;
    if (wider.column < area.column && isFilled({ ...wider, columns: 1 })) ((next.column = wider.column), (next.columns += 1));
    if (isFilled({ ...wider, column: area.column + area.columns, columns: 1 })) next.columns += 1;
    grown = next.rows !== area.rows || next.columns !== area.columns;
    area = next;
  }
  return area;
}

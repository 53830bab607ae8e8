import type { Area } from '../cells/area.ts';
import type { CellPlace } from '../editing/cell-moves.ts';
import type { Sheet } from '../sheets/sheet.ts';

/** The cells of an area that hold a value or a formula, row by row; a formula may show nothing. */
export function* filledCells(sheet: Sheet, area: Area): Generator<CellPlace> {
  const values = sheet.values.cells(area);
  const formulas = sheet.formulas.cells(area);
  let value = values.next();
  let formula = formulas.next();
  while (!value.done || !formula.done) {
    const order = value.done ? 1 : formula.done ? -1 : compare(value.value, formula.value);
    const next = order <= 0 ? value.value : formula.value;
    if (order <= 0) value = values.next();
    if (order >= 0) formula = formulas.next();
    if (next) yield { row: next.row, column: next.column };
  }
}

function compare(a: CellPlace, b: CellPlace): number {
  return a.row - b.row || a.column - b.column;
}

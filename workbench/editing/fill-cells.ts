import type { Area } from '../cells/area.ts';
import type { WrittenValue } from '../cells/cell.ts';
import { copyFormula } from '../formulas/formula-text.ts';
import type { Sheet } from '../sheets/sheet.ts';

/**
 * What dragging the fill handle writes into `target`, below or to the right of `source`: numbers of two cells and more
 * go on in even steps, formulas move along, everything else repeats.
 *
 * @returns a block of the target's shape
 */
export function filledBlock(sheet: Sheet, source: Area, target: Area): WrittenValue[][] {
  const isDown = target.row > source.row;
  const length = isDown ? source.rows : source.columns;
  return Array.from({ length: target.rows }, (_, down) =>
    Array.from({ length: target.columns }, (__, across): WrittenValue => {
      const beyond = isDown ? down : across;
      const line = isDown ? source.column + across : source.row + down;
      const cellAt = (index: number) =>
        isDown ? { row: source.row + index, column: line } : { row: line, column: source.column + index };
      const from = cellAt(beyond % length);
      const formula = sheet.formulaAt(from.row, from.column);
      if (formula !== undefined)
        return copyFormula(formula, target.row + down - from.row, target.column + across - from.column);
      const numbers = Array.from({ length }, (___, index) => sheet.valueAt(cellAt(index).row, cellAt(index).column));
      const value = sheet.valueAt(from.row, from.column);
      // As text a number would lose its last digits; a text needs its apostrophe where it looks like something else.
      return continued(numbers, beyond) ?? (typeof value === 'string' ? sheet.entryAt(from.row, from.column) : value);
    }),
  );
}

/** The next number of an even series; null when the cells are no such series. */
function continued(cells: readonly unknown[], beyond: number): number | null {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  const [first = 0, second = 0] = numbers;
  if (numbers.length < 2 || numbers.length !== cells.length) return null;
  const step = second - first;
  const isEven = numbers.every(
    (number, index) => Math.abs(number - first - index * step) < 1e-9 * Math.max(1, Math.abs(number)),
  );
  return isEven ? first + (numbers.length + beyond) * step : null;
}

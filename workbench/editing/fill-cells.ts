import type { Area } from '../cells/area.ts';
import { entryText, type WrittenValue } from '../cells/cell.ts';
import { showsDates } from '../cells/number-format.ts';
import { copyFormula } from '../formulas/formula-text.ts';
import { seriesOf } from '../operations/fill-series.ts';
import type { Sheet } from '../sheets/sheet.ts';

/** Whether a fill goes on with the series that its source begins, or repeats it. */
export type FillKind = 'series' | 'copy';

/**
 * What a fill writes into `target`, below or to the right of `source`: formulas move along, series go on (see
 * `seriesOf`), everything else repeats.
 *
 * @returns a block of the target's shape
 */
export function filledBlock(sheet: Sheet, source: Area, target: Area, kind: FillKind): WrittenValue[][] {
  const isDown = target.row > source.row;
  const [length, width, beyond] = isDown
    ? [source.rows, source.columns, target.rows]
    : [source.columns, source.rows, target.columns];
  const lines = Array.from({ length: width }, (_, line) => {
    const cells = Array.from({ length }, (__, index) =>
      isDown
        ? { row: source.row + index, column: source.column + line }
        : { row: source.row + line, column: source.column + index },
    );
    return filledLine(sheet, cells, { beyond, isDown, kind });
  });
  return isDown ? Array.from({ length: target.rows }, (_, row) => lines.map((line) => line[row] ?? null)) : lines;
}

/** One column (or row) of a fill. */
function filledLine(
  sheet: Sheet,
  cells: readonly { readonly row: number; readonly column: number }[],
  { beyond, isDown, kind }: { beyond: number; isDown: boolean; kind: FillKind },
): WrittenValue[] {
  const hasFormula = cells.some(({ row, column }) => sheet.formulaAt(row, column) !== undefined);
  const isOfDates = cells.every(({ row, column }) => showsDates(sheet.styleAt(row, column).numberFormat));
  const series = seriesOf(
    cells.map(({ row, column }) => sheet.valueAt(row, column)),
    kind === 'copy' || hasFormula ? 'FillCopy' : 'FillDefault',
    isOfDates,
  );
  return Array.from({ length: beyond }, (_, index): WrittenValue => {
    const { row, column } = cells[index % cells.length] ?? { row: 0, column: 0 };
    const formula = sheet.formulaAt(row, column);
    // The place it goes to is whole repeats of the source further on.
    const distance = (Math.floor(index / cells.length) + 1) * cells.length;
    if (formula !== undefined) return copyFormula(formula, isDown ? distance : 0, isDown ? 0 : distance);
    const value = series(cells.length + index);
    // As text a number would lose its last digits; a text needs its apostrophe where it looks like something else.
    return typeof value === 'string' && value !== '' ? entryText(value, 'General') : value;
  });
}

import { areaOf, contains, subtract, type Area } from '../cells/area.ts';
import type { WrittenValue } from '../cells/cell.ts';
import { showsDates } from '../cells/number-format.ts';
import { copyFormula } from '../formulas/formula-text.ts';
import type { SheetArea } from '../sheets/sheet-area.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Source } from '../workbook/workbook-events.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { SERIES_TYPES, seriesOf, type Series } from './fill-series.ts';

/**
 * Fills an area from the cells that it grew from, up, down, left or right: series go on, formulas move along, all else
 * repeats (Excel.AutoFillType).
 * @throws {WorkbookError} InvalidArgument when the area does not hold its source, or grows both ways
 */
export function autoFill(workbook: Workbook, from: SheetArea, to: SheetArea, type: string, by: Source): void {
  const { sheet, area: source } = from;
  const isDown = source.columns === to.area.columns;
  if (to.sheet !== sheet || !contains(to.area, source) || (!isDown && source.rows !== to.area.rows))
    throw new WorkbookError('InvalidArgument');
  if (type !== 'FillFormats' && !SERIES_TYPES.has(type))
    throw new WorkbookError('ApiNotFound', `Filling by ${type} is not emulated by this workbench.`);
  const lines = seriesOfLines(sheet, source, isDown, type);
  workbook.refuseWhenProtected(sheet, to.area);
  workbook.step(by, () => {
    for (const rest of subtract(to.area, source)) {
      if (type !== 'FillValues') copyLooks(workbook, sheet, source, rest, by);
      if (type === 'FillFormats') continue;
      const block = Array.from({ length: rest.rows }, (_, row) =>
        Array.from({ length: rest.columns }, (__, column) =>
          filled(sheet, source, { row: rest.row + row, column: rest.column + column }, isDown, lines),
        ),
      );
      workbook.writeCells({ sheet, area: rest }, block, by);
    }
  });
}

/** One series for each column of the source, or for each row. */
function seriesOfLines(sheet: Sheet, source: Area, isDown: boolean, type: string): Series[] {
  if (type === 'FillFormats') return [];
  return Array.from({ length: isDown ? source.columns : source.rows }, (_, line) => {
    const cells = Array.from({ length: isDown ? source.rows : source.columns }, (__, index) =>
      isDown ? areaOf(source.row + index, source.column + line) : areaOf(source.row + line, source.column + index),
    );
    const isDate = cells.every(({ row, column }) => showsDates(sheet.styleAt(row, column).numberFormat));
    return seriesOf(
      cells.map(({ row, column }) => sheet.valueAt(row, column)),
      type,
      isDate,
    );
  });
}

function filled(
  sheet: Sheet,
  source: Area,
  to: { row: number; column: number },
  isDown: boolean,
  lines: readonly Series[],
): WrittenValue {
  const row = source.row + modulo(to.row - source.row, source.rows);
  const column = source.column + modulo(to.column - source.column, source.columns);
  const formula = sheet.formulaAt(row, column);
  if (formula !== undefined) return copyFormula(formula, to.row - row, to.column - column);
  const series = lines[isDown ? to.column - source.column : to.row - source.row];
  const value = series?.(isDown ? to.row - source.row : to.column - source.column) ?? '';
  // The apostrophe keeps text that looks like a number or formula what it is.
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}

function copyLooks(workbook: Workbook, sheet: Sheet, source: Area, to: Area, by: Source): void {
  workbook.changeLooks({ sheet, area: to }, by, () => {
    for (let row = to.row; row < to.row + to.rows; row += 1) {
      for (let column = to.column; column < to.column + to.columns; column += 1) {
        const from = source.row + modulo(row - source.row, source.rows);
        const style = sheet.styles.get(from, source.column + modulo(column - source.column, source.columns));
        sheet.styles.set(row, column, style);
      }
    }
  });
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

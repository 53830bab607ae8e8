import { addressOf, parseAddress } from '../cells/address.ts';
import { areaOf, MAX_COLUMNS, MAX_ROWS, type Area } from '../cells/area.ts';
import { shiftArea, shiftIndex, type Shift } from '../cells/shift.ts';
import { renameSheetInFormula, shiftFormula } from '../formulas/formula-text.ts';

/** What happened to one sheet of a file since it was opened. */
export interface SheetMoves {
  /** The name in the file. */
  readonly before: string;
  readonly now: string;
  readonly shifts: readonly Shift[];
}

/** Where an area of a sheet is after cells were put in or taken out; null when all of it is gone. */
export function movedArea(area: Area, shifts: readonly Shift[]): Area | null {
  let moved: Area | null = area;
  for (const shift of shifts) moved = moved && shiftArea(moved, shift);
  return moved;
}

/** Where a whole row is: only whole rows take their height along. */
export function movedRow(row: number, shifts: readonly Shift[]): number | null {
  let moved: number | null = row;
  for (const { kind, band, along } of shifts)
    if (moved !== null && along === 'rows' && band.columns === MAX_COLUMNS)
      moved = shiftIndex(moved, kind, band.row, band.rows);
  return moved;
}

/** Where a whole column is: only whole columns take their width along. */
export function movedColumn(column: number, shifts: readonly Shift[]): number | null {
  let moved: number | null = column;
  for (const { kind, band, along } of shifts)
    if (moved !== null && along === 'columns' && band.rows === MAX_ROWS)
      moved = shiftIndex(moved, kind, band.column, band.columns);
  return moved;
}

/** Where a cell is. */
export function movedCell(row: number, column: number, shifts: readonly Shift[]): Area | null {
  return shifts.length === 0 ? areaOf(row, column) : movedArea(areaOf(row, column), shifts);
}

/** Addresses parted by blanks, such as "A1 B2:C3", where they are now; "" when none is left. */
export function movedAddresses(text: string, shifts: readonly Shift[]): string {
  if (shifts.length === 0) return text;
  return text
    .split(/\s+/)
    .map((address) => {
      const area = parseAddress(address);
      if (area === null) return address;
      const moved = movedArea(area, shifts);
      return moved === null ? '' : addressOf(moved);
    })
    .filter((address) => address !== '')
    .join(' ');
}

/**
 * A formula of a part that the model does not know, as it reads now.
 * @param home the file's name of the sheet that it stands in; '' when it stands in none
 */
export function movedFormula(formula: string, home: string, moves: readonly SheetMoves[]): string {
  let moved = formula;
  for (const { before, shifts } of moves) for (const shift of shifts) moved = shiftFormula(moved, home, before, shift);
  // Two sheets may have changed names with each other, so no new name may be taken for an old one.
  const renamed = moves.filter(({ before, now }) => before !== now);
  renamed.forEach(({ before }, at) => (moved = renameSheetInFormula(moved, before, `${at}\u0001`)));
  renamed.forEach(({ now }, at) => (moved = renameSheetInFormula(moved, `${at}\u0001`, now)));
  return moved;
}

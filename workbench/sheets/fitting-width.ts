import { areaOf } from '../cells/area.ts';
import type { Sheet } from './sheet.ts';

/** Points of one character of the default font, and of a cell's padding: Excel's column widths count characters. */
export const POINTS_PER_CHARACTER = 5.25;
const PADDING_POINTS = 7.5;
const WIDEST_CHARACTERS = 42;
/** The widest column that Excel has. */
export const MAX_COLUMN_CHARACTERS = 255;
/** Rows looked at to choose a column's width. */
const SAMPLED_ROWS = 200;

/** Points for the widest text of a column's first rows; a text beyond `widest` characters is cut. */
export function fittingWidth(sheet: Sheet, column: number, rows = SAMPLED_ROWS, widest = WIDEST_CHARACTERS): number {
  let characters = 4;
  for (const { row } of sheet.values.cells(areaOf(0, column, rows, 1)))
    characters = Math.max(characters, sheet.textAt(row, column).length);
  return Math.round(Math.min(characters, widest) * POINTS_PER_CHARACTER + PADDING_POINTS);
}

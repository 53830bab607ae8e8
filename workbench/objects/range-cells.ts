import type { Area } from '../cells/area.ts';
import type { WrittenValue } from '../cells/cell.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';

/** Excel answers null, silently, for more cells than this. */
const READ_LIMIT = 5_000_000;

/** Reads every cell of an area, row by row; null beyond Excel's limit. */
export function readBlock<T>(area: Area, read: (row: number, column: number) => T): T[][] | null {
  if (area.rows * area.columns > READ_LIMIT) return null;
  const block: T[][] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line: T[] = [];
    for (let column = area.column; column < area.column + area.columns; column += 1) line.push(read(row, column));
    block.push(line);
  }
  return block;
}

/** A written value as a block: one value, also as a block of one, fills the area; a larger block is taken as it is. */
export function asBlock(given: unknown, area: Area): WrittenValue[][] {
  const value = onlyValue(given);
  if (Array.isArray(value)) return linesOf(value);
  if (area.rows * area.columns > READ_LIMIT)
    throw new WorkbookError('InvalidArgument', 'The range is too large to be filled with one value.');
  return Array.from({ length: area.rows }, () => new Array<WrittenValue>(area.columns).fill(value as WrittenValue));
}

/** A block as it is. @throws {WorkbookError} InvalidArgument for what is no list of lines */
export function linesOf(value: readonly unknown[]): WrittenValue[][] {
  if (!value.every((line) => Array.isArray(line))) throw new WorkbookError('InvalidArgument');
  return value as WrittenValue[][];
}

/** The value of a block of one; anything else as it is. */
export function onlyValue(given: unknown): unknown {
  if (!Array.isArray(given) || given.length !== 1) return given;
  const line: unknown = given[0];
  return Array.isArray(line) && line.length === 1 ? line[0] : given;
}

/** One property of all cells: its value where they agree, else null. Looks no further than the sheet is filled. */
export function common<T>(sheet: Sheet, area: Area, read: (row: number, column: number) => T): T | null {
  const used = sheet.usedArea(false);
  const lastRow = Math.min(area.row + area.rows, Math.max(area.row, used ? used.row + used.rows : 0) + 1);
  const lastColumn = Math.min(
    area.column + area.columns,
    Math.max(area.column, used ? used.column + used.columns : 0) + 1,
  );
  const first = read(area.row, area.column);
  for (let row = area.row; row < lastRow; row += 1) {
    for (let column = area.column; column < lastColumn; column += 1) if (read(row, column) !== first) return null;
  }
  return first;
}

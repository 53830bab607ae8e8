import { columnName } from '../cells/address.ts';
import { areaOf, isSingleCell, type Area } from '../cells/area.ts';
import { regionAround } from '../sheets/current-region.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { columnNames } from '../sheets/table-headers.ts';
import type { Table, TableSort } from '../sheets/table.ts';
import { sortRows, sortTable } from '../workbook/table-sort.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { CellPlace } from './cell-moves.ts';
import { EditProblem } from './edit-cells.ts';
import { editingWords as words } from './words/editing-words.ts';

/** What a sort at the cursor would put in order: a table, or the block of filled cells around it. */
export interface SortTarget {
  readonly sheet: Sheet;
  readonly table: Table | null;
  /** With its headers, when it has any. */
  readonly area: Area;
  readonly hasHeaders: boolean;
}

/**
 * The table of a cell, else what is selected or the block around it. A block has headers when its first row is of texts
 * alone and some cell below is none.
 * @throws {EditProblem} there is nothing around the cell
 */
export function sortTarget(sheet: Sheet, selection: Area, cell: CellPlace): SortTarget {
  const table = sheet.tableAt(cell.row, cell.column) ?? null;
  if (table !== null) return { sheet, table, area: table.area, hasHeaders: table.showHeaders };
  const isBlock = !isSingleCell(selection) && sheet.usedArea(true, selection) !== null;
  const area = isBlock ? (sheet.usedArea(true, selection) ?? selection) : regionAround(sheet, cell.row, cell.column);
  if (area.rows < 2) throw new EditProblem(words('nothingToSort'));
  if (sheet.tablesIn(area).length > 0) throw new EditProblem(words('sortAcrossTable'));
  return { sheet, table: null, area, hasHeaders: looksLikeHeaders(sheet, area) };
}

/** What the columns are called: by their headers, else by their letters. */
export function sortColumns({ sheet, table, area, hasHeaders }: SortTarget): string[] {
  if (table !== null && hasHeaders) return columnNames(sheet, table);
  return Array.from({ length: area.columns }, (_, index) => {
    const header = hasHeaders ? sheet.textAt(area.row, area.column + index) : '';
    return header === '' ? words('column', { name: columnName(area.column + index) }) : header;
  });
}

/** Sorts by the first column named, rows equal there by the next. */
export function sortByColumns(workbook: Workbook, target: SortTarget, sort: readonly TableSort[]): void {
  const { sheet, table, area, hasHeaders } = target;
  if (table !== null) return sortTable(workbook, sheet, table, sort, 'user');
  const body = hasHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
  sortRows(workbook, { sheet, area: body }, sort, 'user');
}

function looksLikeHeaders(sheet: Sheet, area: Area): boolean {
  const texts = (row: number) =>
    Array.from({ length: area.columns }, (_, index) => typeof sheet.valueAt(row, area.column + index) === 'string');
  if (texts(area.row).includes(false)) return false;
  for (const { value } of sheet.values.cells(areaOf(area.row + 1, area.column, area.rows - 1, area.columns)))
    if (typeof value !== 'string') return true;
  return false;
}

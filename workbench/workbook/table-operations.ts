import { MAX_COLUMNS, MAX_ROWS, overlaps, type Area } from '../cells/area.ts';
import type { WrittenValue } from '../cells/cell.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { extendRulesBelow } from '../sheets/table-growth.ts';
import { applyFilters, repairHeaders } from '../sheets/table-headers.ts';
import { bodyArea, type Table } from '../sheets/table.ts';
import type { SheetArea } from '../sheets/sheet-area.ts';
import { newId, type Workbook } from './workbook.ts';
import type { Source } from './workbook-events.ts';
import { WorkbookError } from './workbook-error.ts';

/** Makes a table of an area; without headers in it, a header row is inserted above the data. */
export function addTable(workbook: Workbook, { sheet, area }: SheetArea, hasHeaders: boolean, source: Source): Table {
  if (sheet.tablesIn(area).length > 0)
    throw new WorkbookError('InvalidOperation', 'A table cannot overlap another table.');
  workbook.refuseWhenProtected(sheet, area);
  if (!hasHeaders) insert(workbook, { sheet, area: { ...area, rows: 1 } }, 'rows', source);
  const rows = Math.max(2, hasHeaders ? area.rows : area.rows + 1);
  const table: Table = {
    id: newId(),
    name: freeTableName(workbook),
    area: { ...area, rows },
    columns: Array.from({ length: area.columns }, (_, index) => ({ id: index + 1, filter: null })),
    nextColumnId: area.columns + 1,
    style: 'TableStyleMedium2',
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    sort: [],
  };
  repairHeaders(sheet, table);
  sheet.tables.push(table);
  workbook.engine.tablesChanged();
  workbook.feed.tell({ kind: 'tableAdded', sheet, table });
  return table;
}

/** Names begin with a letter or "_", have no spaces, and are no address; each is there once. */
export function renameTable(workbook: Workbook, table: Table, name: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || /^[A-Z]{1,3}\d+$/i.test(name))
    throw new WorkbookError('InvalidArgument');
  const holder = workbook.tableNamed(name)?.table ?? (workbook.nameOf(name) && null);
  if (holder === null || (holder !== undefined && holder !== table)) throw new WorkbookError('ItemAlreadyExists');
  table.name = name;
  workbook.engine.rebuild();
  workbook.feed.changed();
}

/** Inserts a column (at the right end without `index`); cells to the right, in the table's rows, make room. */
export function addTableColumn(
  workbook: Workbook,
  { sheet, table }: { sheet: Sheet; table: Table },
  index: number | null,
  values: readonly (readonly WrittenValue[])[] | null,
  source: Source,
): number {
  const at = index === null || index < 0 ? table.area.columns : index;
  if (at > table.area.columns || (values !== null && values.length !== table.area.rows))
    throw new WorkbookError('InvalidArgument');
  const band = { ...table.area, column: table.area.column + at, columns: 1 };
  const isBeyond = at === table.area.columns;
  const before = table.area;
  workbook.refuseWhenProtected(sheet, band);
  const row = table.showHeaders ? table.area.row : -1;
  insert(workbook, { sheet, area: band }, 'columns', source, table);
  if (isBeyond || at === 0) table.area = { ...before, columns: before.columns + 1 };
  table.columns.splice(at, 0, { id: table.nextColumnId, filter: null });
  table.nextColumnId += 1;
  if (at > 0) copyStyles(sheet, { ...bodyArea(table), column: band.column - 1, columns: 1 }, band.column);
  if (values !== null) workbook.writeCells({ sheet, area: band }, values, source, 'ColumnInserted');
  if (row >= 0) repairHeaders(sheet, table);
  return at;
}

export function deleteTableColumn(workbook: Workbook, sheet: Sheet, table: Table, index: number, source: Source): void {
  if (table.columns.length === 1) throw new WorkbookError('InvalidOperation');
  const band = { ...table.area, column: table.area.column + index, columns: 1 };
  refuseCutTables(sheet, { ...band, columns: MAX_COLUMNS - band.column }, table);
  table.columns.splice(index, 1);
  workbook.shiftCells(sheet, { kind: 'delete', band, along: 'columns' }, source, 'ColumnDeleted');
}

/** Inserts body rows (at the end without `index`); cells below, in the table's columns, make room. */
export function addTableRows(
  workbook: Workbook,
  { sheet, table }: { sheet: Sheet; table: Table },
  index: number | null,
  values: readonly (readonly WrittenValue[])[],
  source: Source,
): void {
  const body = bodyArea(table);
  const at = index === null || index < 0 ? body.rows : index;
  if (at > body.rows || values.some((line) => line.length !== body.columns)) throw new WorkbookError('InvalidArgument');
  const band = { ...body, row: body.row + at, rows: values.length };
  const before = table.area;
  insert(workbook, { sheet, area: band }, 'rows', source, table);
  table.area = { ...before, rows: before.rows + values.length };
  if (at === body.rows) extendRulesBelow(sheet, table, values.length);
  copyStyles(sheet, { ...band, row: body.row + Math.max(0, at - 1), rows: 1 }, band.column, band);
  workbook.writeCells({ sheet, area: band }, values, source, 'RowInserted');
}

/** Deletes body rows; the last body row is emptied instead, as in Excel. */
export function deleteTableRows(
  workbook: Workbook,
  { sheet, table }: { sheet: Sheet; table: Table },
  index: number,
  count: number,
  source: Source,
): void {
  const body = bodyArea(table);
  if (index < 0 || count < 1 || index + count > body.rows) throw new WorkbookError('InvalidArgument');
  const band = { ...body, row: body.row + index, rows: count };
  if (count === body.rows) workbook.clearCells({ sheet, area: { ...body, rows: 1 } }, 'contents', source);
  const doomed = count === body.rows ? { ...band, row: band.row + 1, rows: count - 1 } : band;
  if (doomed.rows === 0) return;
  refuseCutTables(sheet, { ...doomed, rows: MAX_ROWS - doomed.row }, table);
  workbook.shiftCells(sheet, { kind: 'delete', band: doomed, along: 'rows' }, source, 'RowDeleted');
}

/** Gives the table a new area, with the same header row. */
export function resizeTable(workbook: Workbook, sheet: Sheet, table: Table, area: Area): void {
  const clash = sheet.tables.some((each) => each !== table && overlaps(each.area, area));
  if (area.row !== table.area.row || area.rows < 2 || clash || !overlaps(area, table.area))
    throw new WorkbookError('InvalidArgument');
  table.area = area;
  while (table.columns.length < area.columns) table.columns.push({ id: table.nextColumnId++, filter: null });
  table.columns.length = area.columns;
  repairHeaders(sheet, table);
  workbook.engine.tablesChanged();
  applyFilters(sheet);
  workbook.feed.changed();
}

/** Takes the table away and leaves its cells. */
export function convertTableToRange(workbook: Workbook, sheet: Sheet, table: Table): void {
  sheet.tables = sheet.tables.filter((each) => each !== table);
  applyFilters(sheet);
  workbook.feed.tell({ kind: 'tableDeleted', sheet, table });
}

/** Takes the table away with its cells' contents. */
export function deleteTable(workbook: Workbook, sheet: Sheet, table: Table, source: Source): void {
  convertTableToRange(workbook, sheet, table);
  workbook.clearCells({ sheet, area: table.area }, 'all', source);
}

function insert(
  workbook: Workbook,
  { sheet, area: band }: SheetArea,
  along: 'rows' | 'columns',
  source: Source,
  own?: Table,
): void {
  const behind =
    along === 'columns' ? { ...band, columns: MAX_COLUMNS - band.column } : { ...band, rows: MAX_ROWS - band.row };
  refuseCutTables(sheet, behind, own);
  workbook.shiftCells(
    sheet,
    { kind: 'insert', band, along },
    source,
    along === 'columns' ? 'ColumnInserted' : 'RowInserted',
  );
}

/** Moving cells must take other tables whole or not at all. */
function refuseCutTables(sheet: Sheet, moved: Area, own?: Table): void {
  for (const { area } of sheet.tables.filter((table) => table !== own && overlaps(table.area, moved))) {
    const isWhole =
      area.row >= moved.row &&
      area.column >= moved.column &&
      area.row + area.rows <= moved.row + moved.rows &&
      area.column + area.columns <= moved.column + moved.columns;
    if (!isWhole)
      throw new WorkbookError('InsertDeleteConflict', 'This would move cells of another table. Move that table first.');
  }
}

/** New cells look like their neighbours. */
function copyStyles(sheet: Sheet, from: Area, column: number, to: Area = { ...from, column }): void {
  for (let row = 0; row < to.rows; row += 1) {
    for (let offset = 0; offset < to.columns; offset += 1) {
      const style = sheet.styles.get(from.row + (row % from.rows), from.column + offset);
      if (style !== undefined) sheet.styles.set(to.row + row, to.column + offset, style);
    }
  }
}

function freeTableName(workbook: Workbook): string {
  let number = workbook.sheets.reduce((count, sheet) => count + sheet.tables.length, 1);
  while (workbook.tableNamed(`Table${number}`) !== undefined) number += 1;
  return `Table${number}`;
}

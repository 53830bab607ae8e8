import { MAX_COLUMNS, MAX_ROWS, overlaps, type Area } from '../cells/area.ts';
import type { WrittenValue } from '../cells/cell.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { extendRulesBelow } from '../sheets/table-growth.ts';
import { applyFilters, repairHeaders } from '../sheets/table-headers.ts';
import { bodyArea, newColumn, type Table } from '../sheets/table.ts';
import type { SheetArea } from '../sheets/sheet-area.ts';
import { newId, type Workbook } from './workbook.ts';
import type { Source } from './workbook-events.ts';
import { WorkbookError, WorkbookRefusal } from './workbook-error.ts';

/** Makes a table of an area; without headers in it, a header row is inserted above the data. */
export function addTable(workbook: Workbook, { sheet, area }: SheetArea, hasHeaders: boolean, source: Source): Table {
  if (sheet.tablesIn(area).length > 0)
    throw new WorkbookError('InvalidOperation', 'A table cannot overlap another table.');
  if (sheet.merges.some((merge) => overlaps(merge, area)))
    throw new WorkbookError('InvalidOperation', 'A table cannot hold merged cells. Unmerge them first.');
  workbook.refuseWhenProtected(sheet, area);
  const rows = Math.max(2, hasHeaders ? area.rows : area.rows + 1);
  const table = newTable(freeTableName(workbook), { ...area, rows });
  workbook.step(source, () => {
    if (!hasHeaders) insert(workbook, { sheet, area: { ...area, rows: 1 } }, 'rows', source);
    repairHeaders(sheet, table);
    sheet.tables.push(table);
    workbook.engine.tablesChanged();
  });
  workbook.feed.tell({ kind: 'tableAdded', sheet, table });
  return table;
}

function newTable(name: string, area: Area): Table {
  return {
    id: newId(),
    name,
    area,
    columns: Array.from({ length: area.columns }, (_, index) => newColumn(index + 1)),
    nextColumnId: area.columns + 1,
    style: 'TableStyleMedium2',
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    sort: [],
  };
}

/** Names begin with a letter or "_", have no spaces, and are no address; each is there once. */
export function renameTable(workbook: Workbook, table: Table, name: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || /^[A-Z]{1,3}\d+$/i.test(name))
    throw new WorkbookError('InvalidArgument');
  const holder = workbook.tableNamed(name)?.table ?? (workbook.nameOf(name) && null);
  if (holder === null || (holder !== undefined && holder !== table)) throw new WorkbookError('ItemAlreadyExists');
  workbook.step('user', () => {
    table.name = name;
    workbook.engine.rebuild();
  });
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
  workbook.step(source, () => {
    insert(workbook, { sheet, area: band }, 'columns', source, table);
    if (isBeyond || at === 0) table.area = { ...before, columns: before.columns + 1 };
    table.columns.splice(at, 0, newColumn(table.nextColumnId));
    table.nextColumnId += 1;
    if (at > 0) copyStyles(sheet, { ...bodyArea(table), column: band.column - 1, columns: 1 }, band.column);
    if (values !== null) workbook.writeCells({ sheet, area: band }, values, source, 'ColumnInserted');
    if (row >= 0) repairHeaders(sheet, table);
  });
  return at;
}

export function deleteTableColumn(workbook: Workbook, sheet: Sheet, table: Table, index: number, source: Source): void {
  if (table.columns.length === 1) throw new WorkbookError('InvalidOperation');
  const band = { ...table.area, column: table.area.column + index, columns: 1 };
  refuseCutTables(sheet, { ...band, columns: MAX_COLUMNS - band.column }, table);
  workbook.step(source, () => {
    table.columns.splice(index, 1);
    workbook.shiftCells(sheet, { kind: 'delete', band, along: 'columns' }, source, 'ColumnDeleted');
  });
}

/**
 * Inserts body rows (at the end without `index`); cells below, in the table's columns, make room. A table that was made
 * of a header alone has a blank row that no one wrote: rows at its end begin there, as in Excel.
 */
export function addTableRows(
  workbook: Workbook,
  { sheet, table }: { sheet: Sheet; table: Table },
  index: number | null,
  values: readonly (readonly WrittenValue[])[],
  source: Source,
): void {
  const body = bodyArea(table);
  const last = index === null || index < 0;
  const taken = last && isBlankBody(sheet, table) ? 1 : 0;
  const at = last ? body.rows - taken : index;
  if (at > body.rows || values.some((line) => line.length !== body.columns)) throw new WorkbookError('InvalidArgument');
  const band = { ...body, row: body.row + at, rows: values.length };
  const made = { ...band, row: band.row + taken, rows: band.rows - taken };
  const before = table.area;
  workbook.step(source, () => {
    if (made.rows > 0) insert(workbook, { sheet, area: made }, 'rows', source, table);
    table.area = { ...before, rows: before.rows + made.rows };
    if (made.rows > 0 && made.row === body.row + body.rows) extendRulesBelow(sheet, table, made.rows);
    copyStyles(sheet, { ...band, row: body.row + Math.max(0, at - 1), rows: 1 }, band.column, band);
    workbook.writeCells({ sheet, area: band }, values, source, 'RowInserted');
  });
}

/** The one body row of a table that holds nothing: Excel's insert row. */
function isBlankBody(sheet: Sheet, table: Table): boolean {
  const body = bodyArea(table);
  return body.rows === 1 && sheet.values.cells(body).next().done === true;
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
  const doomed = count === body.rows ? { ...band, row: band.row + 1, rows: count - 1 } : band;
  refuseCutTables(sheet, { ...doomed, rows: MAX_ROWS - doomed.row }, table);
  workbook.step(source, () => {
    if (count === body.rows) workbook.clearCells({ sheet, area: { ...body, rows: 1 } }, 'contents', source);
    if (doomed.rows === 0) return;
    workbook.shiftCells(sheet, { kind: 'delete', band: doomed, along: 'rows' }, source, 'RowDeleted');
  });
}

/** Gives the table a new area, with the same header row. */
export function resizeTable(workbook: Workbook, sheet: Sheet, table: Table, area: Area): void {
  const clash = sheet.tables.some((each) => each !== table && overlaps(each.area, area));
  if (area.row !== table.area.row || area.rows < 2 || clash || !overlaps(area, table.area))
    throw new WorkbookError('InvalidArgument');
  workbook.step('user', () => {
    table.area = area;
    while (table.columns.length < area.columns) table.columns.push(newColumn(table.nextColumnId++));
    table.columns.length = area.columns;
    repairHeaders(sheet, table);
    workbook.engine.tablesChanged();
    applyFilters(sheet);
  });
  workbook.feed.changed();
}

/** Takes the table away and leaves its cells. */
export function convertTableToRange(workbook: Workbook, sheet: Sheet, table: Table): void {
  workbook.step('user', () => {
    sheet.tables = sheet.tables.filter((each) => each !== table);
    applyFilters(sheet);
  });
  workbook.feed.tell({ kind: 'tableDeleted', sheet, table });
}

/** Takes the table away with its cells' contents. */
export function deleteTable(workbook: Workbook, sheet: Sheet, table: Table, source: Source): void {
  workbook.step(source, () => {
    convertTableToRange(workbook, sheet, table);
    workbook.clearCells({ sheet, area: table.area }, 'all', source);
  });
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
export function refuseCutTables(sheet: Sheet, moved: Area, own?: Table): void {
  for (const { area } of sheet.tables.filter((table) => table !== own && overlaps(table.area, moved))) {
    const isWhole =
      area.row >= moved.row &&
      area.column >= moved.column &&
      area.row + area.rows <= moved.row + moved.rows &&
      area.column + area.columns <= moved.column + moved.columns;
    if (!isWhole) throw new WorkbookRefusal('InsertDeleteConflict', 'otherTableMoved');
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

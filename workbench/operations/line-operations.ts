import { areaOf, contains, intersection, MAX_COLUMNS, MAX_ROWS, overlaps, type Area } from '../cells/area.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { applyFilters, repairHeaders } from '../sheets/table-headers.ts';
import { bodyArea, newColumn, type Table } from '../sheets/table.ts';
import { convertTableToRange } from '../workbook/table-operations.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Source } from '../workbook/workbook-events.ts';
import { WorkbookRefusal } from '../workbook/workbook-error.ts';
import { hideColumns, hideRows } from './line-sizes.ts';

/** Whole rows or columns of a sheet that lie side by side. */
export interface Lines {
  readonly along: 'rows' | 'columns';
  readonly first: number;
  readonly count: number;
}

/** The rows (or columns) that an area lies in. */
export function linesOf(area: Area, along: Lines['along']): Lines {
  return along === 'rows'
    ? { along, first: area.row, count: area.rows }
    : { along, first: area.column, count: area.columns };
}

/**
 * Inserts empty rows above (columns left of) the first one. They look like the line before them, and within a table
 * they belong to it.
 * @throws {WorkbookError} cells would be pushed off the sheet
 */
export function insertLines(workbook: Workbook, sheet: Sheet, lines: Lines, source: Source): void {
  const band = bandOf(lines);
  refuseWhenPushedOff(sheet, lines);
  const grown = lines.along === 'columns' ? sheet.tables.filter(({ area }) => isWithin(lines.first, area)) : [];
  workbook.step(source, () => {
    workbook.shiftCells(
      sheet,
      { kind: 'insert', band, along: lines.along },
      source,
      lines.along === 'rows' ? 'RowInserted' : 'ColumnInserted',
    );
    for (const table of grown) {
      const added = Array.from({ length: lines.count }, () => newColumn(table.nextColumnId++));
      table.columns.splice(lines.first - table.area.column, 0, ...added);
    }
    copyLooks(sheet, lines);
    // Headers are named once they look like those beside them: a number format changes what is read of a name.
    for (const table of grown) if (table.showHeaders) repairHeaders(sheet, table);
    applyFilters(sheet);
  });
}

/**
 * Deletes whole rows or columns with all that is in them. Tables lose their part, and go when all of them is in it.
 * @throws {WorkbookError} a table would lose its headers, or its last row
 */
export function deleteLines(workbook: Workbook, sheet: Sheet, lines: Lines, source: Source): void {
  const band = bandOf(lines);
  workbook.refuseWhenProtected(sheet, band, lines.along === 'rows' ? 'allowDeleteRows' : 'allowDeleteColumns');
  const doomed = sheet.tables.filter((table) => contains(band, table.area));
  const cut = sheet.tables.filter((table) => !doomed.includes(table) && overlaps(table.area, band));
  if (lines.along === 'rows') for (const table of cut) refuseToBehead(table, band);
  workbook.step(source, () => {
    for (const table of doomed) convertTableToRange(workbook, sheet, table);
    if (lines.along === 'columns') {
      for (const table of cut) {
        const part = intersection(table.area, band);
        table.columns.splice((part?.column ?? 0) - table.area.column, part?.columns ?? 0);
      }
    }
    workbook.shiftCells(
      sheet,
      { kind: 'delete', band, along: lines.along },
      source,
      lines.along === 'rows' ? 'RowDeleted' : 'ColumnDeleted',
    );
    applyFilters(sheet);
  });
}

/** Hides rows or columns, or shows those that are hidden among them. */
export function setLinesHidden(workbook: Workbook, sheet: Sheet, lines: Lines, isHidden: boolean): void {
  const hide = lines.along === 'rows' ? hideRows : hideColumns;
  hide(workbook, sheet, bandOf(lines), isHidden, 'user');
}

/** The lines to be looked at for hidden ones: those selected, and the hidden ones right beside them. */
export function linesToUnhide(sheet: Sheet, { along, first, count }: Lines): Lines {
  const set = along === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
  let start = first;
  let end = first + count;
  while (set.has(start - 1)) start -= 1;
  while (set.has(end)) end += 1;
  return { along, first: start, count: end - start };
}

function bandOf({ along, first, count }: Lines): Area {
  return along === 'rows' ? areaOf(first, 0, count, MAX_COLUMNS) : areaOf(0, first, MAX_ROWS, count);
}

/** Whether a column put in here stands between two of the area's. */
function isWithin(column: number, area: Area): boolean {
  return column > area.column && column < area.column + area.columns;
}

function refuseWhenPushedOff(sheet: Sheet, { along, first, count }: Lines): void {
  const used = sheet.usedArea();
  if (used === null) return;
  const [end, edge] = along === 'rows' ? [used.row + used.rows, MAX_ROWS] : [used.column + used.columns, MAX_COLUMNS];
  if (end > first && end + count > edge)
    throw new WorkbookRefusal('InvalidOperation', along === 'rows' ? 'rowsPushedOff' : 'columnsPushedOff');
}

function refuseToBehead(table: Table, band: Area): void {
  if (table.showHeaders && overlaps(band, { ...table.area, rows: 1 }))
    throw new WorkbookRefusal('InsertDeleteConflict', 'headersOfTable', { table: table.name });
  if (contains(band, bodyArea(table)))
    throw new WorkbookRefusal('InsertDeleteConflict', 'lastRowOfTable', { table: table.name });
}

/** New lines look like the one before them, as in Excel. */
function copyLooks(sheet: Sheet, { along, first, count }: Lines): void {
  if (first === 0) return;
  const before = first - 1;
  const source = along === 'rows' ? areaOf(before, 0, 1, MAX_COLUMNS) : areaOf(0, before, MAX_ROWS, 1);
  const lineStyles = along === 'rows' ? sheet.rowStyles : sheet.columnStyles;
  const lineStyle = lineStyles.get(before);
  const width = along === 'columns' ? sheet.columnWidths.get(before) : undefined;
  for (let line = first; line < first + count; line += 1) {
    if (lineStyle !== undefined) lineStyles.set(line, lineStyle);
    if (width !== undefined) sheet.columnWidths.set(line, width);
  }
  for (const { row, column, value } of [...sheet.styles.cells(source)]) {
    for (let line = first; line < first + count; line += 1)
      sheet.styles.set(along === 'rows' ? line : row, along === 'rows' ? column : line, value);
  }
}

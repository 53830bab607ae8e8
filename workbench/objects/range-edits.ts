import { areaOf, MAX_COLUMNS, MAX_ROWS } from '../cells/area.ts';
import { copyFormula } from '../formulas/formula-text.ts';
import type { TableSort } from '../sheets/table.ts';
import { sortRows } from '../workbook/table-sort.ts';
import type { SheetArea } from '../sheets/sheet-area.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { CellsObject, type HostContext, type HostObject } from './host-object.ts';
import { asBlock, onlyValue, readBlock } from './range-cells.ts';

/** Excel.RangeSort. */
export class RangeSortObject extends CellsObject {
  readonly className = 'RangeSort';

  Apply(fields: unknown, _matchCase: boolean | null, hasHeaders: boolean | null) {
    const { sheet, area } = this.place();
    const body = hasHeaders === true ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
    sortRows(this.workbook, { sheet, area: body }, sortFields(fields), 'addin');
  }
}

/** Reads Excel.SortField[]: `key` is the column within the range. */
export function sortFields(fields: unknown): TableSort[] {
  if (!Array.isArray(fields)) throw new WorkbookError('InvalidArgument');
  return fields.map((field: { key?: unknown; ascending?: unknown }) => {
    if (typeof field.key !== 'number') throw new WorkbookError('InvalidArgument');
    return { column: field.key, ascending: field.ascending !== false };
  });
}

/** Inserts cells where the range is, and answers the new ones. */
export function insertCells(context: HostContext, { sheet, area }: SheetArea, shift: string): HostObject {
  const along = shift === 'Right' ? 'columns' : 'rows';
  refuseCuttingTables({ sheet, area }, along);
  const change =
    area.columns === MAX_COLUMNS ? 'RowInserted' : area.rows === MAX_ROWS ? 'ColumnInserted' : 'CellInserted';
  context.workbook.shiftCells(sheet, { kind: 'insert', band: area, along }, 'addin', change);
  return context.range({ sheet, area });
}

export function deleteCells(context: HostContext, { sheet, area }: SheetArea, shift: string): void {
  const along = shift === 'Left' ? 'columns' : 'rows';
  refuseCuttingTables({ sheet, area }, along);
  const change = area.columns === MAX_COLUMNS ? 'RowDeleted' : area.rows === MAX_ROWS ? 'ColumnDeleted' : 'CellDeleted';
  context.workbook.shiftCells(sheet, { kind: 'delete', band: area, along }, 'addin', change);
}

/** Excel refuses to move a part of a table's rows or columns. */
function refuseCuttingTables({ sheet, area }: SheetArea, along: 'rows' | 'columns'): void {
  const moved =
    along === 'rows' ? { ...area, rows: MAX_ROWS - area.row } : { ...area, columns: MAX_COLUMNS - area.column };
  for (const table of sheet.tablesIn(moved)) {
    const isCut =
      along === 'rows'
        ? table.area.column < moved.column || table.area.column + table.area.columns > moved.column + moved.columns
        : table.area.row < moved.row || table.area.row + table.area.rows > moved.row + moved.rows;
    if (isCut) throw new WorkbookError('InsertDeleteConflict');
  }
}

/** Copies values, formulas and formats; a smaller source is repeated. */
export function copyInto(context: HostContext, target: SheetArea, source: SheetArea, what: string): void {
  const { workbook } = context;
  workbook.refuseWhenProtected(target.sheet, target.area);
  const rows = Math.max(target.area.rows, source.area.rows);
  const columns = Math.max(target.area.columns, source.area.columns);
  const area = { ...target.area, rows, columns };
  const from = (row: number, column: number) =>
    [
      source.area.row + ((row - area.row) % source.area.rows),
      source.area.column + ((column - area.column) % source.area.columns),
    ] as const;
  if (what === 'All' || what === 'Formats') {
    for (const [at, style] of styles(source, area, from)) target.sheet.styles.set(at.row, at.column, style);
    workbook.feed.tell({ kind: 'formatChanged', sheet: target.sheet, area, source: 'addin' });
  }
  if (what === 'Formats') return;
  const block = readBlock(area, (row, column) => {
    const [fromRow, fromColumn] = from(row, column);
    const formula = what === 'Values' ? undefined : source.sheet.formulaAt(fromRow, fromColumn);
    return formula === undefined
      ? source.sheet.valueAt(fromRow, fromColumn)
      : copyFormula(formula, row - fromRow, column - fromColumn);
  });
  if (block !== null) workbook.writeCells({ sheet: target.sheet, area }, block, 'addin');
}

function styles(
  source: SheetArea,
  area: SheetArea['area'],
  from: (row: number, column: number) => readonly [number, number],
) {
  const block = readBlock(
    area,
    (row, column) => [areaOf(row, column), source.sheet.styleNumberAt(...from(row, column))] as const,
  );
  return (block ?? []).flat();
}

/** Sets one number format for all cells, or a block of them; null leaves a cell's as it is. */
export function setNumberFormats(workbook: Workbook, { sheet, area }: SheetArea, value: unknown): void {
  const set = (cells: SheetArea['area'], format: unknown) =>
    workbook.setStyle({ sheet, area: cells }, 'numberFormat', String(format), 'addin');
  const only = onlyValue(value);
  if (!Array.isArray(only)) return only === null ? undefined : set(area, only);
  const block = asBlock(value, area);
  if (block.length !== area.rows || block.some((line) => line.length !== area.columns))
    throw new WorkbookError('InvalidArgument');
  // Column by column: most columns have one format, and are then set at once.
  for (let column = 0; column < area.columns; column += 1) {
    const formats = block.map((line) => line[column]);
    if (formats.every((format) => format === formats[0])) {
      if (formats[0] !== null) set({ ...area, column: area.column + column, columns: 1 }, formats[0]);
    } else {
      formats.forEach((format, row) => format !== null && set(areaOf(area.row + row, area.column + column), format));
    }
  }
}

import { areaOf, boundingArea, intersection, MAX_COLUMNS, MAX_ROWS, type Area } from '../cells/area.ts';
import { valueType } from '../cells/cell.ts';
import { regionAround } from '../sheets/current-region.ts';
import { addressIn, type SheetArea } from '../sheets/sheet-area.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { PlacedObject } from './host-object.ts';
import { asBlock, readBlock } from './range-cells.ts';
import { copyInto, deleteCells, insertCells, RangeSortObject, setNumberFormats } from './range-edits.ts';

/** Excel.Range: cells that may move. */
export class RangeObject extends PlacedObject {
  readonly className = 'Range';

  override get keepsProperties() {
    return false;
  }

  get Values() {
    const { sheet, area } = this.place();
    return readBlock(area, (row, column) => sheet.valueAt(row, column));
  }

  set Values(value: unknown) {
    const place = this.place();
    this.workbook.writeCells(place, asBlock(value, place.area), 'addin');
  }

  get Formulas() {
    const { sheet, area } = this.place();
    return readBlock(area, (row, column) => sheet.formulaAt(row, column) ?? sheet.valueAt(row, column));
  }

  set Formulas(value: unknown) {
    this.Values = value;
  }

  get FormulasLocal() {
    return this.Formulas;
  }

  set FormulasLocal(value: unknown) {
    this.Values = value;
  }

  get Text() {
    const { sheet, area } = this.place();
    return readBlock(area, (row, column) => sheet.textAt(row, column));
  }

  get ValueTypes() {
    const { sheet, area } = this.place();
    return readBlock(area, (row, column) => valueType(sheet.valueAt(row, column)));
  }

  get NumberFormat() {
    const { sheet, area } = this.place();
    return readBlock(area, (row, column) => sheet.styleAt(row, column).numberFormat);
  }

  set NumberFormat(value: unknown) {
    setNumberFormats(this.workbook, this.place(), value);
  }

  get NumberFormatLocal() {
    return this.NumberFormat;
  }

  set NumberFormatLocal(value: unknown) {
    this.NumberFormat = value;
  }

  get Address() {
    return addressIn(this.place());
  }

  get AddressLocal() {
    return this.Address;
  }

  get RowIndex() {
    return this.place().area.row;
  }

  get ColumnIndex() {
    return this.place().area.column;
  }

  get RowCount() {
    return this.place().area.rows;
  }

  get ColumnCount() {
    return this.place().area.columns;
  }

  /** -1 beyond 2³¹ − 1 cells, as in Excel. */
  get CellCount() {
    const { rows, columns } = this.place().area;
    return rows * columns > 2 ** 31 - 1 ? -1 : rows * columns;
  }

  get IsEntireColumn() {
    return this.place().area.rows === MAX_ROWS;
  }

  get IsEntireRow() {
    return this.place().area.columns === MAX_COLUMNS;
  }

  get RowHidden() {
    const { sheet, area } = this.place();
    const hidden = Array.from({ length: Math.min(area.rows, 10_000) }, (_, index) => sheet.isRowHidden(area.row + index));
    return hidden.every(Boolean) ? true : hidden.some(Boolean) ? null : false;
  }

  set RowHidden(value: unknown) {
    const { sheet, area } = this.place();
    setLines(sheet.hiddenRows, area.row, area.rows, value === true);
    this.workbook.feed.changed();
  }

  get ColumnHidden() {
    const { sheet, area } = this.place();
    const hidden = Array.from({ length: area.columns }, (_, index) => sheet.hiddenColumns.has(area.column + index));
    return hidden.every(Boolean) ? true : hidden.some(Boolean) ? null : false;
  }

  set ColumnHidden(value: unknown) {
    const { sheet, area } = this.place();
    setLines(sheet.hiddenColumns, area.column, area.columns, value === true);
    this.workbook.feed.changed();
  }

  get Worksheet() {
    return this.context.make.worksheet(this.place().sheet);
  }

  get Format() {
    return this.context.make.rangeFormat(this.part);
  }

  get DataValidation() {
    return this.context.make.validation(this.part);
  }

  get ConditionalFormats() {
    return this.context.make.conditionalFormats(this.part);
  }

  get Sort() {
    return new RangeSortObject(this.context, this.part);
  }

  GetCell(row: number, column: number) {
    return this.moved((area) => areaOf(area.row + row, area.column + column));
  }

  GetRow(row: number) {
    return this.moved((area) => ({ ...area, row: area.row + row, rows: 1 }));
  }

  GetColumn(column: number) {
    return this.moved((area) => ({ ...area, column: area.column + column, columns: 1 }));
  }

  GetLastRow() {
    return this.moved((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 }));
  }

  GetLastColumn() {
    return this.moved((area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 }));
  }

  GetLastCell() {
    return this.moved((area) => areaOf(area.row + area.rows - 1, area.column + area.columns - 1));
  }

  GetEntireRow() {
    return this.moved((area) => ({ ...area, column: 0, columns: MAX_COLUMNS }));
  }

  GetEntireColumn() {
    return this.moved((area) => ({ ...area, row: 0, rows: MAX_ROWS }));
  }

  GetOffsetRange(rows: number, columns: number) {
    return this.moved((area) => ({ ...area, row: area.row + rows, column: area.column + columns }));
  }

  GetResizedRange(rows: number, columns: number) {
    return this.moved((area) => ({ ...area, rows: area.rows + rows, columns: area.columns + columns }));
  }

  GetAbsoluteResizedRange(rows: number, columns: number) {
    return this.moved((area) => ({ ...area, rows, columns }));
  }

  GetColumnsAfter(count: number | null) {
    return this.moved((area) => ({ ...area, column: area.column + area.columns, columns: count ?? 1 }));
  }

  GetRowsBelow(count: number | null) {
    return this.moved((area) => ({ ...area, row: area.row + area.rows, rows: count ?? 1 }));
  }

  GetBoundingRect(other: unknown) {
    return this.moved((area, { sheet }) => boundingArea(area, this.context.placeOf(other, sheet).area));
  }

  GetIntersectionOrNullObject(other: unknown) {
    const { sheet, area } = this.place();
    const place = this.context.placeOf(other, sheet);
    const both = place.sheet === sheet ? intersection(area, place.area) : null;
    return both && this.context.range({ sheet, area: both });
  }

  GetIntersection(other: unknown) {
    return orMissing(this.GetIntersectionOrNullObject(other));
  }

  GetUsedRangeOrNullObject(valuesOnly: boolean | null) {
    const { sheet, area } = this.place();
    const used = sheet.usedArea(valuesOnly === true, area);
    return used && this.context.range({ sheet, area: used });
  }

  GetUsedRange(valuesOnly: boolean | null) {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.moved((area) => areaOf(area.row, area.column));
  }

  GetSurroundingRegion() {
    return this.moved((area, { sheet }) => regionAround(sheet, area.row, area.column));
  }

  GetTables(fullyContained: boolean | null) {
    return this.context.make.tablesIn(this.place(), fullyContained === true);
  }

  Select() {
    const { sheet, area } = this.place();
    this.workbook.select(sheet, area);
  }

  Clear(what: string | null) {
    const part = ({ Contents: 'contents', Formats: 'formats' } as const)[what ?? ''] ?? 'all';
    this.workbook.clearCells(this.place(), part, 'addin');
  }

  Insert(shift: string) {
    return insertCells(this.context, this.place(), shift);
  }

  Delete(shift: string) {
    deleteCells(this.context, this.place(), shift);
  }

  CopyFrom(source: unknown, what: string | null) {
    const place = this.place();
    copyInto(this.context, place, this.context.placeOf(source, place.sheet), what ?? 'All');
  }

  /** Said by the library before it splits a large block; refuses a block of another shape. */
  _ValidateArraySize(rows: number, columns: number) {
    const { area } = this.place();
    if (rows === area.rows && columns === area.columns) return;
    throw new WorkbookError('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }

  private moved(to: (area: Area, place: SheetArea) => Area) {
    const place = this.place();
    return this.context.range({ sheet: place.sheet, area: to(place.area, place) });
  }
}

function orMissing<T>(found: T | null): T {
  if (found === null) throw new WorkbookError('ItemNotFound');
  return found;
}

function setLines(lines: Set<number>, first: number, count: number, isHidden: boolean): void {
  for (let line = first; line < first + count; line += 1) {
    if (isHidden) lines.add(line);
    else lines.delete(line);
  }
}

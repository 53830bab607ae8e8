import { MAX_COLUMNS, MAX_ROWS } from '../cells/area.ts';
import { valueType } from '../cells/cell.ts';
import { addressIn } from '../sheets/sheet-area.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { heightOf, hideColumns, hideRows, widthOf } from '../operations/line-sizes.ts';
import { applyNamedStyle } from '../operations/named-styles.ts';
import { asBlock, common, readBlock } from './range-cells.ts';
import { copyInto, deleteCells, insertCells, RangeSortObject, setNumberFormats } from './range-edits.ts';
import { RangeDeeds } from './range-deeds.ts';

/** Excel.Range: what its cells hold, how they are shown, and what is done to them. */
export class RangeObject extends RangeDeeds {
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
    const hidden = Array.from({ length: Math.min(area.rows, 10_000) }, (_, index) =>
      sheet.isRowHidden(area.row + index),
    );
    return hidden.every(Boolean) ? true : hidden.some(Boolean) ? null : false;
  }

  set RowHidden(value: unknown) {
    const { sheet, area } = this.place();
    hideRows(this.workbook, sheet, area, value === true, 'addin');
  }

  get ColumnHidden() {
    const { sheet, area } = this.place();
    const hidden = Array.from({ length: area.columns }, (_, index) => sheet.hiddenColumns.has(area.column + index));
    return hidden.every(Boolean) ? true : hidden.some(Boolean) ? null : false;
  }

  set ColumnHidden(value: unknown) {
    const { sheet, area } = this.place();
    hideColumns(this.workbook, sheet, area, value === true, 'addin');
  }

  get Hidden() {
    const [rows, columns] = [this.RowHidden, this.ColumnHidden];
    return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
  }

  /** Points from the sheet's top left corner. */
  get Left() {
    const { sheet, area } = this.place();
    return widthOf(sheet, 0, area.column);
  }
  get Top() {
    const { sheet, area } = this.place();
    return heightOf(sheet, 0, area.row);
  }
  get Width() {
    const { sheet, area } = this.place();
    return widthOf(sheet, area.column, area.columns);
  }
  get Height() {
    const { sheet, area } = this.place();
    return heightOf(sheet, area.row, area.rows);
  }

  /** The named style that the cells have; null where they differ. */
  get Style() {
    const { sheet, area } = this.place();
    return common(sheet, area, (row, column) => sheet.styleAt(row, column).styleName);
  }

  set Style(value: unknown) {
    applyNamedStyle(this.workbook, this.place(), String(value), 'addin');
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
    throw new WorkbookError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
}

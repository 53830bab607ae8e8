import { areaOf, type Area } from '../../workbench/cells/area.ts';
import type { WrittenValue } from '../../workbench/cells/cell.ts';
import { wholeBlock } from '../../workbench/clipboard/copied-cells.ts';
import { clipboardText } from '../../workbench/clipboard/clipboard-text.ts';
import { pasteCells } from '../../workbench/clipboard/paste-cells.ts';
import { bodyArea, isFiltered, type Table } from '../../workbench/sheets/table.ts';
import { columnNames } from '../../workbench/sheets/table-headers.ts';
import type { Sheet } from '../../workbench/sheets/sheet.ts';
import { addTable, addTableRows, deleteTableRows } from '../../workbench/workbook/table-operations.ts';
import { filterTable, sortTable } from '../../workbench/workbook/table-sort.ts';
import { Workbook } from '../../workbench/workbook/workbook.ts';
import type { Source } from '../../workbench/workbook/workbook-events.ts';

export const CLASS = 'Amend class';
export const CORRECTION = 'Amend correction';

/** A row of the table as it stands, by the names of its columns. */
export type SheetRow = Readonly<Record<string, string | number | boolean>>;

/** A table in the emulated Excel, and what a person does to it by hand. Rows count from 0, in the sheet's order. */
export class SheetAtDesk {
  readonly workbook = new Workbook();
  readonly sheet: Sheet = this.workbook.activeSheet;
  readonly table: Table;

  constructor(cells: readonly (readonly WrittenValue[])[]) {
    const area = areaOf(0, 0, cells.length, cells[0]?.length ?? 1);
    this.workbook.writeCells({ sheet: this.sheet, area }, cells, 'user');
    this.table = addTable(this.workbook, { sheet: this.sheet, area }, true, 'user');
  }

  get rows(): readonly SheetRow[] {
    const { row, column, rows } = this.#body;
    const names = columnNames(this.sheet, this.table);
    return Array.from({ length: rows }, (_, at) =>
      Object.fromEntries(names.map((name, index) => [name, this.sheet.valueAt(row + at, column + index)])),
    );
  }

  /** Whether a filter hides the row. */
  isHidden(row: number): boolean {
    return this.sheet.isRowHidden(this.#body.row + row);
  }

  type(row: number, column: string, text: WrittenValue, by: Source = 'user'): void {
    if (text === '')
      return this.workbook.clearCells({ sheet: this.sheet, area: this.#cell(row, column) }, 'contents', by);
    this.workbook.writeCells({ sheet: this.sheet, area: this.#cell(row, column) }, [[text]], by);
  }

  /** Sorts by a column, and the other way round where it is sorted so. */
  sort(column: string): void {
    const index = this.#indexOf(column);
    const ascending = this.table.sort[0]?.column !== index || !this.table.sort[0].ascending;
    sortTable(this.workbook, this.sheet, this.table, [{ column: index, ascending }], 'user');
  }

  /** Shows only the rows whose cell says so. */
  filter(column: string, texts: readonly string[] | null): void {
    filterTable(this.workbook, this.sheet, this.table, this.#indexOf(column), texts === null ? null : new Set(texts));
  }

  get isFiltered(): boolean {
    return isFiltered(this.table);
  }

  insert(at: number, cells: SheetRow): void {
    const line = columnNames(this.sheet, this.table).map((name) => cells[name] ?? '');
    addTableRows(this.workbook, { sheet: this.sheet, table: this.table }, at, [line], 'user');
  }

  delete(row: number): void {
    deleteTableRows(this.workbook, { sheet: this.sheet, table: this.table }, row, 1, 'user');
  }

  /** Copies or cuts a row, makes room before another and pastes it there; where it was cut, its blank row goes. */
  move(from: number, to: number, isCut: boolean): void {
    this.insert(to, {});
    const source = this.#line(from + (to <= from ? 1 : 0));
    const text = clipboardText(this.sheet, wholeBlock(source));
    const copied = { sheet: this.sheet, area: source, text, isCut, ...wholeBlock(source) };
    pasteCells(this.workbook, this.#line(to), { text, html: '' }, copied);
    if (isCut) this.delete(source.row - this.#body.row);
  }

  undo(): void {
    this.workbook.undo();
  }

  redo(): void {
    this.workbook.redo();
  }

  get #body(): Area {
    return bodyArea(this.table);
  }

  #line(row: number): Area {
    return { ...this.#body, row: this.#body.row + row, rows: 1 };
  }

  #cell(row: number, column: string): Area {
    return areaOf(this.#body.row + row, this.#body.column + this.#indexOf(column));
  }

  #indexOf(column: string): number {
    const index = columnNames(this.sheet, this.table).indexOf(column);
    if (index === -1) throw new RangeError(`SheetAtDesk requires a column of the table, not ${column}`);
    return index;
  }
}

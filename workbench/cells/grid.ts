import { areaOf, MAX_COLUMNS, MAX_ROWS, type Area } from './area.ts';
import type { Shift } from './shift.ts';

/** The rows of a layer as they were at a moment; nobody changes them any more. */
export type GridRows<T> = readonly (readonly T[] | undefined)[];

/**
 * One layer of a sheet (its values, formulas or styles): rows of plain arrays, holes where nothing is, so that
 * 50,000 × 20 cells cost an array each row and reading a cell costs two index steps. Rows are shared with what was kept
 * of the layer until they are written.
 */
export class Grid<T> {
  private rows: (T[] | undefined)[] = [];
  /** True while the list of rows itself is shared with a kept state. */
  private isShared = false;
  /** True for rows that no kept state shares. */
  private own: boolean[] = [];

  get(row: number, column: number): T | undefined {
    return this.rows[row]?.[column];
  }

  set(row: number, column: number, value: T | undefined): void {
    if (this.rows[row]?.[column] === value) return;
    if (value === undefined) delete this.writableRow(row)[column];
    else this.writableRow(row)[column] = value;
  }

  /** Everything as it is now, at no cost now: a row that is shared with it is copied when it is written. */
  keep(): GridRows<T> {
    this.isShared = true;
    this.own = [];
    return this.rows;
  }

  /** Makes the layer what was kept of it. */
  putBack(kept: GridRows<T>): void {
    this.rows = kept as (T[] | undefined)[];
    this.isShared = true;
    this.own = [];
  }

  /** Puts kept rows in the place of others. */
  putRows(kept: readonly (readonly [row: number, line: readonly T[] | undefined])[]): void {
    this.unshare();
    for (const [row, line] of kept) {
      delete this.own[row];
      if (line === undefined) delete this.rows[row];
      else this.rows[row] = line as T[];
    }
  }

  /** The smallest area around everything within an area (the sheet, without one); null when nothing is there. */
  usedArea(within: Area = areaOf(0, 0, MAX_ROWS, MAX_COLUMNS)): Area | null {
    const bottomEdge = within.row + within.rows;
    const rightEdge = within.column + within.columns;
    let top = -1;
    let bottom = -1;
    let left = MAX_COLUMNS;
    let right = -1;
    this.rows.forEach((line, row) => {
      if (line === undefined || row < within.row || row >= bottomEdge) return;
      let last = Math.min(line.length, rightEdge) - 1;
      while (last >= within.column && line[last] === undefined) last -= 1;
      if (last < within.column) return;
      let first = within.column;
      while (line[first] === undefined) first += 1;
      if (top < 0) top = row;
      bottom = row;
      left = Math.min(left, first);
      right = Math.max(right, last);
    });
    return top < 0 ? null : areaOf(top, left, bottom - top + 1, right - left + 1);
  }

  /** Every filled cell of an area, row by row; with a test, those alone whose value, there, passes it. */
  *cells(
    area: Area,
    test: (value: T, row: number, column: number) => boolean = () => true,
  ): Generator<{ row: number; column: number; value: T }> {
    const lastRow = Math.min(area.row + area.rows, this.rows.length);
    for (let row = area.row; row < lastRow; row += 1) {
      const line = this.rows[row];
      if (line === undefined) continue;
      const lastColumn = Math.min(area.column + area.columns, line.length);
      for (let column = area.column; column < lastColumn; column += 1) {
        const value = line[column];
        if (value !== undefined && test(value, row, column)) yield { row, column, value };
      }
    }
  }

  clear(area: Area): void {
    const lastRow = Math.min(area.row + area.rows, this.rows.length);
    for (let row = area.row; row < lastRow; row += 1) {
      const line = this.rows[row];
      if (line === undefined) continue;
      const lastColumn = Math.min(area.column + area.columns, line.length);
      for (let column = area.column; column < lastColumn; column += 1) this.set(row, column, undefined);
    }
  }

  /** Moves the cells behind a band away from it, or into its place. */
  shift({ kind, band, along }: Shift): void {
    if (along === 'columns') this.shiftColumns(kind, band);
    else if (band.columns === MAX_COLUMNS) this.shiftWholeRows(kind, band);
    else this.shiftBand(kind, band);
  }

  /** Puts row `order[i]` of the area at its i-th place. */
  permuteRows(area: Area, order: readonly number[]): void {
    const before = order.map((from) => this.slice(area.row + from, area));
    before.forEach((line, index) => this.paste(area.row + index, area, line));
  }

  private shiftColumns(kind: Shift['kind'], band: Area): void {
    const lastRow = Math.min(band.row + band.rows, this.rows.length);
    for (let row = band.row; row < lastRow; row += 1) {
      const line = this.rows[row];
      if (line === undefined || line.length <= band.column) continue;
      if (kind === 'delete') this.writableRow(row).splice(band.column, band.columns);
      else this.writableRow(row).splice(band.column, 0, ...new Array<T>(band.columns));
    }
  }

  private shiftWholeRows(kind: Shift['kind'], band: Area): void {
    if (band.row >= this.rows.length) return;
    const tail = this.rows.slice(kind === 'insert' ? band.row : band.row + band.rows);
    this.unshare();
    this.own = [];
    this.rows.length = band.row;
    if (kind === 'insert') this.rows.length = band.row + band.rows;
    for (const line of tail) this.rows.push(line);
  }

  private shiftBand(kind: Shift['kind'], band: Area): void {
    const end = this.rows.length;
    if (kind === 'insert') {
      for (let row = end - 1; row >= band.row; row -= 1) this.paste(row + band.rows, band, this.slice(row, band));
      this.clear(band);
    } else {
      for (let row = band.row; row < end; row += 1) this.paste(row, band, this.slice(row + band.rows, band));
    }
  }

  private unshare(): void {
    if (!this.isShared) return;
    this.rows = this.rows.slice();
    this.isShared = false;
  }

  /** A row that may be written. */
  private writableRow(row: number): T[] {
    this.unshare();
    const line = this.rows[row];
    if (line !== undefined && this.own[row] === true) return line;
    const own = line === undefined ? [] : line.slice();
    this.rows[row] = own;
    this.own[row] = true;
    return own;
  }

  private slice(row: number, { column, columns }: Area): T[] | undefined {
    return this.rows[row]?.slice(column, column + columns);
  }

  private paste(row: number, { column, columns }: Area, cells: T[] | undefined): void {
    if (cells === undefined && this.rows[row] === undefined) return;
    for (let offset = 0; offset < columns; offset += 1) this.set(row, column + offset, cells?.[offset]);
  }
}

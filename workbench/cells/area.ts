/** Rows and columns of a worksheet, as in Excel. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells of one worksheet: zero-based top-left corner, at least one row and one column. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function areaOf(row: number, column: number, rows = 1, columns = 1): Area {
  return { row, column, rows, columns };
}

/** The whole sheet. */
export const EVERYTHING: Area = areaOf(0, 0, MAX_ROWS, MAX_COLUMNS);

/** True when the rectangle lies on the sheet and is not empty. */
export function isOnSheet({ row, column, rows, columns }: Area): boolean {
  return (
    row >= 0 && column >= 0 && rows >= 1 && columns >= 1 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS
  );
}

export function isSingleCell(area: Area): boolean {
  return area.rows === 1 && area.columns === 1;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

export function containsCell(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

export function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** The cells both have, or null. */
export function intersection(a: Area, b: Area): Area | null {
  if (!overlaps(a, b)) return null;
  return between(
    Math.max(a.row, b.row),
    Math.max(a.column, b.column),
    Math.min(a.row + a.rows, b.row + b.rows),
    Math.min(a.column + a.columns, b.column + b.columns),
  );
}

/** The smallest rectangle around both. */
export function boundingArea(a: Area, b: Area): Area {
  return between(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(a.row + a.rows, b.row + b.rows),
    Math.max(a.column + a.columns, b.column + b.columns),
  );
}

/** What is left of `area` when the cells of `hole` are taken out: at most four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (cut === null) return [area];
  const bottom = area.row + area.rows;
  const right = area.column + area.columns;
  const cutBottom = cut.row + cut.rows;
  const cutRight = cut.column + cut.columns;
  return [
    between(area.row, area.column, cut.row, right),
    between(cutBottom, area.column, bottom, right),
    between(cut.row, area.column, cutBottom, cut.column),
    between(cut.row, cutRight, cutBottom, right),
  ].filter((rest) => rest.rows > 0 && rest.columns > 0);
}

/** The rectangle from a corner to the row and column after its last. */
function between(row: number, column: number, rowAfter: number, columnAfter: number): Area {
  return { row, column, rows: rowAfter - row, columns: columnAfter - column };
}

import { areaOf, MAX_COLUMNS, MAX_ROWS, type Area } from './area.ts';

/** Cells put in or taken out: `band` says where, `along` the way in which the rest moves. */
export interface Shift {
  readonly kind: 'insert' | 'delete';
  readonly band: Area;
  readonly along: 'rows' | 'columns';
}

/**
 * Where an area is after a shift, as Excel keeps its references: behind the band it moves, around the band it grows or
 * shrinks, beside the band (not wholly within its rows or columns) it stays.
 * @returns null when every cell of the area was deleted
 */
export function shiftArea(area: Area, { kind, band, along }: Shift): Area | null {
  if (along === 'rows') {
    if (area.column < band.column || area.column + area.columns > band.column + band.columns) return area;
    const span = shiftSpan(area.row, area.rows, kind, band.row, band.rows);
    return span && areaOf(span.start, area.column, span.length, area.columns);
  }
  if (area.row < band.row || area.row + area.rows > band.row + band.rows) return area;
  const span = shiftSpan(area.column, area.columns, kind, band.column, band.columns);
  return span && areaOf(area.row, span.start, area.rows, span.length);
}

/** Where a row or column number is after a shift of whole rows or columns; null when it was deleted. */
export function shiftIndex(index: number, kind: Shift['kind'], at: number, count: number): number | null {
  return shiftSpan(index, 1, kind, at, count)?.start ?? null;
}

function shiftSpan(start: number, length: number, kind: Shift['kind'], at: number, count: number) {
  const end = start + length;
  if (kind === 'insert') {
    if (at <= start) return { start: start + count, length };
    return { start, length: at < end ? length + count : length };
  }
  const deletedEnd = at + count;
  const kept = length - Math.max(0, Math.min(end, deletedEnd) - Math.max(start, at));
  if (kept === 0) return null;
  return { start: start - Math.max(0, Math.min(start, deletedEnd) - Math.min(start, at)), length: kept };
}

/**
 * Where a row or column is on which something stands that is no cell, such as a chart: it moves with whole rows and
 * columns only, and where its own was taken out it stands on the next one.
 */
export function shiftStand(line: number, along: Shift['along'], { kind, band, ...shift }: Shift): number {
  if (shift.along !== along) return line;
  if (along === 'rows' ? band.columns < MAX_COLUMNS : band.rows < MAX_ROWS) return line;
  const [at, count] = along === 'rows' ? [band.row, band.rows] : [band.column, band.columns];
  return shiftIndex(line, kind, at, count) ?? at;
}

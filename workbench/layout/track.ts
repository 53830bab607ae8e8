import { MAX_COLUMNS, MAX_ROWS } from '../cells/area.ts';
import { DEFAULT_ROW_HEIGHT } from '../cells/fitted-height.ts';
import { DEFAULT_COLUMN_WIDTH, type Sheet } from '../sheets/sheet.ts';

/** CSS pixels of one point, by definition of CSS. */
export const PX_PER_POINT = 4 / 3;

/**
 * Where the rows (or columns) of a sheet lie along one axis, in pixels. Only lines of unusual size cost memory;
 * every question is answered in logarithmic time, so a million rows scroll as well as ten.
 */
export class Track {
  readonly count: number;
  /** The size of a line that has none of its own. */
  readonly usual: number;
  /** Lines of unusual size, ascending. */
  private readonly lines: readonly number[];
  private readonly sizes: readonly number[];
  /** How much longer the track is, before each unusual line, than if every line were usual. */
  private readonly excess: readonly number[];

  constructor(count: number, usual: number, unusual: Iterable<readonly [line: number, size: number]>) {
    const sorted = [...unusual].sort((a, b) => a[0] - b[0]);
    let sum = 0;
    this.count = count;
    this.usual = usual;
    this.lines = sorted.map(([line]) => line);
    this.sizes = sorted.map(([, size]) => size);
    this.excess = sorted.map(([, size]) => {
      const before = sum;
      sum += size - usual;
      return before;
    });
  }

  size(line: number): number {
    const at = this.unusualAt(line);
    return this.lines[at] === line ? (this.sizes[at] ?? this.usual) : this.usual;
  }

  /** Distance from the start of the track to the start of a line. */
  offset(line: number): number {
    const at = this.unusualAt(line);
    if (at < this.lines.length) return line * this.usual + (this.excess[at] ?? 0);
    const last = this.lines.length - 1;
    return line * this.usual + (last < 0 ? 0 : (this.excess[last] ?? 0) + (this.sizes[last] ?? 0) - this.usual);
  }

  /** The line at a distance from the start; the nearest one outside the track. */
  at(distance: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.offset(middle) <= distance) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The lines from one to another that have a size, in order; hidden ones cost nothing, however many there are. */
  *shown(first: number, last: number): Generator<number> {
    for (let line = first; line <= last; line += 1) {
      // All hidden lines of a run begin where the line behind them does.
      if (this.size(line) === 0) line = this.at(this.offset(line));
      if (line <= last && this.size(line) > 0) yield line;
    }
  }

  /** Index of the first unusual line at or behind a line. */
  private unusualAt(line: number): number {
    let low = 0;
    let high = this.lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lines[middle] ?? 0) < line) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * @param fitted heights in points of rows that have none of their own, by `fittedHeights`
 * @param zoom how many times larger than usual the sheet is drawn
 */
export function rowTrack(sheet: Sheet, fitted: ReadonlyMap<number, number> = new Map(), zoom = 1): Track {
  const unusual = new Map<number, number>();
  for (const [row, points] of fitted) unusual.set(row, pixels(points, zoom));
  for (const [row, points] of sheet.rowHeights) unusual.set(row, pixels(points, zoom));
  for (const row of sheet.hiddenRows) unusual.set(row, 0);
  for (const row of sheet.filteredRows) unusual.set(row, 0);
  return new Track(MAX_ROWS, pixels(DEFAULT_ROW_HEIGHT, zoom), unusual);
}

export function columnTrack(sheet: Sheet, zoom = 1): Track {
  const unusual = new Map<number, number>();
  for (const [column, points] of sheet.columnWidths) unusual.set(column, pixels(points, zoom));
  for (const column of sheet.hiddenColumns) unusual.set(column, 0);
  return new Track(MAX_COLUMNS, pixels(DEFAULT_COLUMN_WIDTH, zoom), unusual);
}

function pixels(points: number, zoom: number): number {
  return Math.round(points * PX_PER_POINT * zoom);
}

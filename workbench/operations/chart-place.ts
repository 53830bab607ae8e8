import { MAX_COLUMNS, MAX_ROWS } from '../cells/area.ts';
import type { ChartAnchor, ChartCorner } from '../sheets/chart.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { heightOf, widthOf } from './line-sizes.ts';

/** Points from the sheet's top-left corner. */
export interface BoxInPoints {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a chart is now, as its rows and columns are wide and high. */
export function chartBox(sheet: Sheet, { from, to }: ChartAnchor): BoxInPoints {
  const { left, top } = pointsOf(sheet, from);
  if ('width' in to) return { left, top, ...to };
  const end = pointsOf(sheet, to);
  return { left, top, width: Math.max(0, end.left - left), height: Math.max(0, end.top - top) };
}

/** The anchor of a chart that is put into a box; one that grows with its cells does so from there on, too. */
export function anchorAt(sheet: Sheet, before: ChartAnchor, { left, top, width, height }: BoxInPoints): ChartAnchor {
  const from = cornerAt(sheet, left, top);
  const to = 'width' in before.to ? { width, height } : cornerAt(sheet, left + width, top + height);
  return { from, to };
}

/** The cell that a place in points falls into, and how far into it. */
export function cornerAt(sheet: Sheet, left: number, top: number): ChartCorner {
  const across = lineAt(left, MAX_COLUMNS, (line) => sheet.columnWidth(line));
  const down = lineAt(top, MAX_ROWS, (line) => sheet.rowHeight(line));
  return { column: across.line, x: across.rest, row: down.line, y: down.rest };
}

function pointsOf(sheet: Sheet, { row, column, x, y }: ChartCorner): { left: number; top: number } {
  return { left: widthOf(sheet, 0, column) + x, top: heightOf(sheet, 0, row) + y };
}

function lineAt(points: number, lines: number, sizeOf: (line: number) => number): { line: number; rest: number } {
  let rest = Math.max(0, points);
  let line = 0;
  for (; line < lines - 1 && rest >= sizeOf(line); line += 1) rest -= sizeOf(line);
  return { line, rest };
}

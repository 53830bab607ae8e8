import { areaOf, boundingArea, type Area } from '../cells/area.ts';
import type { GridRows } from '../cells/grid.ts';

type Line = readonly unknown[] | undefined;

/** One row of a layer of cells, as it was before and after a step. */
export interface RowChange {
  readonly row: number;
  readonly before: Line;
  readonly after: Line;
}

/**
 * The rows in which two states of a layer differ, and the area around the cells that do; cells that are passed over
 * count as unchanged for the area alone. O(rows + cells of rows that were written in between).
 */
export function rowChanges(
  before: GridRows<unknown>,
  after: GridRows<unknown>,
  isPassedOver: (row: number, column: number) => boolean,
): { rows: RowChange[]; area: Area | null } {
  const rows: RowChange[] = [];
  let area: Area | null = null;
  const compare = (row: number) => {
    const change = { row, before: before[row], after: after[row] };
    const differing = differingColumns(change.before ?? [], change.after ?? []);
    if (differing.length === 0) return;
    rows.push(change);
    const told = differing.filter((column) => !isPassedOver(row, column));
    const [first, last] = [told[0], told.at(-1)];
    if (first === undefined || last === undefined) return;
    const span = areaOf(row, first, 1, last - first + 1);
    area = area === null ? span : boundingArea(area, span);
  };
  // Holes are passed over: a sheet may have one cell in its last row.
  before.forEach((line, row) => line !== after[row] && compare(row));
  after.forEach((line, row) => before[row] === undefined && line !== undefined && compare(row));
  return { rows, area };
}

function differingColumns(before: readonly unknown[], after: readonly unknown[]): number[] {
  const columns: number[] = [];
  for (let column = 0; column < Math.max(before.length, after.length); column += 1)
    if (!Object.is(before[column], after[column])) columns.push(column);
  return columns;
}

/**
 * What a step changed, as if somebody else's changes had come before it: they stay when the step is taken back. Cells
 * that both changed are the step's. O(rows of both).
 */
export function rebased(rows: readonly RowChange[], others: readonly RowChange[]): RowChange[] {
  const otherOf = new Map(others.map((other) => [other.row, other]));
  return rows.map((change) => {
    const other = otherOf.get(change.row);
    if (other === undefined) return change;
    const columns = differingColumns(other.before ?? [], other.after ?? []).filter((column) =>
      Object.is(change.before?.[column], change.after?.[column]),
    );
    const withOthers = (line: Line) => withCells(line, other.after, columns);
    return { row: change.row, before: withOthers(change.before), after: withOthers(change.after) };
  });
}

function withCells(line: Line, from: Line, columns: readonly number[]): Line {
  if (columns.length === 0) return line;
  const cells = line?.slice() ?? [];
  for (const column of columns) {
    const cell = from?.[column];
    if (cell === undefined) delete cells[column];
    else cells[column] = cell;
  }
  return cells;
}

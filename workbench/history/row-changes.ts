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

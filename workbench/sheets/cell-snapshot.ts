import type { Area } from '../cells/area.ts';
import type { Grid } from '../cells/grid.ts';
import type { Sheet } from './sheet.ts';

/** Everything that the cells of one area held at a moment. */
export interface CellSnapshot {
  readonly area: Area;
  readonly restore: (sheet: Sheet) => void;
}

/** Keeps values, formulas and styles of an area; only filled cells cost memory. */
export function takeSnapshot(sheet: Sheet, area: Area): CellSnapshot {
  // What a formula in another cell filled in comes back with that formula.
  const values = [...sheet.values.cells(area)].filter(
    ({ row, column, value }) => sheet.spilled.get(row, column) !== value,
  );
  const formulas = [...sheet.formulas.cells(area)];
  const styles = [...sheet.styles.cells(area)];
  return {
    area,
    restore(target) {
      refill(target.values, area, values);
      refill(target.formulas, area, formulas);
      refill(target.styles, area, styles);
    },
  };
}

function refill<T>(layer: Grid<T>, area: Area, cells: readonly { row: number; column: number; value: T }[]): void {
  layer.clear(area);
  for (const { row, column, value } of cells) layer.set(row, column, value);
}

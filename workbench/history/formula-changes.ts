import type { Area } from '../cells/area.ts';
import type { GridRows } from '../cells/grid.ts';
import { rowChanges } from './row-changes.ts';
import type { Sheet } from '../sheets/sheet.ts';

/** A cell whose formula changed, and the formula that it had ('' for none). */
export interface FormulaBefore {
  readonly row: number;
  readonly column: number;
  readonly before: string;
}

/** Runs a calculation and answers, for each sheet, the cells that have another result. */
export function calculatedBy(sheets: readonly Sheet[], calculate: () => void): { sheet: Sheet; area: Area }[] {
  const before = sheets.map((sheet) => ({ sheet, values: sheet.values.keep() }));
  calculate();
  return before.flatMap(({ sheet, values }) => {
    const after = sheet.values.keep();
    const area = after === values ? null : rowChanges(values, after, () => false).area;
    return area === null ? [] : [{ sheet, area }];
  });
}

/** Which cells of a sheet have another formula than they had, with those that they had. */
export function formulasChangedSince(sheet: Sheet, before: GridRows<string>): FormulaBefore[] {
  const after = sheet.formulas.keep();
  if (after === before) return [];
  return rowChanges(before, after, () => false).rows.flatMap(({ row }): FormulaBefore[] => {
    const width = Math.max(before[row]?.length ?? 0, after[row]?.length ?? 0);
    const columns = Array.from({ length: width }, (_, column) => column);
    return columns
      .filter((column) => before[row]?.[column] !== after[row]?.[column])
      .map((column) => ({ row, column, before: before[row]?.[column] ?? '' }));
  });
}

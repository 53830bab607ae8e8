import { contains, overlaps, type Area } from '../cells/area.ts';
import type { Sheet } from './sheet.ts';
import type { Table } from './table.ts';

/** Takes filled rows right below a table into it, as Excel does with what a person types or pastes there. */
export function takeInRowsBelow(sheet: Sheet, written: Area): void {
  for (const table of sheet.tables) {
    const below = { ...table.area, row: table.area.row + table.area.rows, rows: written.rows };
    const isBelow = !table.showTotals && written.row === below.row && contains(below, written);
    if (!isBelow || sheet.values.cells(written).next().done) continue;
    if (sheet.tables.some((other) => other !== table && overlaps(other.area, below))) continue;
    table.area = { ...table.area, rows: table.area.rows + written.rows };
    extendRulesBelow(sheet, table, written.rows);
  }
}

/** Lets rules that reached the table's former last row reach its new one, `rows` further down. */
export function extendRulesBelow(sheet: Sheet, { area }: Table, rows: number): void {
  const formerEnd = area.row + area.rows - rows;
  const extend = (each: Area): Area =>
    each.row + each.rows === formerEnd && contains(area, each) ? { ...each, rows: each.rows + rows } : each;
  for (const validation of sheet.validations) validation.areas = validation.areas.map(extend);
  for (const format of sheet.conditionalFormats) format.areas = format.areas.map(extend);
}

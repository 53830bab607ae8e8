import { overlaps } from '../cells/area.ts';
import type { FilteredColumn } from '../filters/column-filter.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { applyFilters } from '../sheets/table-headers.ts';
import { bodyArea, type Table, type TableSort } from '../sheets/table.ts';
import type { SheetArea } from '../sheets/sheet-area.ts';
import type { Workbook } from './workbook.ts';
import type { Source } from './workbook-events.ts';
import { WorkbookError, WorkbookRefusal } from './workbook-error.ts';

/** Sorts the body as Excel does: numbers, texts, booleans, errors; blanks last in either direction; stable. */
export function sortTable(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  sort: readonly TableSort[],
  source: Source,
): void {
  workbook.step(source, () => {
    sortRows(workbook, { sheet, area: bodyArea(table) }, sort, source);
    table.sort = sort;
    applyFilters(sheet);
  });
}

/** Sorts the rows of any area; references to its cells keep their place. */
export function sortRows(
  workbook: Workbook,
  { sheet, area }: SheetArea,
  sort: readonly TableSort[],
  source: Source,
): void {
  workbook.refuseWhenProtected(sheet, area, 'allowSort');
  if (sheet.merges.some((merge) => overlaps(merge, area)))
    throw new WorkbookRefusal('InvalidOperation', 'mergedNotSorted');
  const order = Array.from({ length: area.rows }, (_, row) => row);
  order.sort((a, b) => {
    for (const { column, ascending } of sort) {
      const difference = compareCells(
        sheet.valueAt(area.row + a, area.column + column),
        sheet.valueAt(area.row + b, area.column + column),
        ascending,
      );
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  workbook.step(source, () => {
    for (const layer of [sheet.values, sheet.formulas, sheet.spilled, sheet.styles]) layer.permuteRows(area, order);
    workbook.engine.rebuild();
  });
  workbook.feed.tell({ kind: 'rowsSorted', sheet, area, source });
}

/** Shows only the rows whose cell in the column has one of the texts; null shows all. */
export function filterTable(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  column: number,
  texts: ReadonlySet<string> | null,
): void {
  const filtered = table.columns[column];
  if (filtered === undefined) throw new WorkbookError('InvalidArgument');
  filterColumn(workbook, sheet, filtered, { filter: texts, criteria: null });
}

/** Gives a column of a table, or of the sheet's own filter, another filter. */
export function filterColumn(workbook: Workbook, sheet: Sheet, column: FilteredColumn, next: FilteredColumn): void {
  if (sheet.isProtected && !sheet.protectionOptions.allowed.includes('allowAutoFilter'))
    throw new WorkbookError('AccessDenied');
  workbook.step('user', () => {
    column.filter = next.filter;
    column.criteria = next.criteria;
    applyFilters(sheet);
  });
  workbook.feed.changed();
}

function compareCells(a: string | number | boolean, b: string | number | boolean, ascending: boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const rank = (value: string | number | boolean) =>
    typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
  const byKind = rank(a) - rank(b);
  const difference =
    byKind !== 0
      ? byKind
      : typeof a === 'string'
        ? a.localeCompare(String(b), 'en', { sensitivity: 'base' })
        : Number(a) - Number(b);
  return ascending ? difference : -difference;
}

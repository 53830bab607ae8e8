import type { Sheet } from '../sheets/sheet.ts';
import { applyFilters } from '../sheets/table-headers.ts';
import { bodyArea, type Table, type TableSort } from '../sheets/table.ts';
import type { SheetArea } from '../sheets/sheet-area.ts';
import type { Workbook } from './workbook.ts';
import type { Source } from './workbook-events.ts';
import { WorkbookError } from './workbook-error.ts';

/** Sorts the body as Excel does: numbers, texts, booleans, errors; blanks last in either direction; stable. */
export function sortTable(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  sort: readonly TableSort[],
  source: Source,
): void {
  const body = bodyArea(table);
  sortRows(workbook, { sheet, area: body }, sort, source);
  table.sort = sort;
  applyFilters(sheet);
}

/** Sorts the rows of any area; references to its cells keep their place. */
export function sortRows(
  workbook: Workbook,
  { sheet, area }: SheetArea,
  sort: readonly TableSort[],
  source: Source,
): void {
  workbook.refuseWhenProtected(sheet, area);
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
  for (const layer of [sheet.values, sheet.formulas, sheet.spilled, sheet.styles]) layer.permuteRows(area, order);
  workbook.history.forget();
  workbook.engine.rebuild();
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
  filtered.filter = texts;
  applyFilters(sheet);
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

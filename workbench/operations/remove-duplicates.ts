import { areaOf } from '../cells/area.ts';
import type { SheetArea } from '../sheets/sheet-area.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Source } from '../workbook/workbook-events.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';

/**
 * Keeps the first of all rows that hold the same in some columns (counted within the area) and moves the others' cells
 * up; texts are the same in any case. The area's cells below are left empty, cells outside it stay where they are.
 */
export function removeDuplicates(
  workbook: Workbook,
  { sheet, area }: SheetArea,
  columns: readonly number[],
  hasHeader: boolean,
  source: Source,
): { removed: number; uniqueRemaining: number } {
  const isColumn = (column: number) => Number.isInteger(column) && column >= 0 && column < area.columns;
  if (columns.length === 0 || !columns.every(isColumn)) throw new WorkbookError('InvalidArgument');
  workbook.refuseWhenProtected(sheet, area);
  const first = area.row + Number(hasHeader);
  const rows = area.row + area.rows - first;
  const seen = new Set<string>();
  const kept: number[] = [];
  const doubled: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    const key = JSON.stringify(
      columns.map((column) => {
        const value = sheet.valueAt(first + row, area.column + column);
        return typeof value === 'string' ? value.toLowerCase() : value;
      }),
    );
    (seen.has(key) ? doubled : kept).push(row);
    seen.add(key);
  }
  const body = areaOf(first, area.column, rows, area.columns);
  if (doubled.length > 0) {
    workbook.step(source, () => {
      for (const layer of [sheet.values, sheet.formulas, sheet.spilled, sheet.styles])
        layer.permuteRows(body, [...kept, ...doubled]);
      const rest = { ...body, row: body.row + kept.length, rows: doubled.length };
      workbook.clearCells({ sheet, area: rest }, 'all', source);
      workbook.engine.rebuild();
    });
    workbook.feed.tell({ kind: 'cellsChanged', sheet, area: body, source, change: 'RangeEdited' });
  }
  return { removed: doubled.length, uniqueRemaining: kept.length };
}

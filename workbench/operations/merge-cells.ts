import { boundingArea, isSingleCell, overlaps, subtract, type Area } from '../cells/area.ts';
import type { SheetArea } from '../sheets/sheet-area.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Source } from '../workbook/workbook-events.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';

/**
 * Makes an area one cell, or one cell a row; merges that it cuts become part of it. The top left value is kept, the
 * others go, as in Excel. Cells of a table cannot be merged.
 */
export function mergeCells(workbook: Workbook, { sheet, area }: SheetArea, across: boolean, source: Source): void {
  const wanted = across
    ? Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }))
    : [area];
  if (sheet.tablesIn(area).length > 0)
    throw new WorkbookError(
      'InvalidOperation',
      'Cells of a table cannot be merged. Convert the table to a range first.',
    );
  workbook.refuseWhenProtected(sheet, area);
  workbook.step(source, () => {
    for (const each of wanted) {
      const merged = withCutMerges(sheet.merges, each);
      if (isSingleCell(merged)) continue;
      const corner = { ...merged, rows: 1, columns: 1 };
      for (const hidden of subtract(merged, corner)) workbook.clearCells({ sheet, area: hidden }, 'contents', source);
      sheet.merges = [...sheet.merges.filter((other) => !overlaps(other, merged)), merged];
    }
  });
  workbook.feed.changed();
}

/** Parts every merge that has a cell in the area; the value stays in the top left cell. */
export function unmergeCells(workbook: Workbook, { sheet, area }: SheetArea, source: Source): void {
  workbook.refuseWhenProtected(sheet, area);
  workbook.step(source, () => {
    sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
  });
  workbook.feed.changed();
}

function withCutMerges(merges: readonly Area[], area: Area): Area {
  let grown = area;
  for (const merge of merges) if (overlaps(merge, grown)) grown = boundingArea(merge, grown);
  return grown.rows * grown.columns === area.rows * area.columns ? area : withCutMerges(merges, grown);
}

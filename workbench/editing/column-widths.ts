import { areaOf, contains, intersection, MAX_ROWS, type Area } from '../cells/area.ts';
import { setColumnWidths } from '../operations/line-sizes.ts';
import { fittingWidth, MAX_COLUMN_CHARACTERS } from '../sheets/fitting-width.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** Points below which a dragged column does not shrink: it could not be found again. */
const LEAST_COLUMN_WIDTH = 9;

/**
 * Gives the column whose edge is dragged a width in points, and with it all that are selected whole when it is one of
 * them.
 */
export function dragColumnEdge(workbook: Workbook, sheet: Sheet, edge: number, points: number): void {
  // A press that moves nothing must not give a column of the usual width one of its own.
  if (points === sheet.columnWidth(edge)) return;
  const columns = columnsMeant(sheet.selection, edge);
  setColumnWidths(workbook, sheet, columns, Math.max(LEAST_COLUMN_WIDTH, points), 'user');
}

/** Makes the columns that a person means by an edge as wide as their widest text. Empty columns stay as they are. */
export function fitColumns(workbook: Workbook, sheet: Sheet, edge: number): void {
  const used = sheet.usedArea();
  const meant = used && intersection(used, columnsMeant(sheet.selection, edge));
  if (meant === null) return;
  workbook.step('user', () => {
    for (let column = meant.column; column < meant.column + meant.columns; column += 1) {
      const points = fittingWidth(sheet, column, MAX_ROWS, MAX_COLUMN_CHARACTERS);
      setColumnWidths(workbook, sheet, areaOf(0, column), points, 'user');
    }
  });
}

/** All columns that are selected whole when the one at the edge is among them, else that one. */
function columnsMeant(selection: Area, edge: number): Area {
  const alone = areaOf(0, edge, MAX_ROWS, 1);
  return contains(selection, alone) ? selection : alone;
}

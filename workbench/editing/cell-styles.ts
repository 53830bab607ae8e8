import type { SheetArea } from '../sheets/sheet-area.ts';
import type { Workbook } from '../workbook/workbook.ts';

/**
 * Gives an area looks that travel with cells, before their values: text in a text cell must arrive in a text cell.
 * @param styles numbers of styles (undefined for the usual look); a smaller block repeats
 */
export function setStyles(
  workbook: Workbook,
  { sheet, area }: SheetArea,
  styles: readonly (readonly (number | undefined)[])[],
): void {
  workbook.changeLooks({ sheet, area }, 'user', () => {
    for (let row = 0; row < area.rows; row += 1) {
      const line = styles[row % styles.length] ?? [];
      for (let column = 0; column < area.columns; column += 1)
        sheet.styles.set(area.row + row, area.column + column, line[column % line.length]);
    }
  });
}

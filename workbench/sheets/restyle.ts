import { MAX_COLUMNS, MAX_ROWS } from '../cells/area.ts';
import type { SheetArea } from './sheet-area.ts';

/**
 * Gives every cell of an area the style that is made of its own; whole columns and rows keep it for cells to come.
 * O(cells) of an area that is neither.
 */
export function restyle({ sheet, area }: SheetArea, change: (style: number) => number): void {
  const styleFrom = onceForEach(change);
  const lines = area.rows === MAX_ROWS ? sheet.columnStyles : area.columns === MAX_COLUMNS ? sheet.rowStyles : null;
  if (lines === null) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1)
        sheet.styles.set(row, column, styleFrom(sheet.styleNumberAt(row, column)));
    }
    return;
  }
  const [first, count] = lines === sheet.columnStyles ? [area.column, area.columns] : [area.row, area.rows];
  for (let line = first; line < first + count; line += 1) lines.set(line, styleFrom(lines.get(line) ?? 0));
  for (const cell of [...sheet.styles.cells(area)]) sheet.styles.set(cell.row, cell.column, styleFrom(cell.value));
}

/** A large area has few styles: each is looked up once. */
function onceForEach(change: (style: number) => number): (style: number) => number {
  const made: number[] = [];
  return (style) => (made[style] ??= change(style));
}

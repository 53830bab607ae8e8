import { areaOf, MAX_COLUMNS, MAX_ROWS, type Area } from './area.ts';
import { DEFAULT_STYLE, type CellStyle } from './style.ts';

/** Points, as Excel measures: a new row's height. */
export const DEFAULT_ROW_HEIGHT = 15;

/** A line of text is this much higher than its font, and a character this much narrower, as in Calibri. */
const LINE_PER_FONT = 1.32;
const CHARACTER_PER_FONT = 0.5;
/** Points of padding at both sides of a cell. */
const PADDING = 5;
/** Excel's highest row, in points. */
const MAX_HEIGHT = 409;

/** What of a sheet is needed to fit its rows. */
interface FittedSheet {
  readonly styles: {
    cells(
      area: Area,
      test: (style: number, row: number, column: number) => boolean,
    ): Iterable<{ row: number; column: number }>;
  };
  readonly rowHeights: ReadonlyMap<number, number>;
  styleAt(row: number, column: number): CellStyle;
  textAt(row: number, column: number): string;
  columnWidth(column: number): number;
}

/**
 * Rows that nobody gave a height and that need more than the usual one, as Excel fits them by itself: for large fonts
 * and wrapped text.
 *
 * @returns row → points; reads every styled cell of the rows once
 */
export function fittedHeights(
  sheet: FittedSheet,
  rows: Area = areaOf(0, 0, MAX_ROWS, MAX_COLUMNS),
): Map<number, number> {
  const heights = new Map<number, number>();
  const growing = new Map<number, boolean>();
  // Asked of each styled cell of a sheet: hardly any can grow.
  const mayGrow = (style: number, row: number, column: number): boolean => {
    const known = growing.get(style);
    if (known !== undefined) return known;
    const grows = growsRows(sheet.styleAt(row, column));
    growing.set(style, grows);
    return grows;
  };
  for (const { row, column } of sheet.styles.cells(rows, mayGrow)) {
    if (sheet.rowHeights.has(row)) continue;
    const needed = neededHeight(sheet, row, column);
    if (needed > (heights.get(row) ?? DEFAULT_ROW_HEIGHT)) heights.set(row, needed);
  }
  return heights;
}

/** Points of one row that nobody gave a height. */
export function fittedHeight(sheet: FittedSheet, row: number): number {
  return fittedHeights(sheet, areaOf(row, 0, 1, MAX_COLUMNS)).get(row) ?? DEFAULT_ROW_HEIGHT;
}

function growsRows(style: CellStyle): boolean {
  return style.wrapText || style.fontSize > DEFAULT_STYLE.fontSize;
}

function neededHeight(sheet: FittedSheet, row: number, column: number): number {
  const text = sheet.textAt(row, column);
  if (text === '') return 0;
  const { wrapText, fontSize } = sheet.styleAt(row, column);
  const lines = wrapText
    ? wrappedLines(text, (sheet.columnWidth(column) - PADDING) / (fontSize * CHARACTER_PER_FONT))
    : 1;
  return Math.min(MAX_HEIGHT, Math.ceil(lines * fontSize * LINE_PER_FONT));
}

/** How many lines a text takes: words are kept whole where they fit. */
function wrappedLines(text: string, charactersPerLine: number): number {
  const width = Math.max(1, charactersPerLine);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      if (used > 0 && used + 1 + word.length > width) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + word.length;
      lines += Math.floor((used - 0.01) / width);
      used = used > width ? used % width : used;
    }
  }
  return lines;
}

import { areaOf, intersection, type Area } from '../cells/area.ts';
import { patternSource } from '../filters/text-pattern.ts';
import type { SheetArea } from '../sheets/sheet-area.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Source } from '../workbook/workbook-events.ts';

/** What is looked for: Excel's wildcards stand for characters ("*", "?", and "~" before one that is meant itself). */
export interface Search {
  readonly text: string;
  /** The whole content must be it, not a part. */
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
}

/** Cells of an area whose entry, formula or constant, has the text; row by row from the top left. */
export function findCells({ sheet, area }: SheetArea, search: Search): Area[] {
  const used = sheet.usedArea();
  const within = used && intersection(used, area);
  if (within === null) return [];
  const pattern = patternOf(search);
  const found: Area[] = [];
  for (const { row, column } of sheet.values.cells(within)) {
    const entry = sheet.formulaAt(row, column) ?? sheet.textAt(row, column);
    pattern.lastIndex = 0;
    if (pattern.test(entry)) found.push(areaOf(row, column));
  }
  return found;
}

/** Puts another text in place of each find. @returns how many there were */
export function replaceAll(
  workbook: Workbook,
  place: SheetArea,
  search: Search,
  replacement: string,
  source: Source,
): number {
  const { sheet } = place;
  const pattern = patternOf(search);
  let count = 0;
  workbook.step(source, () => {
    for (const cell of findCells(place, search)) {
      const entry = sheet.entryAt(cell.row, cell.column);
      const replaced = entry.replace(pattern, () => {
        count += 1;
        return replacement;
      });
      if (replaced !== entry) workbook.writeCells({ sheet, area: cell }, [[replaced]], source);
    }
  });
  return count;
}

/** The search as an expression for every match in a cell's text. */
export function patternOf({ text, completeMatch, matchCase }: Search): RegExp {
  const source = patternSource(text);
  return new RegExp(completeMatch ? `^(?:${source})$` : source, matchCase ? 'gsu' : 'gisu');
}

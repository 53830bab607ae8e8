import { BUILT_IN_STYLES, type NamedStyle } from '../cells/named-style.ts';
import { restyle } from '../sheets/restyle.ts';
import type { SheetArea } from '../sheets/sheet-area.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Source } from '../workbook/workbook-events.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';

/** A named style of the workbook, its own or Excel's, in any case. */
export function namedStyle(workbook: Workbook, name: string): NamedStyle | undefined {
  return workbook.namedStyles.get(name.toLowerCase()) ?? BUILT_IN_STYLES.get(name.toLowerCase());
}

/** All of them: Excel's own first. */
export function namedStyles(workbook: Workbook): NamedStyle[] {
  return [...BUILT_IN_STYLES.values(), ...workbook.namedStyles.values()];
}

/** Gives cells the look of a named style in place of theirs. */
export function applyNamedStyle(workbook: Workbook, place: SheetArea, name: string, source: Source): void {
  const style = namedStyle(workbook, name);
  if (style === undefined) throw new WorkbookError('InvalidArgument', `There is no cell style named “${name}”.`);
  const number = workbook.styleBook.numberOfLook({ ...style.look, styleName: style.name });
  workbook.changeLooks(place, source, () => restyle(place, () => number));
}

/** Adds a style that looks like Normal. */
export function addNamedStyle(workbook: Workbook, name: string): void {
  if (name === '') throw new WorkbookError('InvalidArgument');
  if (namedStyle(workbook, name) !== undefined) throw new WorkbookError('ItemAlreadyExists');
  workbook.step('addin', () => workbook.namedStyles.set(name.toLowerCase(), { name, isBuiltIn: false, look: {} }));
  workbook.feed.changed();
}

/** Changes the look of a style, and of every cell that has it. */
export function changeNamedStyle(workbook: Workbook, style: NamedStyle, look: NamedStyle['look']): void {
  if (style.isBuiltIn)
    throw new WorkbookError('ApiNotFound', "Excel's own cell styles cannot be changed in this workbench.");
  workbook.step('addin', () => {
    style.look = { ...style.look, ...look };
    restyleAll(workbook, style.name, workbook.styleBook.numberOfLook({ ...style.look, styleName: style.name }));
  });
}

/** Takes a style away; its cells look like Normal then, as in Excel. */
export function deleteNamedStyle(workbook: Workbook, style: NamedStyle): void {
  if (style.isBuiltIn) throw new WorkbookError('InvalidOperation');
  workbook.step('addin', () => {
    workbook.namedStyles.delete(style.name.toLowerCase());
    restyleAll(workbook, style.name, 0);
  });
}

function restyleAll(workbook: Workbook, name: string, number: number): void {
  for (const sheet of workbook.sheets) {
    const used = sheet.styles.usedArea();
    if (used === null) continue;
    for (const { row, column } of [...sheet.styles.cells(used)])
      if (sheet.styleAt(row, column).styleName === name) sheet.styles.set(row, column, number);
  }
  workbook.feed.changed();
}

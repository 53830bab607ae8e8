import { textForTextCell } from '../table/cell-text.ts';
import { everyCell } from './added-columns.ts';
import { LISTS_SHEET } from '../table/own-sheets.ts';

/** The longest list that a drop-down holds itself; a longer one stands in cells. */
const MAX_INLINE_CHARACTERS = 255;

/**
 * The classes as one inline list, or null when they cannot be one: too long, or with a comma, a leading "=" or outer
 * blanks, which Excel would read as part of the list's form.
 */
export function inlineList(classes: readonly string[]): string | null {
  const list = classes.join(',');
  const fits = list.length <= MAX_INLINE_CHARACTERS && !list.startsWith('=');
  return fits && classes.every((name) => !name.includes(',') && name.trim() === name) ? list : null;
}

/**
 * The source of a drop-down of the classes: the list itself, or a formula naming a range on the sheet "Amend lists",
 * which is written here. No sync for an inline list, at most three otherwise.
 */
export async function classListSource(
  context: Excel.RequestContext,
  tableId: string,
  classes: readonly string[],
): Promise<string> {
  const inline = inlineList(classes);
  if (inline !== null) return inline;
  const sheet = await listsSheet(context);
  const header = sheet.getUsedRangeOrNullObject(true).load('values,rowCount');
  await context.sync();
  const owners: unknown[] = header.isNullObject ? [] : (header.values[0] ?? []);
  const oldRows = header.isNullObject ? 0 : header.rowCount;
  const column = owners.includes(tableId) ? owners.indexOf(tableId) : owners.length;
  const name = `Amend_classes_${column + 1}`;
  const oldName = context.workbook.names.getItemOrNullObject(name).load('name');
  await context.sync();
  if (!oldName.isNullObject) oldName.delete();
  if (oldRows > 1) sheet.getRangeByIndexes(1, column, oldRows - 1, 1).clear();
  const cells = sheet.getRangeByIndexes(0, column, classes.length + 1, 1);
  cells.numberFormat = everyCell('@');
  cells.values = [tableId, ...classes].map((text) => [textForTextCell(text)]);
  context.workbook.names.add(name, sheet.getRangeByIndexes(1, column, classes.length, 1));
  await context.sync();
  return `=${name}`;
}

async function listsSheet(context: Excel.RequestContext): Promise<Excel.Worksheet> {
  const known = context.workbook.worksheets.getItemOrNullObject(LISTS_SHEET).load('name');
  await context.sync();
  if (!known.isNullObject) return known;
  const sheet = context.workbook.worksheets.add(LISTS_SHEET);
  sheet.visibility = Excel.SheetVisibility.veryHidden;
  return sheet;
}

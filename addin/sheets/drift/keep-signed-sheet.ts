import { DRIFT_DATA_SHEET, DRIFT_SHEET } from '../../excel/table/own-sheets.ts';
import { isSigned, readSignedSheet } from './drift-sign-off.ts';

/**
 * Sets the drift sheet aside where it is signed and another report is to be written: both sheets of it get a number
 * behind their names, so that what was signed stays as it was, charts and all. Two to four syncs.
 *
 * @param names of the report that is to be written, one in each language
 * @param columns that a page may take
 * @returns the cells of the sheet that was set aside, from A1; null when none was
 */
export async function keepSignedSheet(
  context: Excel.RequestContext,
  names: readonly string[],
  columns: number,
): Promise<readonly (readonly unknown[])[] | null> {
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const sheet = sheets.items.find(({ name }) => name === DRIFT_SHEET);
  if (sheet === undefined) return null;
  const used = sheet.getUsedRangeOrNullObject().load('rowIndex,rowCount');
  await context.sync();
  if (used.isNullObject) return null;
  const cells = sheet.getRangeByIndexes(0, 0, used.rowIndex + used.rowCount, columns).load('values');
  await context.sync();
  const signed = readSignedSheet(cells.values);
  if (!isSigned(signed) || names.includes(signed.report)) return null;
  const taken = new Set(sheets.items.map(({ name }) => name));
  let number = 1;
  while (taken.has(`${DRIFT_SHEET} ${number}`) || taken.has(`${DRIFT_DATA_SHEET} ${number}`)) number++;
  sheet.name = `${DRIFT_SHEET} ${number}`;
  const data = sheets.items.find(({ name }) => name === DRIFT_DATA_SHEET);
  if (data !== undefined) data.name = `${DRIFT_DATA_SHEET} ${number}`;
  await context.sync();
  return cells.values;
}

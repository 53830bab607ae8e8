import { addressOf } from '../cells/address.ts';
import { areaOf } from '../cells/area.ts';
import { MAX_CELL_LENGTH } from '../cells/cell.ts';
import { FileProblem } from '../files/file-problem.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { isSheetName } from '../workbook/sheet-operations.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** A browser takes a minute for 3 million cells, and the text of one sheet cannot hold 10 million. */
const MAX_SAVED_CELLS = 5_000_000;

/**
 * Refuses what no .xlsx file can hold, before a file is made that Excel would call damaged.
 * @throws {FileProblem} names the sheet or the cell, and says what to change
 */
export function refuseUnsavable({ sheets }: Pick<Workbook, 'sheets'>): void {
  if (!sheets.some((sheet) => sheet.visibility === 'Visible'))
    throw new FileProblem('The workbook has no visible sheet to save. Add a sheet, then save again.');
  refuseNames(sheets.map((sheet) => sheet.name));
  for (const sheet of sheets) refuseCells(sheet);
}

function refuseNames(names: readonly string[]): void {
  const taken = new Set<string>();
  for (const name of names) {
    if (!isSheetName(name)) {
      throw new FileProblem(
        `Excel takes no sheet named “${name}”: a name has 1 to 31 characters, none of them \\ / ? * [ ] or :, and no apostrophe at either end. ${rename("the sheet's tab")}`,
      );
    }
    if (taken.has(name.toLowerCase()))
      throw new FileProblem(
        `Two sheets are named “${name}”, which Excel reads without regard to case. ${rename('the tab of one of them')}`,
      );
    taken.add(name.toLowerCase());
  }
}

function rename(tab: string): string {
  return `Double-click ${tab} to rename it, then save again.`;
}

function refuseCells({ name, values }: Sheet): void {
  const used = values.usedArea();
  if (used === null) return;
  let count = 0;
  for (const { row, column, value } of values.cells(used)) {
    count += 1;
    if (typeof value !== 'string' || value.length <= MAX_CELL_LENGTH) continue;
    throw new FileProblem(
      `Cell ${addressOf(areaOf(row, column))} of the sheet “${name}” holds ${value.length.toLocaleString('en-GB')} characters; a cell of an Excel file holds ` +
        `${MAX_CELL_LENGTH.toLocaleString('en-GB')}. Shorten it, then save again.`,
    );
  }
  if (count > MAX_SAVED_CELLS)
    throw new FileProblem(
      `The sheet “${name}” has ${count.toLocaleString('en-GB')} filled cells, and a browser can save ${MAX_SAVED_CELLS.toLocaleString('en-GB')} a sheet. Delete rows or columns that you do not need, then save again.`,
    );
}

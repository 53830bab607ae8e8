import { addressOf } from '../cells/address.ts';
import { areaOf } from '../cells/area.ts';
import { MAX_CELL_LENGTH } from '../cells/cell.ts';
import { isSheetName } from '../workbook/sheet-operations.ts';
import { FileProblem } from '../files/file-problem.ts';
import type { SheetToSave } from './sheet-to-save.ts';

/**
 * From A1 to the last cell in use. 3 million took a minute and 1.2 GB; the text of one sheet cannot hold 10 million.
 */
const MAX_SAVED_CELLS = 5_000_000;

/**
 * Refuses what no .xlsx file can hold, before a file is made that Excel would call damaged.
 * @throws {FileProblem} names the sheet or the cell, and says what to change
 */
export function refuseUnsavable(sheets: readonly SheetToSave[]): void {
  if (sheets.length === 0)
    throw new FileProblem('The workbook has no visible sheet to save. Add a sheet, then save again.');
  refuseNames(sheets.map((sheet) => sheet.name));
  for (const sheet of sheets) refuseLongTexts(sheet);
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

function refuseLongTexts({ name, rows }: SheetToSave): void {
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (typeof cell?.value !== 'string' || cell.value.length <= MAX_CELL_LENGTH) return;
      throw new FileProblem(
        `Cell ${addressOf(areaOf(row, column))} of the sheet “${name}” holds ${cell.value.length.toLocaleString('en-GB')} characters; a cell of an Excel file holds ` +
          `${MAX_CELL_LENGTH.toLocaleString('en-GB')}. Shorten it, then save again.`,
      );
    });
  });
}

/**
 * Refuses a sheet of more cells than a browser can write, before they are gathered.
 * @param rows from row 1 to the last one in use, with {@link columns} likewise
 * @throws {FileProblem} names the sheet and its last cell
 */
export function refuseTooManyCells(name: string, rows: number, columns: number): void {
  const cells = rows * columns;
  if (cells <= MAX_SAVED_CELLS) return;
  throw new FileProblem(
    `The sheet “${name}” reaches from A1 to ${addressOf(areaOf(rows - 1, columns - 1))}: ${cells.toLocaleString('en-GB')} cells, and a browser can save ` +
      `${MAX_SAVED_CELLS.toLocaleString('en-GB')}. Clear what stands far from the rest, or delete rows, then save again.`,
  );
}

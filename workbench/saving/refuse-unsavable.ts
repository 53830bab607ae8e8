import { addressOf } from '../cells/address.ts';
import { areaOf } from '../cells/area.ts';
import { MAX_CELL_LENGTH } from '../cells/cell.ts';
import { FileProblem } from '../files/file-problem.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { isSheetName } from '../workbook/sheet-operations.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { savingWords } from './words/saving-words.ts';

/** A browser takes a minute for 3 million cells, and the text of one sheet cannot hold 10 million. */
const MAX_SAVED_CELLS = 5_000_000;

/**
 * Refuses what no .xlsx file can hold, before a file is made that Excel would call damaged.
 * @throws {FileProblem} names the sheet or the cell, and says what to change
 */
export function refuseUnsavable({ sheets }: Pick<Workbook, 'sheets'>): void {
  if (!sheets.some((sheet) => sheet.visibility === 'Visible')) throw new FileProblem(savingWords('noVisibleSheet'));
  refuseNames(sheets.map((sheet) => sheet.name));
  for (const sheet of sheets) refuseCells(sheet);
}

function refuseNames(names: readonly string[]): void {
  const taken = new Set<string>();
  for (const name of names) {
    if (!isSheetName(name)) throw new FileProblem(savingWords('sheetName', { name }));
    if (taken.has(name.toLowerCase())) throw new FileProblem(savingWords('sameName', { name }));
    taken.add(name.toLowerCase());
  }
}

function refuseCells({ name, values }: Sheet): void {
  const used = values.usedArea();
  if (used === null) return;
  let count = 0;
  for (const { row, column, value } of values.cells(used)) {
    count += 1;
    if (typeof value !== 'string' || value.length <= MAX_CELL_LENGTH) continue;
    const address = addressOf(areaOf(row, column));
    throw new FileProblem(
      savingWords('longCell', { address, sheet: name, length: value.length, most: MAX_CELL_LENGTH }),
    );
  }
  if (count > MAX_SAVED_CELLS)
    throw new FileProblem(savingWords('tooManyCells', { sheet: name, cells: count, most: MAX_SAVED_CELLS }));
}

import { areaOf } from '../cells/area.ts';
import { renameSheetInFormula } from '../formulas/formula-text.ts';
import { Sheet, type Visibility } from '../sheets/sheet.ts';
import { newId, type Workbook } from './workbook.ts';
import { WorkbookError } from './workbook-error.ts';

/** Adds an empty sheet at the right end; without a name it is the next free "SheetN". */
export function addSheet(workbook: Workbook, name?: string): Sheet {
  const sheet = new Sheet(
    newId(),
    name === undefined ? freeName(workbook) : checkedName(workbook, name),
    workbook.styleBook,
  );
  workbook.sheets.push(sheet);
  workbook.feed.tell({ kind: 'sheetAdded', sheet });
  return sheet;
}

/** Renames a sheet everywhere, in formulas too. */
export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  if (name === sheet.name) return;
  const before = sheet.name;
  sheet.name = checkedName(workbook, name, sheet);
  for (const each of workbook.sheets) {
    const used = each.formulas.usedArea();
    if (used === null) continue;
    for (const { row, column, value } of [...each.formulas.cells(used)])
      each.formulas.set(row, column, renameSheetInFormula(value, before, name));
  }
  workbook.engine.rebuild();
  workbook.feed.tell({ kind: 'sheetRenamed', sheet, before });
}

/** Deletes a sheet with all it holds. The last visible sheet stays: Excel refuses too. */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  refuseWithoutVisible(workbook, sheet);
  const index = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(index, 1);
  workbook.names = workbook.names.filter((item) => item.sheetId !== sheet.id);
  for (const reference of sheet.references) reference.area = null;
  workbook.history.forget();
  workbook.engine.rebuild();
  if (workbook.activeSheet === sheet) activateSheet(workbook, nearestVisible(workbook, index));
  workbook.feed.tell({ kind: 'sheetDeleted', sheet });
}

export function activateSheet(workbook: Workbook, sheet: Sheet): void {
  if (sheet.visibility !== 'Visible')
    throw new WorkbookError('InvalidOperation', 'A hidden worksheet cannot be activated.');
  if (workbook.activeSheet === sheet) return;
  workbook.activeSheet = sheet;
  workbook.feed.tell({ kind: 'selectionChanged', sheet, area: sheet.selection });
}

/** Hides or shows a sheet; "VeryHidden" is not offered to people. The last visible sheet cannot be hidden. */
export function setVisibility(workbook: Workbook, sheet: Sheet, visibility: Visibility): void {
  if (visibility !== 'Visible') refuseWithoutVisible(workbook, sheet);
  sheet.visibility = visibility;
  if (visibility !== 'Visible' && workbook.activeSheet === sheet) {
    activateSheet(workbook, nearestVisible(workbook, workbook.sheets.indexOf(sheet)));
  }
  workbook.feed.changed();
}

export function moveSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length)
    throw new WorkbookError('InvalidArgument');
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.sheets.splice(position, 0, sheet);
  workbook.feed.changed();
}

/** Freezes the first rows and columns; 0 freezes none. */
export function freezePanes(workbook: Workbook, sheet: Sheet, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw new WorkbookError('InvalidArgument');
  sheet.frozenRows = rows;
  sheet.frozenColumns = columns;
  workbook.feed.changed();
}

/** Takes everything out of a sheet but its name, for a file that is opened in its place. */
export function emptySheet(workbook: Workbook, sheet: Sheet): void {
  sheet.tables = [];
  sheet.charts = [];
  sheet.validations = [];
  sheet.conditionalFormats = [];
  sheet.filteredRows.clear();
  const used = sheet.usedArea(false);
  if (used !== null) workbook.clearCells({ sheet, area: used }, 'all', 'user');
  sheet.selection = areaOf(0, 0);
  workbook.history.forget();
}

/**
 * Whether Excel takes it as the name of a sheet: 1 to 31 characters, none of them control characters or \ / ? * [ ] :,
 * no apostrophe at either end.
 */
export function isSheetName(name: string): boolean {
  return name.length >= 1 && name.length <= 31 && !/[\\/?*[\]:\p{Cc}\p{Cs}]|^'|'$/u.test(name);
}

function checkedName(workbook: Workbook, name: string, own?: Sheet): string {
  if (!isSheetName(name)) throw new WorkbookError('InvalidArgument');
  const holder = workbook.sheetNamed(name);
  if (holder !== undefined && holder !== own) throw new WorkbookError('ItemAlreadyExists');
  return name;
}

function freeName(workbook: Workbook): string {
  let number = workbook.sheets.length + 1;
  while (workbook.sheetNamed(`Sheet${number}`) !== undefined) number += 1;
  return `Sheet${number}`;
}

function refuseWithoutVisible(workbook: Workbook, without: Sheet): void {
  if (!workbook.sheets.some((sheet) => sheet !== without && sheet.visibility === 'Visible')) {
    throw new WorkbookError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
  }
}

function nearestVisible(workbook: Workbook, index: number): Sheet {
  const after = workbook.sheets.slice(index).find((sheet) => sheet.visibility === 'Visible');
  const nearest = after ?? workbook.sheets.findLast((sheet) => sheet.visibility === 'Visible');
  if (nearest === undefined) throw new WorkbookError('InvalidOperation');
  return nearest;
}

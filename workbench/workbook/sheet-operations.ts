import { renameSheetInFormula } from '../formulas/formula-text.ts';
import { Sheet, type Visibility } from '../sheets/sheet.ts';
import { newId, type Workbook } from './workbook.ts';
import { WorkbookError, WorkbookRefusal } from './workbook-error.ts';

/** Adds an empty sheet at the right end; without a name it is the next free "SheetN". */
export function addSheet(workbook: Workbook, name?: string): Sheet {
  const sheet = new Sheet(
    newId(),
    name === undefined ? freeName(workbook) : checkedName(workbook, name),
    workbook.styleBook,
  );
  putSheet(workbook, sheet, workbook.sheets.length);
  return sheet;
}

/** Puts a sheet that is made among the others. */
export function putSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  refuseWhenStructureProtected(workbook);
  workbook.step('user', () => void workbook.sheets.splice(position, 0, sheet));
  workbook.feed.tell({ kind: 'sheetAdded', sheet });
}

/** Renames a sheet everywhere, in formulas too. */
export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  if (name === sheet.name) return;
  refuseWhenStructureProtected(workbook);
  const before = sheet.name;
  const checked = checkedName(workbook, name, sheet);
  workbook.step('user', () => {
    sheet.name = checked;
    for (const each of workbook.sheets) {
      const used = each.formulas.usedArea();
      if (used === null) continue;
      for (const { row, column, value } of [...each.formulas.cells(used)])
        each.formulas.set(row, column, renameSheetInFormula(value, before, name));
    }
    workbook.engine.rebuild();
  });
  workbook.feed.tell({ kind: 'sheetRenamed', sheet, before });
}

/** Deletes a sheet with all it holds. The last visible sheet stays: Excel refuses too. */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  refuseWhenStructureProtected(workbook);
  refuseWithoutVisible(workbook, sheet);
  const index = workbook.sheets.indexOf(sheet);
  workbook.step('user', () => {
    workbook.sheets.splice(index, 1);
    workbook.names = workbook.names.filter((item) => item.sheetId !== sheet.id);
    for (const reference of sheet.references) reference.area = null;
    workbook.engine.rebuild();
  });
  if (workbook.activeSheet === sheet) activateSheet(workbook, nearestVisible(workbook, index));
  workbook.feed.tell({ kind: 'sheetDeleted', sheet });
}

export function activateSheet(workbook: Workbook, sheet: Sheet): void {
  if (sheet.visibility !== 'Visible') throw new WorkbookRefusal('InvalidOperation', 'hiddenNotActivated');
  if (workbook.activeSheet === sheet) return;
  workbook.activeSheet = sheet;
  workbook.feed.tell({ kind: 'selectionChanged', sheet, area: sheet.selection });
}

/** Hides or shows a sheet; "VeryHidden" is not offered to people. The last visible sheet cannot be hidden. */
export function setVisibility(workbook: Workbook, sheet: Sheet, visibility: Visibility): void {
  if (visibility === sheet.visibility) return;
  refuseWhenStructureProtected(workbook);
  if (visibility !== 'Visible') refuseWithoutVisible(workbook, sheet);
  const before = sheet.visibility;
  workbook.step('user', () => void (sheet.visibility = visibility));
  if (visibility !== 'Visible' && workbook.activeSheet === sheet) {
    activateSheet(workbook, nearestVisible(workbook, workbook.sheets.indexOf(sheet)));
  }
  workbook.feed.tell({ kind: 'visibilityChanged', sheet, before });
}

export function moveSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length)
    throw new WorkbookError('InvalidArgument');
  refuseWhenStructureProtected(workbook);
  const before = workbook.sheets.indexOf(sheet);
  workbook.step('user', () => {
    workbook.sheets.splice(before, 1);
    workbook.sheets.splice(position, 0, sheet);
  });
  workbook.feed.tell({ kind: 'sheetMoved', sheet, before, after: position });
}

/** Freezes the first rows and columns; 0 freezes none. */
export function freezePanes(workbook: Workbook, sheet: Sheet, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw new WorkbookError('InvalidArgument');
  workbook.step('user', () => void Object.assign(sheet, { frozenRows: rows, frozenColumns: columns }));
  workbook.feed.changed();
}

/**
 * Whether Excel takes it as the name of a sheet: 1 to 31 characters, none of them control characters or \ / ? * [ ] :,
 * no apostrophe at either end.
 */
export function isSheetName(name: string): boolean {
  return name.length >= 1 && name.length <= 31 && !/[\\/?*[\]:\p{Cc}\p{Cs}]|^'|'$/u.test(name);
}

/** Sheets are added, named, moved, hidden and deleted only while the workbook's structure is not protected. */
function refuseWhenStructureProtected(workbook: Workbook): void {
  if (workbook.structureProtection !== null)
    throw new WorkbookError(
      'AccessDenied',
      'The structure of the workbook is protected. Unprotect the workbook first.',
    );
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
    throw new WorkbookRefusal('InvalidOperation', 'oneSheetShown');
  }
}

function nearestVisible(workbook: Workbook, index: number): Sheet {
  const after = workbook.sheets.slice(index).find((sheet) => sheet.visibility === 'Visible');
  const nearest = after ?? workbook.sheets.findLast((sheet) => sheet.visibility === 'Visible');
  if (nearest === undefined) throw new WorkbookError('InvalidOperation');
  return nearest;
}

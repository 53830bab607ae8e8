import { STRICT_PROTECTION, type ProtectionOptions } from '../sheets/sheet-protection.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';

/** Protects a sheet's locked cells. @throws {WorkbookError} InvalidOperation when it is protected already */
export function protectSheet(workbook: Workbook, sheet: Sheet, options: Partial<ProtectionOptions> = {}): void {
  if (sheet.isProtected) throw new WorkbookError('InvalidOperation', 'The worksheet is protected already.');
  setProtection(workbook, sheet, true, { ...STRICT_PROTECTION, ...options });
}

/** Takes a sheet's protection off. @throws {WorkbookError} AccessDenied for another password */
export function unprotectSheet(workbook: Workbook, sheet: Sheet, password: string | null): void {
  if (!sheet.isProtected) return;
  refuseOther(sheet.protectionOptions.password, password);
  setProtection(workbook, sheet, false, STRICT_PROTECTION);
}

/** Protects which sheets there are: none is added, named, moved, hidden or deleted until it is taken off. */
export function protectStructure(workbook: Workbook, password: string | null): void {
  if (workbook.structureProtection !== null)
    throw new WorkbookError('InvalidOperation', 'The workbook is protected already.');
  workbook.step('user', () => void (workbook.structureProtection = { password }));
  workbook.feed.changed();
}

/** @throws {WorkbookError} AccessDenied for another password than the workbook was protected with */
export function unprotectStructure(workbook: Workbook, password: string | null): void {
  if (workbook.structureProtection === null) return;
  refuseOther(workbook.structureProtection.password, password);
  workbook.step('user', () => void (workbook.structureProtection = null));
  workbook.feed.changed();
}

function setProtection(workbook: Workbook, sheet: Sheet, isProtected: boolean, options: ProtectionOptions): void {
  workbook.step('user', () => void Object.assign(sheet, { isProtected, protectionOptions: options }));
  workbook.feed.tell({ kind: 'protectionChanged', sheet, isProtected });
}

function refuseOther(expected: string | null, given: string | null): void {
  if (expected !== null && expected !== given)
    throw new WorkbookError('AccessDenied', 'The password is not the one that it was protected with.');
}

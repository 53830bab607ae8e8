import { protectSheet, protectStructure, unprotectSheet, unprotectStructure } from '../operations/protect.ts';
import { PROTECTION_PERMISSIONS, type ProtectionOptions } from '../sheets/sheet-protection.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { HostObject } from './host-object.ts';

/** Excel.WorksheetProtection. */
export class WorksheetProtectionObject extends HostObject<Sheet> {
  readonly className = 'WorksheetProtection';

  get Protected() {
    return this.part.isProtected;
  }

  get Options() {
    const { allowed, selectionMode } = this.part.protectionOptions;
    return {
      ...Object.fromEntries(PROTECTION_PERMISSIONS.map((permission) => [permission, allowed.includes(permission)])),
      selectionMode,
    };
  }

  Protect(options: unknown, password: unknown) {
    protectSheet(this.workbook, this.part, { ...optionsOf(options), password: passwordOf(password) });
  }

  Unprotect(password: unknown) {
    unprotectSheet(this.workbook, this.part, passwordOf(password));
  }
}

/** Excel.WorkbookProtection: of the structure of the workbook. */
export class WorkbookProtectionObject extends HostObject<Workbook> {
  readonly className = 'WorkbookProtection';

  get Protected() {
    return this.part.structureProtection !== null;
  }

  Protect(password: unknown) {
    protectStructure(this.part, passwordOf(password));
  }

  Unprotect(password: unknown) {
    unprotectStructure(this.part, passwordOf(password));
  }
}

function optionsOf(options: unknown): Partial<ProtectionOptions> {
  const given = (options ?? {}) as Record<string, unknown>;
  const allowed = PROTECTION_PERMISSIONS.filter((permission) => given[permission] === true);
  return typeof given['selectionMode'] === 'string' ? { allowed, selectionMode: given['selectionMode'] } : { allowed };
}

function passwordOf(password: unknown): string | null {
  return typeof password === 'string' && password !== '' ? password : null;
}

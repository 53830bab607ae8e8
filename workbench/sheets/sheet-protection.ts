import type { Area } from '../cells/area.ts';

/** What may be allowed on a protected sheet (Excel.WorksheetProtectionOptions); nothing is, unless it is said. */
export const PROTECTION_PERMISSIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

export type ProtectionPermission = (typeof PROTECTION_PERMISSIONS)[number];

/** How a sheet is protected, while it is. */
export interface ProtectionOptions {
  readonly allowed: readonly ProtectionPermission[];
  /** Excel.ProtectionSelectionMode: which cells a person may select. */
  readonly selectionMode: string;
  /** Asked for before the protection is taken off; null is none. */
  readonly password: string | null;
}

export const STRICT_PROTECTION: ProtectionOptions = Object.freeze({
  allowed: [],
  selectionMode: 'Normal',
  password: null,
});

/** What is asked of a protected sheet. */
interface ProtectedSheet {
  readonly protectionOptions: ProtectionOptions;
  styleAt(row: number, column: number): { readonly locked: boolean };
}

/** Whether a protected sheet takes a change of an area: of unlocked cells, or of a kind that it allows. */
export function isAllowedOn(sheet: ProtectedSheet, area: Area, permission?: ProtectionPermission): boolean {
  if (permission !== undefined) return sheet.protectionOptions.allowed.includes(permission);
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1)
      if (sheet.styleAt(row, column).locked) return false;
  }
  return true;
}

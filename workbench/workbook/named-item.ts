import type { Reference } from '../cells/reference.ts';

/** A name for an area (or for a constant or formula, kept as text), of the workbook or of one sheet. */
export interface NamedItem {
  readonly name: string;
  /** Null for the whole workbook. */
  readonly sheetId: string | null;
  reference: Reference | null;
  /** What it was given when it is no area, with its "=". */
  formula: string;
  comment: string;
  visible: boolean;
}

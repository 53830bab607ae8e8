import type { ChartAnchor } from '../sheets/chart.ts';
import type { ChartState } from './chart-state.ts';
import type { WorkbookPackage } from '../package/workbook-package.ts';
import type { DateSystem } from '../file-cells/date-system.ts';
import type { FileStyles } from '../file-looks/style-reader.ts';

/**
 * The file that a workbook was opened from, and what it was read as: saving compares the model with it, and puts what
 * differs into it.
 */
export interface FileOrigin {
  readonly pack: WorkbookPackage;
  readonly workbookPart: string;
  /** Null when the file has none. */
  readonly stylesPart: string | null;
  readonly strings: readonly string[];
  readonly dates: DateSystem;
  readonly styles: FileStyles;
  /** By the id of the model's sheet. */
  readonly sheets: ReadonlyMap<string, SheetOrigin>;
  /** See `namesState`. */
  readonly names: string;
  /** Formulas of the file, those that are not read among them. */
  readonly formulas: number;
}

export interface SheetOrigin {
  readonly part: string;
  /** In the file. */
  readonly name: string;
  /** Of the link to the part, by which the workbook's list of sheets names it. */
  readonly linkId: string;
  /** As `validationsXml` wrote them when they had been read. */
  readonly validations: string;
  /** By the id of the model's conditional format, in their order. */
  readonly rules: ReadonlyMap<string, { readonly xml: string; readonly state: string }>;
  /** By the id of the model's table. */
  readonly tables: ReadonlyMap<string, { readonly part: string; readonly state: string }>;
  /** By the id of the model's chart. */
  readonly charts: ReadonlyMap<string, ChartOrigin>;
}

/** A chart of the file that the model knows, as it was read. */
export interface ChartOrigin {
  readonly part: string;
  /** Of the drawing's link to the part. */
  readonly linkId: string;
  readonly name: string;
  readonly anchor: ChartAnchor;
  readonly state: ChartState;
  /** Whether the model holds all that the part says, so that it can be written anew with nothing lost. */
  readonly isWhole: boolean;
}

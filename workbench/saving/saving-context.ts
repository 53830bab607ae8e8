import type { SheetMoves } from '../file-cells/moves.ts';
import type { StyleWriter } from '../file-looks/style-writer.ts';
import type { FileOrigin } from '../file-parts/file-origin.ts';
import type { WorkbookPackage } from '../package/workbook-package.ts';
import type { XmlPart } from '../package/xml-part.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** What saving the sheets of a workbook has in common. */
export interface SavingContext {
  readonly workbook: Workbook;
  readonly file: FileOrigin;
  /** The file as it will be saved. */
  readonly pack: WorkbookPackage;
  readonly styles: StyleWriter;
  readonly moves: readonly SheetMoves[];
}

/** A sheet's part as it is being written. */
export interface WrittenSheet {
  readonly name: string;
  readonly part: XmlPart;
}

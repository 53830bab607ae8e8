import type { FileOrigin } from '../file-parts/file-origin.ts';
import type { SheetMoves } from '../file-cells/moves.ts';
import { StyleWriter } from '../file-looks/style-writer.ts';
import type { WorkbookPackage } from '../package/workbook-package.ts';
import { XmlPart } from '../package/xml-part.ts';
import { writeProperties } from '../file-parts/property-part.ts';
import { writeSettings } from '../file-parts/settings-part.ts';
import { WORKBOOK_ORDER } from '../file-parts/workbook-order.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { moveOtherParts } from './moved-parts.ts';
import { signatureParts } from './left-out.ts';
import { newFile } from './new-file.ts';
import { refuseUnsavable } from './refuse-unsavable.ts';
import type { SavingContext } from './saving-context.ts';
import { SheetSaver, type SavedSheet } from './sheet-saver.ts';
import { allSteps, type Steps } from '../steps/steps.ts';
import { hasFormulas, writeCalculation, writeNames, writeSheetList } from './workbook-xml.ts';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/**
 * Writes a workbook as an .xlsx file. One that was opened from a file is that file with what was changed since: parts
 * that did not change are the same to the byte. One that was made here is written into an empty file by the same way.
 *
 * Text is always written as text, so "=1+1" typed as text opens as text and runs nothing.
 * @param origin the file that the workbook was opened from; null when it was made here
 * @throws {FileProblem} what a sheet is called or holds fits no .xlsx file
 */
export function saveWorkbook(workbook: Workbook, origin: FileOrigin | null): Uint8Array<ArrayBuffer> {
  return allSteps(saveInSteps(workbook, origin)).zipped();
}

/**
 * Does the same a row at a time, and answers the parts of the file. The workbook must not be changed in between: give
 * a snapshot of one that goes on.
 * @throws {FileProblem} at the first step
 */
export function* saveInSteps(workbook: Workbook, origin: FileOrigin | null): Steps<WorkbookPackage> {
  refuseUnsavable(workbook);
  yield;
  const file = origin ?? newFile(workbook);
  const pack = file.pack.copy();
  const moves = movesOf(workbook, file);
  const styles = new StyleWriter(file.styles, workbook.styleBook);
  const context: SavingContext = { workbook, file, pack, styles, moves };

  // First: what is written from here on is where it belongs.
  moveOtherParts(pack, moves, file);
  const saved: (SavedSheet & { readonly sheet: Sheet })[] = [];
  for (const sheet of workbook.sheets) saved.push({ sheet, ...(yield* new SheetSaver(context, sheet).steps()) });
  removeSheets(context);
  const part = new XmlPart(pack.text(file.workbookPart) ?? '', WORKBOOK_ORDER);
  const list = writeSheetList(part, context, saved);
  writeNames(part, context, list);
  const hasChangedCells = saved.some(({ changedCells }) => changedCells);
  if (hasChangedCells && (file.formulas > 0 || hasFormulas(workbook))) writeCalculation(part);
  if (saved.some(({ changedFormulas }) => changedFormulas) || file.sheets.size > keptSheets(workbook, file))
    removeCalculationChain(context);
  pack.write(file.workbookPart, part.toString());
  writeStyles(context);
  writeSettings(pack, file.workbookPart, workbook.settings);
  writeProperties(pack, workbook.customProperties);
  removeSignature(context);
  return pack;
}

/** What happened to each sheet of the file that is still there. */
function movesOf(workbook: Workbook, file: FileOrigin): SheetMoves[] {
  return [...file.sheets].flatMap(([id, { name }]) => {
    const sheet = workbook.sheetById(id);
    return sheet === undefined ? [] : [{ before: name, now: sheet.name, shifts: sheet.shifts }];
  });
}

function keptSheets(workbook: Workbook, file: FileOrigin): number {
  return workbook.sheets.filter((sheet) => file.sheets.has(sheet.id)).length;
}

/** With a sheet goes all that only it had: tables, charts, pictures, comments. */
function removeSheets({ workbook, file, pack }: SavingContext): void {
  for (const [id, { part }] of file.sheets) {
    if (workbook.sheetById(id) !== undefined) continue;
    pack.unrelate(file.workbookPart, part);
    pack.removeUnlinked(part);
  }
}

/** The order of calculation names every formula; Excel makes it anew, and calls a file damaged where it is wrong. */
function removeCalculationChain({ file, pack }: SavingContext): void {
  const chain = pack.related(file.workbookPart, 'calcChain');
  if (chain === undefined) return;
  pack.unrelate(file.workbookPart, chain);
  pack.remove(chain);
}

function writeStyles({ file, pack, styles }: SavingContext): void {
  const written = styles.toString();
  if (written === file.styles.xml) return;
  if (file.stylesPart !== null) return pack.write(file.stylesPart, written);
  pack.add('xl/styles.xml', STYLES_TYPE, written);
  pack.relate(file.workbookPart, 'styles', 'xl/styles.xml');
}

/** A signature holds for the file as it was. */
function removeSignature({ file, pack }: SavingContext): void {
  for (const part of signatureParts(file)) {
    pack.unrelate('', part);
    pack.remove(part);
  }
}

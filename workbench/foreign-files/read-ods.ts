import { FileProblem } from '../files/file-problem.ts';
import { namedItem } from '../file-parts/defined-names.ts';
import { WorkbookPackage } from '../package/workbook-package.ts';
import { childrenOf, descendantOf, rootOf, type XmlElement } from '../package/xml-elements.ts';
import { attribute } from '../package/xml-text.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { formulaFromOds, referenceFromOds } from './ods-formula.ts';
import { readOdsSheet } from './ods-sheet.ts';
import { OdsStyles } from './ods-styles.ts';
import { protectedByPassword } from './protected-by-password.ts';
import { foreignFilesWords } from './words/foreign-files-words.ts';
import { WorkbookFiller, type ForeignWorkbook } from './workbook-filler.ts';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** A list of names, and the sheet that it is of; null for the workbook's. */
interface NameList {
  readonly list: XmlElement;
  readonly sheet: Sheet | null;
}

/** Whether a zip file says that it is an OpenDocument spreadsheet: in its first part, which is not compressed. */
export function isOds(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 200)).includes(MEDIA_TYPE);
}

/**
 * Opens an .ods workbook (OpenDocument 1.x of OASIS) as a new workbook. Cells that the file repeats are filled one by
 * one.
 * @throws {FileProblem} a password, damage, no sheet, or more cells than a browser holds
 */
export function readOds(fileName: string, bytes: Uint8Array): ForeignWorkbook {
  const pack = WorkbookPackage.read(bytes);
  if (pack.text('META-INF/manifest.xml')?.includes('encryption-data') === true) throw protectedByPassword(fileName);
  const xml = pack.text('content.xml');
  const book = xml === undefined ? undefined : descendantOf(xml, rootOf(xml), 'body', 'spreadsheet');
  if (xml === undefined || book === undefined) throw new FileProblem(foreignFilesWords('notOds', { file: fileName }));
  const common = pack.text('styles.xml');
  const filler = new WorkbookFiller(fileName);
  const reading = { xml, styles: new OdsStyles(common === undefined ? [xml] : [common, xml]), filler };
  const names: NameList[] = [];
  for (const child of childrenOf(xml, book)) {
    if (child.name === 'named-expressions') names.push({ list: child, sheet: null });
    if (child.name !== 'table') continue;
    const sheet = readOdsSheet(reading, child);
    for (const part of childrenOf(xml, child)) if (part.name === 'named-expressions') names.push({ list: part, sheet });
  }
  for (const { list, sheet } of names) readNames(xml, list, filler.workbook, sheet);
  return filler.finish('.ods');
}

/** Names of cells, and names of formulas; those that Excel could not have are left out. */
function readNames(xml: string, list: XmlElement, workbook: Workbook, sheet: Sheet | null): void {
  for (const { attributes } of childrenOf(xml, list)) {
    const name = attribute(attributes, 'name');
    const cells = attribute(attributes, 'cell-range-address');
    const expression = attribute(attributes, 'expression');
    const text =
      cells !== undefined
        ? referenceFromOds(cells)
        : expression !== undefined
          ? formulaFromOds(expression.includes('=') ? expression : `=${expression}`)
          : null;
    if (name !== undefined && text !== null)
      workbook.names.push(namedItem(workbook, name, text.replace(/^=/, ''), sheet?.id ?? null));
  }
}

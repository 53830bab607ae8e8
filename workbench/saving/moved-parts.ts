import { addressOf, parseAddress } from '../cells/address.ts';
import { movedAddresses, movedCell, type SheetMoves } from '../file-cells/moves.ts';
import type { FileOrigin } from '../file-parts/file-origin.ts';
import type { WorkbookPackage } from '../package/workbook-package.ts';
import { attribute, withAttribute } from '../package/xml-text.ts';
import { shiftStand, type Shift } from '../cells/shift.ts';
import { withMovedFormulas } from './moved-pieces.ts';

/**
 * Lets the parts that the model does not know follow the cells and the names of sheets: what charts draw, where
 * pictures stand, which cells comments are about, what pivot tables are made of.
 */
export function moveOtherParts(pack: WorkbookPackage, moves: readonly SheetMoves[], file: FileOrigin): void {
  if (!moves.some(({ before, now, shifts }) => before !== now || shifts.length > 0)) return;
  for (const name of pack.names()) {
    const xml = /charts\/chart[^/]*\.xml$|chartEx[^/]*\.xml$/i.test(name) ? pack.text(name) : undefined;
    if (xml !== undefined) pack.write(name, withMovedFormulas(xml, '', moves));
    const source = /pivotCacheDefinition[^/]*\.xml$/i.test(name) ? pack.text(name) : undefined;
    if (source !== undefined) pack.write(name, withMovedSource(source, moves));
  }
  for (const { part, name } of file.sheets.values()) {
    const shifts = moves.find(({ before }) => before === name)?.shifts ?? [];
    if (shifts.length > 0) moveNeighbours(pack, part, shifts);
  }
}

/** Drawings and comments of a sheet. */
function moveNeighbours(pack: WorkbookPackage, sheetPart: string, shifts: readonly Shift[]): void {
  for (const { kind, target } of pack.relationships(sheetPart)) {
    const xml = pack.text(target);
    if (xml === undefined) continue;
    if (kind === 'drawing') pack.write(target, withMovedAnchors(xml, shifts));
    else if (kind === 'vmlDrawing') pack.write(target, withMovedNotes(xml, shifts));
    else if (kind === 'comments' || kind === 'threadedComment') pack.write(target, withMovedComments(xml, shifts));
  }
}

/** Pictures and charts stand over rows and columns, which they follow as far as whole ones move. */
function withMovedAnchors(xml: string, shifts: readonly Shift[]): string {
  return xml.replaceAll(/(<(?:[\w.-]+:)?(row|col)>)(\d+)(?=<)/g, (_, open: string, kind: string, number: string) => {
    const along = kind === 'row' ? 'rows' : 'columns';
    return open + shifts.reduce((line, shift) => shiftStand(line, along, shift), Number(number));
  });
}

/** The boxes of comments name their cell once more, in old drawings. */
function withMovedNotes(xml: string, shifts: readonly Shift[]): string {
  return xml.replaceAll(
    /(<x:Row>)(\d+)(<\/x:Row>\s*<x:Column>)(\d+)/g,
    (whole, open: string, row: string, between: string, column: string) => {
      const moved = movedCell(Number(row), Number(column), shifts);
      return moved === null ? whole : `${open}${moved.row}${between}${moved.column}`;
    },
  );
}

function withMovedComments(xml: string, shifts: readonly Shift[]): string {
  return xml.replaceAll(/<(?:[\w.-]+:)?(?:comment|threadedComment)\s[^>]*>/g, (tag) => {
    const before = attribute(tag, 'ref');
    const after = before === undefined ? '' : movedAddresses(before, shifts);
    return after === '' ? tag : withAttribute(tag, 'ref', after);
  });
}

/** A pivot table's source is an area with the name of its sheet beside it. */
function withMovedSource(xml: string, moves: readonly SheetMoves[]): string {
  return xml.replaceAll(/<(?:[\w.-]+:)?worksheetSource\s[^>]*>/g, (tag) => {
    const sheet = moves.find(({ before }) => before === attribute(tag, 'sheet'));
    if (sheet === undefined) return tag;
    const area = parseAddress(attribute(tag, 'ref') ?? '');
    const ref = area === null ? '' : movedAddresses(addressOf(area), sheet.shifts);
    const named = sheet.now === sheet.before ? tag : withAttribute(tag, 'sheet', sheet.now);
    return ref === '' || sheet.shifts.length === 0 ? named : withAttribute(named, 'ref', ref);
  });
}

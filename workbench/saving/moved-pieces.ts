import { isSingleCell } from '../cells/area.ts';
import { parseAddress } from '../cells/address.ts';
import { movedAddresses, movedFormula, type SheetMoves } from '../file-cells/moves.ts';
import { childrenOf, outerXml, rootOf } from '../package/xml-elements.ts';
import type { XmlPart } from '../package/xml-part.ts';
import { attribute, escapeXml, textOf, withAttribute } from '../package/xml-text.ts';

/** Pieces of a sheet that say where they belong and that the model does not know. */
const PLACED = [
  'mergeCells',
  'hyperlinks',
  'protectedRanges',
  'ignoredErrors',
  'autoFilter',
  'sortState',
  'conditionalFormatting',
  'dataValidations',
  'extLst',
];
const FORMULAS = /<((?:[\w.-]+:)?(?:f|formula|formula1|formula2))(\s[^<>]*)?>([^<]+)<\/\1>/g;
const SQREFS = /<((?:[\w.-]+:)?sqref)>([^<]+)<\/\1>/g;

/** Lets what the model does not know of a sheet follow its cells and the names of sheets. */
export function movePieces(part: XmlPart, home: SheetMoves, moves: readonly SheetMoves[]): void {
  if (!moves.some(({ before, now, shifts }) => before !== now || shifts.length > 0)) return;
  for (const name of [...PLACED, 'cfRule']) {
    const before = part.all(name);
    if (before.length === 0) continue;
    const after = before.map((xml) => movedPiece(xml, home, moves)).filter((xml) => xml !== '');
    part.set(name, ...after);
  }
}

/** Formulas between tags, wherever they stand, as they read now. */
export function withMovedFormulas(xml: string, home: string, moves: readonly SheetMoves[]): string {
  return xml.replaceAll(FORMULAS, (whole, name: string, attributes: string | undefined, inner: string) => {
    const before = textOf(inner);
    const after = movedFormula(before, home, moves);
    return after === before ? whole : `<${name}${attributes ?? ''}>${escapeXml(after)}</${name}>`;
  });
}

function movedPiece(xml: string, home: SheetMoves, moves: readonly SheetMoves[]): string {
  const followed = withMovedFormulas(xml, home.before, moves);
  if (home.shifts.length === 0) return followed;
  const placed = followed.replaceAll(
    SQREFS,
    (_, name: string, addresses: string) => `<${name}>${movedAddresses(addresses, home.shifts)}</${name}>`,
  );
  return withMovedChildren(placed, home);
}

/** Children that say their cells go when all of them are gone; a merge also when one cell is left. */
function withMovedChildren(xml: string, home: SheetMoves): string {
  const root = rootOf(xml);
  const own = moved(xml.slice(root.start, root.innerStart), root.attributes, home);
  if (own === null) return '';
  let count = 0;
  const inner = [...childrenOf(xml, root)].map((child) => {
    const text = moved(outerXml(xml, child), child.attributes, home);
    if (text !== null) count += 1;
    return text ?? '';
  });
  if (inner.length > 0 && count === 0) return '';
  const counted = attribute(root.attributes, 'count') === undefined ? own : own.replace(/(\scount=")\d+/, `$1${count}`);
  return root.innerStart === root.end ? own : counted + inner.join('') + xml.slice(root.innerEnd, root.end);
}

/** An element at its new place; null when it has none. */
function moved(xml: string, attributes: string, { shifts }: SheetMoves): string | null {
  let result = attributes;
  for (const name of ['ref', 'sqref']) {
    const before = attribute(attributes, name);
    if (before === undefined) continue;
    const after = movedAddresses(before, shifts);
    const area = parseAddress(after);
    if (after === '' || (xml.includes('mergeCell') && area !== null && isSingleCell(area))) return null;
    result = withAttribute(result, name, after);
  }
  return result === attributes ? xml : xml.replace(attributes, () => result);
}

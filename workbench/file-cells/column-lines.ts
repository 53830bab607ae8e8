import { childrenOf, rootOf } from '../package/xml-elements.ts';
import { attribute, flag, withAttribute } from '../package/xml-text.ts';
import { POINTS_PER_CHARACTER } from '../sheets/fitting-width.ts';

/** Excel calls a file damaged whose columns are wider. */
const MAX_WIDTH_CHARACTERS = 255;
/** Of a column that nobody gave a width but that must say one, because it is hidden or formatted. */
const USUAL_WIDTH = '9.140625';

/** What a file says of one column; everything else of it stays among the attributes. */
export interface FileColumn {
  readonly attributes: string;
  /** Points; null for the sheet's usual width. */
  readonly width: number | null;
  readonly isHidden: boolean;
  readonly xf: number;
}

/** The columns that a sheet's `cols` speak of, by their number from 0. */
export function readColumns(cols: string | undefined): Map<number, FileColumn> {
  const columns = new Map<number, FileColumn>();
  if (cols === undefined) return columns;
  for (const { attributes } of childrenOf(cols, rootOf(cols))) {
    const width = attribute(attributes, 'width');
    const column: FileColumn = {
      attributes: withAttribute(withAttribute(attributes, 'min', null), 'max', null),
      width: isGiven(width, attributes) ? Number(width) * POINTS_PER_CHARACTER : null,
      isHidden: flag(attributes, 'hidden'),
      xf: Number(attribute(attributes, 'style') ?? 0),
    };
    const first = Number(attribute(attributes, 'min'));
    const last = Math.min(Number(attribute(attributes, 'max')), 16_384);
    for (let number = first; number <= last; number += 1) columns.set(number - 1, column);
  }
  return columns;
}

function isGiven(width: string | undefined, attributes: string): width is string {
  return (
    width !== undefined && !Number.isNaN(Number(width)) && (width !== USUAL_WIDTH || flag(attributes, 'customWidth'))
  );
}

/** What a column's attributes are with the model's width, visibility and format. */
export function columnAttributes(
  before: FileColumn | undefined,
  now: { readonly width: number | undefined; readonly isHidden: boolean; readonly xf: number },
): string {
  let attributes = before?.attributes ?? '';
  if (now.width !== undefined && now.width !== before?.width) {
    const characters = Math.min(MAX_WIDTH_CHARACTERS, now.width / POINTS_PER_CHARACTER);
    attributes = withAttribute(attributes, 'width', Number(characters.toFixed(4)));
    attributes = withAttribute(attributes, 'customWidth', 1);
  }
  if (now.isHidden !== (before?.isHidden ?? false))
    attributes = withAttribute(attributes, 'hidden', now.isHidden ? 1 : null);
  if (now.xf !== (before?.xf ?? 0)) attributes = withAttribute(attributes, 'style', now.xf === 0 ? null : now.xf);
  // A column that is hidden or formatted must say a width, too.
  return attributes === '' || attribute(attributes, 'width') !== undefined
    ? attributes
    : withAttribute(attributes, 'width', USUAL_WIDTH);
}

/** `cols` of the attributes of each column; neighbours that are alike are one entry. */
export function columnsXml(columns: ReadonlyMap<number, string>): string {
  const entries: string[] = [];
  const sorted = [...columns].filter(([, attributes]) => attributes !== '').sort(([a], [b]) => a - b);
  for (let at = 0; at < sorted.length;) {
    const [first, attributes] = sorted[at] ?? [0, ''];
    let last = first;
    while (sorted[at + 1]?.[0] === last + 1 && sorted[at + 1]?.[1] === attributes) {
      at += 1;
      last += 1;
    }
    at += 1;
    entries.push(`<col min="${first + 1}" max="${last + 1}"${attributes}/>`);
  }
  return entries.length === 0 ? '' : `<cols>${entries.join('')}</cols>`;
}

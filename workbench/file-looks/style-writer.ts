import type { ConditionalStyle } from '../cells/conditional-format.ts';
import type { CellStyle, StyleBook } from '../cells/style.ts';
import { outerXml, type XmlElement } from '../package/xml-elements.ts';
import { XmlPart } from '../package/xml-part.ts';
import { attributesOf, withAttribute } from '../package/xml-text.ts';
import { lineOf } from './border-names.ts';
import { builtInNumber, FIRST_OWN_FORMAT } from './number-formats.ts';
import type { FileStyles } from './style-reader.ts';
import { argb, isHexColor } from './theme-colors.ts';

type List = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';
type Looks = Partial<CellStyle> & ConditionalStyle;

const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];
const XF_ORDER = ['alignment', 'protection', 'extLst'];
const BORDER_ORDER = ['start', 'left', 'end', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'];
const FONT = ['bold', 'italic', 'strikethrough', 'underline', 'fontSize', 'fontColor', 'fontName'] as const;
const EDGES = { borderLeft: 'left', borderRight: 'right', borderTop: 'top', borderBottom: 'bottom' } as const;
const ALIGNMENT = ['horizontal', 'vertical', 'wrapText', 'indent'] as const;
const EMPTY_XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

/** Adds to a file's styles (xl/styles.xml) the cell formats that it does not have; those it has keep their numbers. */
export class StyleWriter {
  private readonly file: FileStyles;
  private readonly book: StyleBook;
  private readonly part: XmlPart;
  private readonly added = new Map<List, string[]>();
  private readonly known = new Map<string, number>();

  constructor(file: FileStyles, book: StyleBook) {
    this.file = file;
    this.book = book;
    this.part = new XmlPart(file.xml, ORDER);
  }

  /**
   * The file's cell format for a style of the model.
   * @param base the format that the cell had: what the model does not know of it, such as a rotation, is kept
   */
  xfFor(styleNumber: number, base = 0): number {
    if (this.file.numberOf(base) === styleNumber) return base;
    const own = base === 0 ? this.file.xfOf(styleNumber) : -1;
    if (own >= 0) return own;
    const key = `${base}|${styleNumber}`;
    const xf = this.known.get(key) ?? this.add('cellXfs', this.derivedXf(base, this.book.style(styleNumber)));
    this.known.set(key, xf);
    return xf;
  }

  /** The file's number of a look that a conditional format lays over cells. */
  dxfFor(look: ConditionalStyle): number {
    const font = FONT.some((property) => look[property as keyof ConditionalStyle] !== undefined)
      ? this.changedFont('<font/>', look)
      : '';
    const format =
      look.numberFormat === undefined
        ? ''
        : `<numFmt${attributesOf({ numFmtId: this.formatNumber(look.numberFormat), formatCode: look.numberFormat })}/>`;
    const fill = isHexColor(look.fill)
      ? `<fill><patternFill patternType="solid"><fgColor rgb="${argb(look.fill)}"/><bgColor rgb="${argb(look.fill)}"/></patternFill></fill>`
      : '';
    return this.add('dxfs', this.part.own(`<dxf>${font}${format}${fill}</dxf>`));
  }

  /** The whole part, with what was added. */
  toString(): string {
    for (const [list, items] of this.added) {
      const xml = this.part.get(list) ?? this.part.own(`<${list}/>`);
      const lists = new XmlPart(xml, []);
      const name = this.part.prefix + list;
      const count = this.countOf(list) + items.length;
      const opened = lists
        .toString()
        .replace(/^<[^>]*>/, `<${name}${withAttribute(lists.rootAttributes, 'count', count)}>`);
      this.part.set(
        list,
        opened.replace(new RegExp(`</${name}>$`), (end) => items.join('') + end),
      );
    }
    this.added.clear();
    return this.part.toString();
  }

  private derivedXf(base: number, style: CellStyle): string {
    const before = this.file.styleOf(base);
    const { pieces } = this.file;
    const element = pieces.xfs[base] ?? pieces.xfs[0];
    const xf = new XmlPart(element === undefined ? EMPTY_XF : outerXml(this.file.xml, element), XF_ORDER);
    const differs = (properties: readonly (keyof CellStyle)[]) =>
      properties.some((each) => before[each] !== style[each]);
    let attributes = xf.rootAttributes;
    const use = (name: string, number: number, apply: string) => {
      attributes = withAttribute(withAttribute(attributes, name, number), apply, 1);
    };
    if (differs(['numberFormat'])) use('numFmtId', this.formatNumber(style.numberFormat), 'applyNumberFormat');
    if (differs(FONT))
      use(
        'fontId',
        this.add('fonts', this.changedFont(this.pieceOf('fonts', element, 'fontId'), changedOf(before, style))),
        'applyFont',
      );
    if (differs(['fill'])) use('fillId', this.fillNumber(style.fill), 'applyFill');
    if (differs(Object.keys(EDGES) as (keyof typeof EDGES)[]))
      use(
        'borderId',
        this.add('borders', this.changedBorder(this.pieceOf('borders', element, 'borderId'), before, style)),
        'applyBorder',
      );
    if (differs(ALIGNMENT)) {
      attributes = withAttribute(attributes, 'applyAlignment', 1);
      xf.set('alignment', alignmentXml(xf, style));
    }
    if (differs(['locked'])) {
      attributes = withAttribute(attributes, 'applyProtection', 1);
      xf.set('protection', xf.own(`<protection locked="${Number(style.locked)}"/>`));
    }
    return xf.toString().replace(/^<([^\s>]+)[^>]*>/, (_, name: string) => `<${name}${attributes}>`);
  }

  /** The font or border of a cell format, as the file writes it. */
  private pieceOf(list: 'fonts' | 'borders', xf: XmlElement | undefined, name: string): string {
    const number = Number(new RegExp(`\\s${name}\\s*=\\s*["'](\\d+)`).exec(xf?.attributes ?? '')?.[1] ?? 0);
    const element = this.file.pieces[list][number];
    return element === undefined
      ? this.part.own(list === 'fonts' ? '<font/>' : '<border/>')
      : outerXml(this.file.xml, element);
  }

  private changedFont(xml: string, look: Looks): string {
    const font = new XmlPart(xml, FONT_ORDER);
    const set = (name: string, written: string) => font.set(name, ...(written === '' ? [] : [font.own(written)]));
    const toggle = (name: string, value: boolean | undefined) =>
      value !== undefined && set(name, `<${name}${value ? '' : ' val="0"'}/>`);
    toggle('b', look.bold);
    toggle('i', look.italic);
    toggle('strike', look.strikethrough);
    if (look.underline !== undefined) set('u', `<u val="${look.underline.toLowerCase()}"/>`);
    if (look.fontSize !== undefined) set('sz', `<sz val="${look.fontSize}"/>`);
    if (isHexColor(look.fontColor)) set('color', `<color rgb="${argb(look.fontColor)}"/>`);
    if (look.fontName !== undefined) {
      set('name', `<name${attributesOf({ val: look.fontName })}/>`);
      set('scheme', '');
    }
    return font.toString();
  }

  private changedBorder(xml: string, before: CellStyle, style: CellStyle): string {
    const border = new XmlPart(xml, BORDER_ORDER);
    for (const [property, side] of Object.entries(EDGES) as [keyof typeof EDGES, string][]) {
      const edge = style[property];
      if (before[property] === edge) continue;
      const { name, color } = lineOf(edge ?? '');
      const line = isHexColor(color) ? `<color rgb="${argb(color)}"/>` : '<color auto="1"/>';
      border.set(side, border.own(edge === null ? `<${side}/>` : `<${side} style="${name}">${line}</${side}>`));
    }
    return border.toString();
  }

  private fillNumber(fill: string | null): number {
    if (!isHexColor(fill)) return 0;
    return this.add(
      'fills',
      this.part.own(
        `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor indexed="64"/></patternFill></fill>`,
      ),
    );
  }

  private formatNumber(format: string): number {
    const known = builtInNumber(format) ?? [...this.file.formats].find(([, code]) => code === format)?.[0];
    if (known !== undefined) return known;
    const items = this.added.get('numFmts') ?? [];
    const first = Math.max(FIRST_OWN_FORMAT - 1, ...this.file.formats.keys()) + 1;
    const at = items.findIndex((item) => item.endsWith(`${attributesOf({ formatCode: format })}/>`));
    if (at >= 0) return first + at;
    const number = first + items.length;
    this.added.set('numFmts', [
      ...items,
      this.part.own(`<numFmt${attributesOf({ numFmtId: number, formatCode: format })}/>`),
    ]);
    return number;
  }

  private add(list: List, xml: string): number {
    const items = this.added.get(list) ?? [];
    this.added.set(list, items);
    const at = items.indexOf(xml);
    return this.countOf(list) + (at < 0 ? items.push(xml) - 1 : at);
  }

  private countOf(list: List): number {
    if (list === 'numFmts') return this.file.formats.size;
    return this.file.pieces[list === 'cellXfs' ? 'xfs' : list].length;
  }
}

function changedOf(before: CellStyle, style: CellStyle): Looks {
  return Object.fromEntries(FONT.filter((each) => before[each] !== style[each]).map((each) => [each, style[each]]));
}

function alignmentXml(xf: XmlPart, { horizontal, vertical, wrapText, indent }: CellStyle): string {
  const before = new XmlPart(xf.get('alignment') ?? xf.own('<alignment/>'), []);
  const horizontalName = horizontal === 'CenterAcrossSelection' ? 'centerContinuous' : small(horizontal);
  let attributes = withAttribute(
    before.rootAttributes,
    'horizontal',
    horizontalName === 'general' ? null : horizontalName,
  );
  attributes = withAttribute(attributes, 'vertical', vertical === 'Bottom' ? null : small(vertical));
  attributes = withAttribute(attributes, 'wrapText', wrapText ? 1 : null);
  attributes = withAttribute(attributes, 'indent', indent === 0 ? null : indent);
  return xf.own('<alignment/>').replace('/>', `${attributes}/>`);
}

function small(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

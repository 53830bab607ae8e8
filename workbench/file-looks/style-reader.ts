import { DEFAULT_STYLE, type CellStyle, type StyleBook } from '../cells/style.ts';
import { childrenOf, descendantOf, rootOf, type XmlElement } from '../package/xml-elements.ts';
import { attribute, flag } from '../package/xml-text.ts';
import { edgeOf } from './border-names.ts';
import { builtInFormat } from './number-formats.ts';
import { colorOf } from './theme-colors.ts';

/** Where the pieces of a file's cell formats stand in its styles (xl/styles.xml). */
interface StylePieces {
  readonly fonts: readonly XmlElement[];
  readonly fills: readonly XmlElement[];
  readonly borders: readonly XmlElement[];
  readonly xfs: readonly XmlElement[];
  readonly dxfs: readonly XmlElement[];
}

/** The cell formats of a file, and the model's style of each; what the model does not know of one stays in the file. */
export class FileStyles {
  readonly xml: string;
  readonly pieces: StylePieces;
  readonly formats: ReadonlyMap<number, string>;
  readonly theme: readonly string[];
  private readonly styles: CellStyle[];
  private readonly numbers: number[];

  /** Where it differs, the file's first cell format becomes the style of the book's cells that have none. */
  constructor(xml: string, theme: readonly string[], book: StyleBook) {
    this.xml = xml;
    this.theme = theme;
    const root = rootOf(xml);
    const list = (...path: string[]) => {
      const parent = descendantOf(xml, root, ...path);
      return parent === undefined ? [] : [...childrenOf(xml, parent)];
    };
    this.pieces = {
      fonts: list('fonts'),
      fills: list('fills'),
      borders: list('borders'),
      xfs: list('cellXfs'),
      dxfs: list('dxfs'),
    };
    this.formats = new Map(
      list('numFmts').map(({ attributes }) => [
        Number(attribute(attributes, 'numFmtId')),
        attribute(attributes, 'formatCode') ?? 'General',
      ]),
    );
    this.styles = this.pieces.xfs.map((xf) => this.readXf(xf));
    const first = this.styles[0] ?? DEFAULT_STYLE;
    if (JSON.stringify(first) !== JSON.stringify(book.style(0))) book.setDefault(first);
    this.numbers = this.styles.map((style) => book.numberOf(style));
  }

  get count(): number {
    return this.styles.length;
  }

  styleOf(xf: number): CellStyle {
    return this.styles[xf] ?? this.styles[0] ?? DEFAULT_STYLE;
  }

  /** The number in the model's style book. */
  numberOf(xf: number): number {
    return this.numbers[xf] ?? 0;
  }

  /** The first cell format that the model shows as a style; −1 when the file has none. */
  xfOf(styleNumber: number): number {
    return this.numbers.indexOf(styleNumber);
  }

  colorOf(attributes: string): string | null {
    return colorOf(attributes, this.theme);
  }

  /** The look of a font element, as far as it says one. */
  readFont(xml: string, font: XmlElement): Partial<CellStyle> {
    const look: { -readonly [K in keyof CellStyle]?: CellStyle[K] } = {};
    for (const { name, attributes } of childrenOf(xml, font)) {
      if (name === 'b') look.bold = flag(attributes, 'val', true);
      else if (name === 'i') look.italic = flag(attributes, 'val', true);
      else if (name === 'strike') look.strikethrough = flag(attributes, 'val', true);
      else if (name === 'u') look.underline = underlineOf(attribute(attributes, 'val') ?? 'single');
      else if (name === 'sz') look.fontSize = Number(attribute(attributes, 'val') ?? DEFAULT_STYLE.fontSize);
      else if (name === 'name') look.fontName = attribute(attributes, 'val') ?? DEFAULT_STYLE.fontName;
      else if (name === 'color') look.fontColor = this.colorOf(attributes) ?? DEFAULT_STYLE.fontColor;
    }
    return look;
  }

  /** The colour of a whole fill; null for none, and for patterns and gradients, which the model does not know. */
  readFill(xml: string, fill: XmlElement, colorName: 'fgColor' | 'bgColor' = 'fgColor'): string | null {
    const pattern = descendantOf(xml, fill, 'patternFill');
    if (pattern === undefined) return null;
    const type = attribute(pattern.attributes, 'patternType') ?? (colorName === 'bgColor' ? 'solid' : 'none');
    const color = type === 'solid' ? descendantOf(xml, pattern, colorName) : undefined;
    return color === undefined ? null : this.colorOf(color.attributes);
  }

  private readXf(xf: XmlElement): CellStyle {
    const { attributes } = xf;
    const at = (list: readonly XmlElement[], name: string) => list[Number(attribute(attributes, name) ?? 0)];
    const font = at(this.pieces.fonts, 'fontId');
    const fill = at(this.pieces.fills, 'fillId');
    const border = at(this.pieces.borders, 'borderId');
    const format = Number(attribute(attributes, 'numFmtId') ?? 0);
    return {
      ...DEFAULT_STYLE,
      numberFormat: this.formats.get(format) ?? builtInFormat(format),
      ...(font && this.readFont(this.xml, font)),
      fill: fill === undefined ? null : this.readFill(this.xml, fill),
      ...(border && this.readBorder(border)),
      ...this.readAlignment(xf),
    };
  }

  private readBorder(border: XmlElement): Partial<CellStyle> {
    const edge = (...names: string[]) => {
      const line = [...childrenOf(this.xml, border)].find(({ name }) => names.includes(name));
      if (line === undefined) return null;
      const color = descendantOf(this.xml, line, 'color');
      return edgeOf(
        attribute(line.attributes, 'style') ?? 'none',
        (color && this.colorOf(color.attributes)) ?? '#000000',
      );
    };
    return {
      borderTop: edge('top'),
      borderBottom: edge('bottom'),
      borderLeft: edge('left', 'start'),
      borderRight: edge('right', 'end'),
    };
  }

  private readAlignment(xf: XmlElement): Partial<CellStyle> {
    const alignment = descendantOf(this.xml, xf, 'alignment')?.attributes ?? '';
    const protection = descendantOf(this.xml, xf, 'protection')?.attributes ?? '';
    const horizontal = attribute(alignment, 'horizontal') ?? 'general';
    return {
      horizontal: horizontal === 'centerContinuous' ? 'CenterAcrossSelection' : capital(horizontal),
      vertical: capital(attribute(alignment, 'vertical') ?? 'bottom'),
      wrapText: flag(alignment, 'wrapText'),
      indent: Number(attribute(alignment, 'indent') ?? 0),
      locked: flag(protection, 'locked', true),
    };
  }
}

function underlineOf(value: string): CellStyle['underline'] {
  if (value === 'none') return 'None';
  return value.startsWith('double') ? 'Double' : 'Single';
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

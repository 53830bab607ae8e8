/** How a cell looks. Colours are "#RRGGBB"; null is none. Sizes are points. */
export interface CellStyle {
  /** The named style that the look began with. */
  readonly styleName: string;
  readonly numberFormat: string;
  readonly fill: string | null;
  readonly fontColor: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: 'None' | 'Single' | 'Double';
  readonly strikethrough: boolean;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrapText: boolean;
  readonly indent: number;
  readonly locked: boolean;
  /** Edges as "Continuous #000000 Thin": style, colour, weight; null is none. */
  readonly borderTop: string | null;
  readonly borderBottom: string | null;
  readonly borderLeft: string | null;
  readonly borderRight: string | null;
}

export const DEFAULT_STYLE: CellStyle = Object.freeze({
  styleName: 'Normal',
  numberFormat: 'General',
  fill: null,
  fontColor: '#000000',
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  horizontal: 'General',
  vertical: 'Bottom',
  wrapText: false,
  indent: 0,
  locked: true,
  borderTop: null,
  borderBottom: null,
  borderLeft: null,
  borderRight: null,
});

/** Every style of a workbook once; a cell keeps its number. Style 0 is the one of cells that have none. */
export class StyleBook {
  private readonly styles: CellStyle[] = [DEFAULT_STYLE];
  private readonly numbers = new Map<string, number>([[JSON.stringify(DEFAULT_STYLE), 0]]);
  private readonly changed = new Map<string, number>();

  /** A book of styles, each with the number of its place. */
  static of([first = DEFAULT_STYLE, ...others]: readonly CellStyle[]): StyleBook {
    const book = new StyleBook();
    book.setDefault(first);
    for (const style of others) book.numberOf(style);
    return book;
  }

  /** Every style, at the place of its number. */
  all(): readonly CellStyle[] {
    return this.styles;
  }

  style(number: number): CellStyle {
    return this.styles[number] ?? this.styles[0] ?? DEFAULT_STYLE;
  }

  /** Makes a style the one of cells that have none, in a book that has no other yet. */
  setDefault(style: CellStyle): void {
    if (this.styles.length > 1) throw new RangeError('setDefault requires a book without other styles');
    this.styles[0] = style;
    this.numbers.clear();
    this.numbers.set(JSON.stringify(style), 0);
  }

  /** The number of a style, which the book has from now on. */
  numberOf(style: CellStyle): number {
    const text = JSON.stringify(style);
    const found = this.numbers.get(text) ?? this.styles.push(style) - 1;
    this.numbers.set(text, found);
    return found;
  }

  /** The number of a style with one property changed. */
  with<K extends keyof CellStyle>(number: number, property: K, value: CellStyle[K]): number {
    const step = `${number}|${property}|${String(value)}`;
    const known = this.changed.get(step);
    if (known !== undefined) return known;
    const found = this.numberOf({ ...this.style(number), [property]: value });
    this.changed.set(step, found);
    return found;
  }

  /** The number of the default style with some properties changed. */
  numberOfLook(look: Partial<CellStyle>): number {
    let number = 0;
    for (const [property, value] of Object.entries(look))
      number = this.with(number, property as 'fill', value as string);
    return number;
  }
}

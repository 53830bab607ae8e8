import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { PackOverview } from './pack-overview.ts';
import { packFileWords as words } from './words/pack-file-words.ts';

/** A4 in points, and what is left free around. */
export const PAGE = { width: 595.28, height: 841.89, margin: 48 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
const BOTTOM = PAGE.height - PAGE.margin - 18;
/** Dark enough on white for whoever sees contrasts badly: 7 : 1 and more. */
export const INK = { text: '#1b1a19', soft: '#4a4845', line: '#c8c6c4', shade: '#f3f2f1' } as const;

export type Tag = 'H1' | 'H2' | 'P' | 'LI' | 'Figure' | 'TH' | 'TD';
export interface TextLook {
  readonly size?: number;
  readonly isBold?: boolean;
  readonly color?: string;
  readonly x?: number;
  readonly width?: number;
  /** Free space below. */
  readonly after?: number;
  readonly align?: 'left' | 'right';
}

const require = createRequire(import.meta.url);
/** By their paths: the library reads a font anew each time that it is called by another name. */
export const FONTS = {
  regular: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
};

/** PDF/UA-1, which the library writes and its types do not know yet. */
const ACCESSIBLE = 'PDF/UA' as unknown as NonNullable<PDFKit.PDFDocumentOptions['subset']>;

/** A structure element of a tagged document, to which others are added. */
export type Element = PDFKit.PDFStructureElement;

/**
 * A tagged PDF being written from top to bottom: A4, with its fonts in it, and no moment but the one it is given. What
 * is read stands in the structure tree; lines, shades and footers are artifacts.
 */
export class PdfPage {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Element;
  /** Where the next thing stands, from the top. */
  y: number = PAGE.margin;

  constructor({ language, title, subject, frozenAt, frozenBy }: PackOverview) {
    const moments = { CreationDate: frozenAt, ModDate: frozenAt };
    this.doc = new PDFDocument({
      ...{ size: 'A4', margin: 0, bufferPages: true, pdfVersion: '1.7', subset: ACCESSIBLE, tagged: true },
      ...{ lang: language, displayTitle: true, font: FONTS.regular },
      info: { Title: title, Subject: subject, Author: frozenBy, Creator: 'Amend', Producer: 'Amend', ...moments },
    });
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** Begins a new page unless so much still has room on this one. */
  ensure(height: number): void {
    if (this.y + height > BOTTOM) this.newPage();
  }

  /** Of the page that is written, from 1. */
  get number(): number {
    return this.doc.bufferedPageRange().count;
  }

  newPage(): void {
    this.doc.addPage();
    this.y = PAGE.margin;
  }

  /** Height of a text as it would be written. */
  heightOf(text: string, { size = 9.5, isBold = false, width = TEXT_WIDTH }: TextLook = {}): number {
    return this.doc
      .font(isBold ? FONTS.bold : FONTS.regular)
      .fontSize(size)
      .heightOfString(unbroken(text), { width });
  }

  /** Width of a text in one line. */
  widthOf(text: string, { size = 9.5, isBold = false }: TextLook = {}): number {
    return this.doc
      .font(isBold ? FONTS.bold : FONTS.regular)
      .fontSize(size)
      .widthOfString(text);
  }

  /** A text as long as so many lines have room for. */
  cutTo(whole: string, look: TextLook, lines = 1): string {
    const text = unbroken(whole);
    const room = lines * this.heightOf('x', look) + 0.01;
    if (this.heightOf(text, look) <= room) return text;
    let cut = text;
    while (cut.length > 1 && this.heightOf(`${cut}…`, look) > room) cut = cut.slice(0, -1);
    return `${cut.trimEnd()}…`;
  }

  /** Writes a text at a place, as an element of the structure; where it ends is not noted. */
  textAt(parent: Element, tag: Tag, text: string, y: number, look: TextLook = {}): void {
    const { size = 9.5, isBold = false, color = INK.text, x = PAGE.margin, width = TEXT_WIDTH, align = 'left' } = look;
    const write = () => {
      this.doc
        .font(isBold ? FONTS.bold : FONTS.regular)
        .fontSize(size)
        .fillColor(color);
      this.doc.text(unbroken(text), x, y, { width, align });
    };
    // What is a head is one of its column.
    const options = tag === 'TH' ? ({ scope: 'Column' } as object) : {};
    parent.add(this.doc.struct(tag, options, [write]));
  }

  /** Writes a text below what stands there. */
  text(tag: Tag, text: string, look: TextLook = {}, parent: Element = this.root): void {
    const height = this.heightOf(text, look);
    this.ensure(height);
    this.textAt(parent, tag, text, this.y, look);
    this.y += height + (look.after ?? 4);
  }

  /** @param room that it needs together with what follows, so that it does not stand alone at the end of a page */
  heading(text: string, room = 80): void {
    this.ensure(room);
    if (this.y > PAGE.margin) this.y += 10;
    this.doc.outline.addItem(text);
    this.text('H2', text, { size: 13, isBold: true, after: 6 });
  }

  /** Draws what says nothing. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  /** Writes the footers, and hands over the bytes. */
  async end(footer: string): Promise<Buffer> {
    const bytes = collect(this.doc);
    const { count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.doc.switchToPage(page);
      this.artifact(() => this.footer(footer, words('page', { page: page + 1, pages: count })), 'Pagination');
    }
    this.root.end();
    this.doc.end();
    return bytes;
  }

  private footer(left: string, right: string): void {
    const y = PAGE.height - PAGE.margin - 6;
    this.doc.font(FONTS.regular).fontSize(8).fillColor(INK.soft);
    this.doc.text(left, PAGE.margin, y, { width: TEXT_WIDTH - 100, lineBreak: false, ellipsis: true });
    this.doc.text(right, PAGE.width - PAGE.margin - 100, y, { width: 100, align: 'right', lineBreak: false });
  }
}

/** No line ends between a figure and its sign. */
function unbroken(text: string): string {
  return text.replaceAll(/(\d) %/g, '$1\u00a0%');
}

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}

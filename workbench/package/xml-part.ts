import { childrenOf, rootOf } from './xml-elements.ts';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/';

interface Piece {
  /** The child's name; "" for what stands between children. */
  readonly name: string;
  readonly xml: string;
}

/**
 * A part of a workbook as the children of its root, each kept as its text: one can be replaced, and all others stay as
 * they are written.
 */
export class XmlPart {
  readonly rootAttributes: string;
  /** Of the root's elements: "x:", or "". */
  readonly prefix: string;
  private head: string;
  private pieces: Piece[] = [];
  private readonly tail: string;
  private readonly order: readonly string[];

  /** @param order the names of the root's children, as the part's schema has them follow each other */
  constructor(xml: string, order: readonly string[]) {
    const root = rootOf(xml);
    const isEmpty = root.innerStart === root.end;
    this.order = order;
    this.prefix = root.prefix;
    this.rootAttributes = root.attributes;
    this.head = isEmpty ? `${xml.slice(0, root.end - 2)}>` : xml.slice(0, root.innerStart);
    this.tail = isEmpty ? `</${root.prefix}${root.name}>${xml.slice(root.end)}` : xml.slice(root.innerEnd);
    let at = root.innerStart;
    for (const child of childrenOf(xml, root)) {
      if (child.start > at) this.pieces.push({ name: '', xml: xml.slice(at, child.start) });
      this.pieces.push({ name: child.name, xml: xml.slice(child.start, child.end) });
      at = child.end;
    }
    if (!isEmpty && at < root.innerEnd) this.pieces.push({ name: '', xml: xml.slice(at, root.innerEnd) });
  }

  /** Whether the part is written in the strict form of the standard, whose namespaces have other names. */
  get isStrict(): boolean {
    return this.rootAttributes.includes('http://purl.oclc.org/ooxml/');
  }

  /** The text of the first child of a name. */
  get(name: string): string | undefined {
    return this.pieces.find((piece) => piece.name === name)?.xml;
  }

  all(name: string): string[] {
    return this.pieces.filter((piece) => piece.name === name).map((piece) => piece.xml);
  }

  /** Puts children in the place of all of a name, or where the schema wants them; none takes them out. */
  set(name: string, ...xmls: readonly string[]): void {
    const first = this.pieces.findIndex((piece) => piece.name === name);
    const at = first < 0 ? this.placeFor(name) : first;
    const before = this.pieces.slice(0, at);
    const after = this.pieces.slice(at).filter((piece) => piece.name !== name);
    this.pieces = [...before, ...xmls.map((xml) => ({ name, xml })), ...after];
  }

  /** What was written without prefix and for the common form of the standard, as this part writes it. */
  own(xml: string): string {
    const prefixed = this.prefix === '' ? xml : xml.replaceAll(/<(\/?)(?=[A-Za-z])(?![\w.-]+:)/g, `<$1${this.prefix}`);
    return this.isStrict
      ? prefixed.replaceAll(
          new RegExp(`${TRANSITIONAL}(officeDocument|spreadsheetml)/2006`, 'g'),
          'http://purl.oclc.org/ooxml/$1',
        )
      : prefixed;
  }

  toString(): string {
    return this.head + this.pieces.map((piece) => piece.xml).join('') + this.tail;
  }

  private placeFor(name: string): number {
    const later = new Set(this.order.slice(this.order.indexOf(name) + 1));
    const next = this.pieces.findIndex((piece) => later.has(piece.name));
    return next < 0 ? this.pieces.length : next;
  }
}

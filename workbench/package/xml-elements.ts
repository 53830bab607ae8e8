import { FileProblem } from '../files/file-problem.ts';
import { filesWords } from '../files/words/files-words.ts';

/** Where an element stands in an XML text; the text itself is never built anew, so that what is not touched stays. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** "x:", or "" in most files. */
  readonly prefix: string;
  /** As they are written, with the blank before each. */
  readonly attributes: string;
  readonly start: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
}

interface Tag extends Pick<XmlElement, 'name' | 'prefix' | 'attributes' | 'start' | 'end'> {
  readonly isClosing: boolean;
  readonly isEmpty: boolean;
}

/** The outermost element. */
export function rootOf(xml: string): XmlElement {
  const tag = nextTag(xml, 0);
  if (tag === null || tag.isClosing) throw damaged();
  return elementOf(xml, tag);
}

/** The elements right within another one, in order. */
export function* childrenOf(
  xml: string,
  { innerStart, innerEnd }: Pick<XmlElement, 'innerStart' | 'innerEnd'>,
): Generator<XmlElement> {
  let at = innerStart;
  for (;;) {
    const tag = nextTag(xml, at);
    if (tag === null || tag.start >= innerEnd) return;
    if (tag.isClosing) throw damaged();
    const element = elementOf(xml, tag);
    yield element;
    at = element.end;
  }
}

/** The first child of a name. */
export function childOf(xml: string, parent: XmlElement, name: string): XmlElement | undefined {
  for (const child of childrenOf(xml, parent)) if (child.name === name) return child;
  return undefined;
}

/** The element at the end of a path from an element on; undefined when a step is missing. */
export function descendantOf(xml: string, from: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  let element: XmlElement | undefined = from;
  for (const name of path) element = element && childOf(xml, element, name);
  return element;
}

export function innerXml(xml: string, { innerStart, innerEnd }: XmlElement): string {
  return xml.slice(innerStart, innerEnd);
}

export function outerXml(xml: string, { start, end }: XmlElement): string {
  return xml.slice(start, end);
}

function elementOf(xml: string, open: Tag): XmlElement {
  const { name, prefix, attributes, start, end } = open;
  const place = { name, prefix, attributes, start, innerStart: end };
  if (open.isEmpty) return { ...place, innerEnd: end, end };
  const closing = plainClosing(xml, open) ?? countedClosing(xml, end);
  return { ...place, innerEnd: closing.start, end: closing.end };
}

/** Most elements hold none of their own name, no comment and no CDATA: their end is found without reading within. */
function plainClosing(xml: string, { prefix, name, end }: Tag): { start: number; end: number } | null {
  const start = xml.indexOf(`</${prefix}${name}`, end);
  if (start < 0) throw damaged();
  const inner = xml.slice(end, start);
  if (inner.includes('<!') || inner.includes(`<${prefix}${name}`)) return null;
  const after = xml.indexOf('>', start) + 1;
  return xml.slice(start + 2, after - 1).trim() === prefix + name ? { start, end: after } : null;
}

function countedClosing(xml: string, from: number): Tag {
  let depth = 1;
  let at = from;
  for (;;) {
    const tag = nextTag(xml, at);
    if (tag === null) throw damaged();
    if (tag.isClosing) depth -= 1;
    else if (!tag.isEmpty) depth += 1;
    if (depth === 0) return tag;
    at = tag.end;
  }
}

function nextTag(xml: string, from: number): Tag | null {
  let start = xml.indexOf('<', from);
  while (start >= 0) {
    const next = xml.charAt(start + 1);
    if (next !== '!' && next !== '?') return tagAt(xml, start);
    start = xml.indexOf('<', endOfMarkup(xml, start));
  }
  return null;
}

/** After a comment, CDATA, declaration or instruction. */
function endOfMarkup(xml: string, start: number): number {
  const closing = xml.startsWith('<!--', start) ? '-->' : xml.startsWith('<![CDATA[', start) ? ']]>' : '>';
  const end = xml.indexOf(closing, start);
  if (end < 0) throw damaged();
  return end + closing.length;
}

const NAME = /^(\/?)([^\s/:]+:)?([^\s/]+)/;

function tagAt(xml: string, start: number): Tag {
  const end = endOfTag(xml, start);
  const isEmpty = xml.charAt(end - 2) === '/';
  const text = xml.slice(start + 1, isEmpty ? end - 2 : end - 1);
  const [whole, slash, prefix = '', name] = NAME.exec(text) ?? [];
  if (whole === undefined || name === undefined) throw damaged();
  return { name, prefix, attributes: text.slice(whole.length), start, end, isClosing: slash === '/', isEmpty };
}

/** A ">" within quotation marks ends no tag. */
function endOfTag(xml: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at + 1;
  }
  throw damaged();
}

function damaged(): FileProblem {
  return new FileProblem(filesWords('damagedPart'));
}

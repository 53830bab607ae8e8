import { strToU8, zipSync } from 'fflate';
import { FileProblem } from '../files/file-problem.ts';
import { filesWords } from '../files/words/files-words.ts';
import { readRelationships, relationshipsPart, type Relationship } from './relationships.ts';
import { childrenOf, rootOf } from './xml-elements.ts';
import { attribute, escapeXml } from './xml-text.ts';
import { unpacked, zipEntries, type ZipEntry } from './zip-entries.ts';

/** A workbook unzips to at most this; more is a mistake or an attack. */
const MAX_UNZIPPED_BYTES = 1_000_000_000;
/** Some five million cells: a browser that reads more does not answer for much longer than ten seconds. */
const MAX_XML_BYTES = 250_000_000;

const CONTENT_TYPES = '[Content_Types].xml';
const COMMON_BASE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * The zip file that a workbook is (Open Packaging Conventions, ECMA-376 part 2): named parts, their links and what kind
 * of content each is. Parts that nobody writes stay byte for byte.
 */
export class WorkbookPackage {
  private readonly parts: Map<string, Uint8Array>;

  private constructor(parts: Map<string, Uint8Array>) {
    this.parts = parts;
  }

  /** @throws {FileProblem} no zip, a damaged or lying one, or more than 1 GB unpacked, or than 250 MB of XML */
  static read(bytes: Uint8Array): WorkbookPackage {
    return new WorkbookPackage(unzipped(bytes));
  }

  static of(parts: Readonly<Record<string, string>>): WorkbookPackage {
    return new WorkbookPackage(new Map(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  }

  /** A package of parts as they are written. */
  static ofBytes(parts: ReadonlyMap<string, Uint8Array>): WorkbookPackage {
    return new WorkbookPackage(new Map(parts));
  }

  /** Every part as it is written. */
  bytes(): ReadonlyMap<string, Uint8Array> {
    return this.parts;
  }

  /** The same parts, to be changed while these stay. */
  copy(): WorkbookPackage {
    return new WorkbookPackage(new Map(this.parts));
  }

  names(): string[] {
    return [...this.parts.keys()];
  }

  /** The text of a part; undefined when there is none of the name, in whatever case it is written. */
  text(name: string): string | undefined {
    const bytes = this.parts.get(this.nameAsWritten(name));
    return bytes && decoded(bytes);
  }

  /** Writes a part; what it held already stays as it is, to the byte. */
  write(name: string, text: string): void {
    if (this.text(name) !== text) this.parts.set(this.nameAsWritten(name), strToU8(text));
  }

  /** Adds a part of a kind of content. */
  add(name: string, contentType: string, text: string): void {
    this.write(name, text);
    const types = this.text(CONTENT_TYPES) ?? '';
    const override = `<Override PartName="/${escapeXml(name)}" ContentType="${contentType}"/>`;
    this.write(
      CONTENT_TYPES,
      types.replace(/<\/((?:[\w.-]+:)?)Types>\s*$/, (end, prefix: string) => override.replace('<', `<${prefix}`) + end),
    );
  }

  /** Takes out a part, its links and what is said of its content. */
  remove(name: string): void {
    this.parts.delete(this.nameAsWritten(name));
    this.parts.delete(this.nameAsWritten(relationshipsPart(name)));
    const types = this.text(CONTENT_TYPES);
    if (types === undefined) return;
    for (const entry of childrenOf(types, rootOf(types))) {
      if (attribute(entry.attributes, 'PartName')?.toLowerCase() !== `/${name}`.toLowerCase()) continue;
      return this.write(CONTENT_TYPES, types.slice(0, entry.start) + types.slice(entry.end));
    }
  }

  /** Takes out a part that no link from the package leads to any more, with all that only it led to. */
  removeUnlinked(name: string): void {
    const kept = this.reachedFrom('');
    for (const part of this.reachedFrom(name)) if (!kept.has(part)) this.remove(part);
  }

  /** The kind of content that a part is said to hold. */
  contentType(name: string): string | undefined {
    const types = this.text(CONTENT_TYPES);
    if (types === undefined) return undefined;
    for (const { attributes } of childrenOf(types, rootOf(types)))
      if (attribute(attributes, 'PartName')?.toLowerCase() === `/${name}`.toLowerCase())
        return attribute(attributes, 'ContentType');
    return undefined;
  }

  /** The links of a part; "" is the package itself. */
  relationships(part: string): Relationship[] {
    const xml = this.text(relationshipsPart(part));
    return xml === undefined ? [] : readRelationships(xml, part);
  }

  /** The part that a part links to by a kind; undefined when there is none. */
  related(part: string, kind: string): string | undefined {
    return this.relationships(part).find((each) => each.kind === kind && !each.isExternal)?.target;
  }

  /** Links a part to another one. @returns the link's id */
  relate(part: string, kind: string, target: string): string {
    const known = this.relationships(part);
    const base = this.relationships('').find((each) => each.kind === 'officeDocument')?.base ?? COMMON_BASE;
    const taken = new Set(known.map((each) => each.id));
    let number = known.length + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const name = relationshipsPart(part);
    const xml =
      this.text(name) ??
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
    const entry = `Relationship Id="rId${number}" Type="${base}/${kind}" Target="/${escapeXml(target)}"/>`;
    this.write(
      name,
      xml.replace(
        /<((?:[\w.-]+:)?)Relationships([^>]*?)(?:\/>|>([\s\S]*)<\/(?:[\w.-]+:)?Relationships>)\s*$/,
        (_, prefix: string, attributes: string, inner = '') =>
          `<${prefix}Relationships${attributes}>${inner as string}<${prefix}${entry}</${prefix}Relationships>`,
      ),
    );
    return `rId${number}`;
  }

  /** Takes out a part's links to another one. */
  unrelate(part: string, target: string): void {
    const name = relationshipsPart(part);
    const xml = this.text(name);
    if (xml === undefined) return;
    const links = [...childrenOf(xml, rootOf(xml))];
    const doomed = new Set(
      this.relationships(part)
        .filter((each) => each.target === target)
        .map((each) => each.id),
    );
    let left = '';
    let at = 0;
    for (const { start, end } of links.filter((each) => doomed.has(attribute(each.attributes, 'Id') ?? ''))) {
      left += xml.slice(at, start);
      at = end;
    }
    this.write(name, left + xml.slice(at));
  }

  /** The first name that no part has: "xl/tables/table3.xml" for "xl/tables/table#.xml". */
  freeName(pattern: string): string {
    let number = 1;
    while (this.parts.has(this.nameAsWritten(pattern.replace('#', String(number))))) number += 1;
    return pattern.replace('#', String(number));
  }

  /** @param level 0 packs without compressing, which takes little time and much room */
  zipped(level: 0 | 6 = 6): Uint8Array<ArrayBuffer> {
    return zipSync(Object.fromEntries(this.parts), { level }) as Uint8Array<ArrayBuffer>;
  }

  /** A part, and those that its links lead to, one after the other; as they are written here. */
  private reachedFrom(name: string): Set<string> {
    const reached = new Set([this.nameAsWritten(name)]);
    for (const part of reached)
      for (const { target, isExternal } of this.relationships(part))
        if (!isExternal) reached.add(this.nameAsWritten(target));
    return reached;
  }

  /** Part names are alike whatever their case. */
  private nameAsWritten(name: string): string {
    if (this.parts.has(name)) return name;
    const lower = name.toLowerCase();
    return this.names().find((each) => each.toLowerCase() === lower) ?? name;
  }
}

function unzipped(bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    const entries = zipEntries(bytes).filter(({ name }) => !name.endsWith('/'));
    if (sizeOf(entries) > MAX_UNZIPPED_BYTES) throw new FileProblem(filesWords('unpacksTooLarge'));
    if (sizeOf(entries.filter(({ name }) => /\.xml$/i.test(name))) > MAX_XML_BYTES)
      throw new FileProblem(filesWords('sheetsTooLarge'));
    return new Map(entries.map((entry) => [entry.name, unpacked(entry)]));
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem(filesWords('notUnpacked'), error);
  }
}

function sizeOf(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, { size }) => sum + size, 0);
}

function decoded(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

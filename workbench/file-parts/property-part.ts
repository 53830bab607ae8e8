import type { WorkbookPackage } from '../package/workbook-package.ts';
import { childrenOf, innerXml, outerXml, rootOf } from '../package/xml-elements.ts';
import { attribute, attributesOf, escapeXml, textOf } from '../package/xml-text.ts';

type Property = string | number | boolean;

const KIND = 'custom-properties';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const NEW_PART =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"></Properties>';
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const TYPES_NAMESPACE = 'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"';

interface FileProperty {
  readonly name: string;
  /** Undefined for dates and others that the model does not hold; they are kept. */
  readonly value: Property | undefined;
  readonly xml: string;
}

/** Reads the document's own properties, by name. */
export function readProperties(pack: WorkbookPackage): Map<string, unknown> {
  return new Map(
    fileProperties(pack).flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const])),
  );
}

/** Writes them, where they differ from the file's. */
export function writeProperties(pack: WorkbookPackage, properties: ReadonlyMap<string, unknown>): void {
  const before = fileProperties(pack);
  const known = before.filter(({ value }) => value !== undefined);
  if (known.length === properties.size && known.every(({ name, value }) => properties.get(name) === value)) return;
  const kept = before.filter(({ value }) => value === undefined).map(({ xml }) => xml);
  const written = [...properties].map(
    ([name, value]) => `<property fmtid="${FORMAT_ID}" pid="2"${attributesOf({ name })}>${typed(value)}</property>`,
  );
  // Numbers count from 2; each is there once.
  const entries = [...kept, ...written].map((entry, at) => entry.replace(/\spid="\d+"/, ` pid="${at + 2}"`));
  const part = pack.related('', KIND);
  const xml = (part === undefined ? undefined : pack.text(part)) ?? NEW_PART;
  const root = rootOf(xml);
  const filled = xml.slice(0, root.innerStart) + entries.join('') + xml.slice(root.innerEnd);
  if (part !== undefined) return pack.write(part, filled);
  pack.add('docProps/custom.xml', CONTENT_TYPE, filled);
  pack.relate('', KIND, 'docProps/custom.xml');
}

function fileProperties(pack: WorkbookPackage): FileProperty[] {
  const part = pack.related('', KIND);
  const xml = part === undefined ? undefined : pack.text(part);
  if (xml === undefined) return [];
  return Array.from(childrenOf(xml, rootOf(xml)), (element) => {
    const [content] = childrenOf(xml, element);
    const text = content === undefined ? '' : textOf(innerXml(xml, content));
    return {
      name: attribute(element.attributes, 'name') ?? '',
      value: content === undefined ? undefined : valueOf(content.name, text),
      xml: outerXml(xml, element),
    };
  });
}

function valueOf(type: string, text: string): Property | undefined {
  if (type === 'lpwstr' || type === 'lpstr' || type === 'bstr') return text;
  if (type === 'bool') return text === 'true' || text === '1';
  return /^(i1|i2|i4|i8|int|ui1|ui2|ui4|ui8|uint|r4|r8|decimal)$/.test(type) ? Number(text) : undefined;
}

function typed(value: unknown): string {
  const [type, text] =
    typeof value === 'boolean'
      ? ['bool', String(value)]
      : typeof value === 'number'
        ? ['r8', String(value)]
        : ['lpwstr', String(value)];
  return `<vt:${type} ${TYPES_NAMESPACE}>${escapeXml(text ?? '')}</vt:${type}>`;
}

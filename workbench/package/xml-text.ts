/** Patterns of attributes asked for, by name: cells ask for the same few again and again. */
const PATTERNS = new Map<string, RegExp>();

/** The value of an attribute, whatever its prefix; undefined when it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  const match = patternOf(name).exec(attributes);
  return match === null ? undefined : textOf(match[1] ?? match[2] ?? '');
}

/** True for "1" and "true"; a missing attribute is what the format says it is. */
export function flag(attributes: string, name: string, missing = false): boolean {
  const value = attribute(attributes, name);
  return value === undefined ? missing : value === '1' || value === 'true';
}

/** The attributes with one of them changed, added or (null) taken out. */
export function withAttribute(attributes: string, name: string, value: string | number | null): string {
  const written = value === null ? '' : ` ${name}="${escapeXml(String(value))}"`;
  const match = patternOf(name).exec(attributes);
  if (match === null) return attributes.trimEnd() + written;
  return attributes.slice(0, match.index) + written + attributes.slice(match.index + match[0].length);
}

/** Attributes as they stand in a tag; those that are undefined or null are left out. */
export function attributesOf(values: Readonly<Record<string, string | number | null | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}

function patternOf(name: string): RegExp {
  let pattern = PATTERNS.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    PATTERNS.set(name, pattern);
  }
  return pattern;
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The text within an element or an attribute: without tags, references resolved, line ends as XML reads them. */
export function textOf(inner: string): string {
  if (!/[&<\r]/.test(inner)) return inner;
  return inner
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<[^>]*>/g, (_, data: string | undefined) =>
      (data ?? '').replaceAll('&', '&amp;'),
    )
    .replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole: string, hex?: string, decimal?: string, name?: string) =>
      name === undefined
        ? fromCode(hex === undefined ? Number(decimal) : parseInt(hex, 16))
        : (NAMED.get(name) ?? whole),
    );
}

function fromCode(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** A text as it stands between tags or within quotation marks. */
export function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * What XML cannot hold, a reader changes (a carriage return) or a writer drops; and an underscore that would begin an
 * escape.
 */
const TO_ESCAPE = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]|_(?=x[0-9a-f]{4}_)/giu;

/**
 * Spells such characters as workbooks do (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
 * @example escapeCellText('a\rb _x0041_') // => 'a_x000D_b _x005F_x0041_'
 */
export function escapeCellText(text: string): string {
  return text.replaceAll(TO_ESCAPE, (character) =>
    Array.from({ length: character.length }, (_, at) => escapedUnit(character.charCodeAt(at))).join(''),
  );
}

/** The text that {@link escapeCellText} spelled. */
export function unescapeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function escapedUnit(code: number): string {
  return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
}

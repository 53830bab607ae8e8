import { descendantOf, innerXml, type XmlElement } from '../package/xml-elements.ts';
import { attribute, flag, textOf } from '../package/xml-text.ts';

/** How a file's colours are told: of attributes as cell formats have them, as "#RRGGBB". */
export type ColorReader = (attributes: string) => string | null;

/** Names of theme colours in charts, by their number in cell formats. */
const THEMED = new Map(
  [
    ['bg1', 'lt1'],
    ['tx1', 'dk1'],
    ['bg2', 'lt2'],
    ['tx2', 'dk2'],
    ...Array.from({ length: 6 }, (_, at) => [`accent${at + 1}`]),
    ['hlink'],
    ['folHlink'],
  ].flatMap((names, number) => names.map((name) => [name, number] as const)),
);

/** The value of the element at the end of a path; undefined when it is not there. */
export function valueAt(xml: string, from: XmlElement, ...path: readonly string[]): string | undefined {
  const element = descendantOf(xml, from, ...path);
  return element && attribute(element.attributes, 'val');
}

/** Whether the element at the end of a path says yes, as one without a value does. */
export function flagAt(xml: string, from: XmlElement, missing: boolean, ...path: readonly string[]): boolean {
  const element = descendantOf(xml, from, ...path);
  return element === undefined ? missing : flag(element.attributes, 'val', true);
}

/** The number at the end of a path; null when there is none. */
export function numberAt(xml: string, from: XmlElement, ...path: readonly string[]): number | null {
  const value = valueAt(xml, from, ...path);
  return value === undefined || !Number.isFinite(Number(value)) ? null : Number(value);
}

export function textAt(xml: string, from: XmlElement, ...path: readonly string[]): string | undefined {
  const element = descendantOf(xml, from, ...path);
  return element && textOf(innerXml(xml, element));
}

/**
 * The one colour of a fill or a line (`a:solidFill` within the element); null for none, and for those of several
 * colours. How light or dark a theme's colour is made is read as cell formats say it (ECMA-376 part 1, 18.8.19).
 */
export function solidColor(xml: string, from: XmlElement | undefined, colorOf: ColorReader): string | null {
  const fill = from && descendantOf(xml, from, 'solidFill');
  if (fill === undefined) return null;
  const rgb =
    valueAt(xml, fill, 'srgbClr') ?? attribute(descendantOf(xml, fill, 'sysClr')?.attributes ?? '', 'lastClr');
  if (rgb !== undefined) return colorOf(` rgb="${rgb}"`);
  const themed = descendantOf(xml, fill, 'schemeClr');
  const number = themed && THEMED.get(attribute(themed.attributes, 'val') ?? '');
  if (themed === undefined || number === undefined) return null;
  const lightened = numberAt(xml, themed, 'lumOff') ?? 0;
  const darkened = (numberAt(xml, themed, 'lumMod') ?? 100_000) - 100_000;
  return colorOf(` theme="${number}" tint="${(lightened > 0 ? lightened : darkened) / 100_000}"`);
}

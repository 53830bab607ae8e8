import { childrenOf, descendantOf, rootOf } from '../package/xml-elements.ts';
import { attribute } from '../package/xml-text.ts';

/** The colours of old files, by their number (ECMA-376 part 1, 18.8.27); the first eight are there twice. */
const FIRST_EIGHT = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';
const PALETTE =
  `${FIRST_EIGHT} ${FIRST_EIGHT} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(
    ' ',
  );
/** In the order in which cells number them. */
const SCHEME = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];
const OFFICE_THEME = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

/** The colours of a file's theme (xl/theme/theme1.xml), as "RRGGBB"; Office's own where there is none. */
export function readTheme(xml: string | undefined): string[] {
  if (xml === undefined) return OFFICE_THEME;
  const scheme = descendantOf(xml, rootOf(xml), 'themeElements', 'clrScheme');
  if (scheme === undefined) return OFFICE_THEME;
  const found = new Map<string, string>();
  for (const entry of childrenOf(xml, scheme)) {
    for (const color of childrenOf(xml, entry))
      found.set(entry.name, attribute(color.attributes, color.name === 'sysClr' ? 'lastClr' : 'val') ?? '');
  }
  return SCHEME.map((name, at) => found.get(name) || (OFFICE_THEME[at] ?? '000000'));
}

/** The colour that an element's attributes name, as "#RRGGBB"; null for none and for "automatic". */
export function colorOf(attributes: string, theme: readonly string[]): string | null {
  const rgb = attribute(attributes, 'rgb');
  if (rgb !== undefined) return /^[0-9a-f]{6,8}$/i.test(rgb) ? `#${rgb.slice(-6).toUpperCase()}` : null;
  const themed = attribute(attributes, 'theme');
  const base = themed === undefined ? PALETTE[Number(attribute(attributes, 'indexed') ?? -1)] : theme[Number(themed)];
  if (base === undefined) return null;
  return tinted(base, Number(attribute(attributes, 'tint') ?? 0));
}

/** Lightness moved towards white (above 0) or black (below), as ECMA-376 part 1, 18.8.19 has it. */
function tinted(color: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16));
  if (tint === 0) return `#${color.toUpperCase()}`;
  const lightness = (Math.max(...channels) + Math.min(...channels)) / 510;
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return `#${channels.map((channel) => hex(relit(channel / 255, lightness, moved))).join('')}`;
}

/** A channel of the same hue and saturation at another lightness. */
function relit(channel: number, before: number, after: number): number {
  const spread = 1 - Math.abs(2 * before - 1);
  if (spread === 0) return after;
  return after + ((channel - before) / spread) * (1 - Math.abs(2 * after - 1));
}

function hex(channel: number): string {
  return Math.round(Math.min(1, Math.max(0, channel)) * 255)
    .toString(16)
    .toUpperCase()
    .padStart(2, '0');
}

/** A colour may have been given by its name, which the file format does not know. */
export function isHexColor(color: string | null | undefined): color is string {
  return typeof color === 'string' && /^#[0-9a-f]{6}$/i.test(color);
}

/** The colour as files spell it, without transparency. */
export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

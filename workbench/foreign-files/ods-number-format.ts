import { childrenOf, innerXml, type XmlElement } from '../package/xml-elements.ts';
import { attribute, textOf } from '../package/xml-text.ts';

const KINDS = new Set(
  'number-style currency-style percentage-style date-style time-style text-style boolean-style'.split(' '),
);
/** Colours that a number format can name. */
const COLORS = new Map([
  ['#000000', '[Black]'],
  ['#0000ff', '[Blue]'],
  ['#00ffff', '[Cyan]'],
  ['#00ff00', '[Green]'],
  ['#ff00ff', '[Magenta]'],
  ['#ff0000', '[Red]'],
  ['#ffffff', '[White]'],
  ['#ffff00', '[Yellow]'],
]);
/** How codes name the language of a currency sign ([MS-LCID]); of others the sign alone is kept. */
const LANGUAGES = new Map(
  (
    'en-US:409 en-GB:809 en-IE:1809 de-DE:407 de-AT:C07 de-CH:807 fr-FR:40C fr-CH:100C fr-BE:80C it-IT:410 es-ES:C0A nl-NL:413 nl-BE:813 ' +
    'pt-PT:816 pt-BR:416 pl-PL:415 cs-CZ:405 hu-HU:40E sv-SE:41D da-DK:406 nb-NO:414 fi-FI:40B el-GR:408 tr-TR:41F ru-RU:419 ja-JP:411 zh-CN:804'
  )
    .split(' ')
    .map((entry) => entry.split(':') as [string, string]),
);
/** Conditions that a number format need not spell, section by section. */
const USUAL_CONDITIONS = ['>=0', '>0 <0', '>0 <0 =0'];

/** The number formats of an OpenDocument file, spelled out element by element there, as Excel's codes. */
export class OdsNumberFormats {
  private readonly written = new Map<string, { readonly xml: string; readonly style: XmlElement }>();
  private readonly codes = new Map<string, string>();

  /** Takes up a style if it is a number format; a later one of the same name stands before it. */
  add(xml: string, style: XmlElement): void {
    const name = attribute(style.attributes, 'name');
    if (KINDS.has(style.name) && name !== undefined) this.written.set(name, { xml, style });
  }

  /** Excel's code; General for a name that no format has. */
  codeOf(name: string): string {
    const known = this.codes.get(name);
    if (known !== undefined) return known;
    // A format whose sections name itself has none.
    this.codes.set(name, 'General');
    const found = this.written.get(name);
    const code = found === undefined ? 'General' : this.read(found.xml, found.style);
    this.codes.set(name, code);
    return code;
  }

  private read(xml: string, style: XmlElement): string {
    const sections: { condition: string; code: string }[] = [];
    let code = '';
    for (const child of childrenOf(xml, style)) {
      if (child.name !== 'map') code += piece(xml, child, style);
      else
        sections.push({
          condition: (attribute(child.attributes, 'condition') ?? '').replace('value()', '').replace('!=', '<>'),
          code: this.codeOf(attribute(child.attributes, 'apply-style-name') ?? ''),
        });
    }
    const isDuration = attribute(style.attributes, 'truncate-on-overflow') === 'false';
    if (isDuration) code = code.replace(/h+|m+|s+/, '[$&]');
    const isUsual = USUAL_CONDITIONS.includes(sections.map(({ condition }) => condition).join(' '));
    const spelled = sections.map((section) => (isUsual ? section.code : `[${section.condition}]${section.code}`));
    return [...spelled, code || 'General'].join(';');
  }
}

function piece(xml: string, element: XmlElement, style: XmlElement): string {
  const { name, attributes } = element;
  const isLong = attribute(attributes, 'style') === 'long';
  switch (name) {
    case 'number':
      return numberPiece(xml, element);
    case 'scientific-number':
      return `${'0'.repeat(digits(attributes, 'min-integer-digits', 1))}${decimals(attributes)}E+${'0'.repeat(digits(attributes, 'min-exponent-digits', 2))}`;
    case 'fraction':
      return fractionPiece(attributes);
    case 'text': {
      const text = textOf(innerXml(xml, element));
      return style.name === 'percentage-style' ? text.split('%').map(literal).join('%') : literal(text);
    }
    case 'currency-symbol': {
      const symbol = textOf(innerXml(xml, element));
      const language = `${attribute(attributes, 'language') ?? ''}-${attribute(attributes, 'country') ?? ''}`;
      const number = LANGUAGES.get(language);
      return symbol === '$' || symbol === '' ? '$' : `[$${symbol}${number === undefined ? '' : `-${number}`}]`;
    }
    case 'fill-character':
      return `*${textOf(innerXml(xml, element)).slice(0, 1) || ' '}`;
    case 'text-properties':
      return COLORS.get((attribute(attributes, 'color') ?? '').toLowerCase()) ?? '';
    case 'text-content':
      return '@';
    default:
      return datePiece(name, attributes, isLong);
  }
}

function datePiece(name: string, attributes: string, isLong: boolean): string {
  switch (name) {
    case 'day':
      return isLong ? 'dd' : 'd';
    case 'day-of-week':
      return isLong ? 'dddd' : 'ddd';
    case 'month':
      return (attribute(attributes, 'textual') === 'true' ? 'mm' : '') + (isLong ? 'mm' : 'm');
    case 'year':
      return isLong ? 'yyyy' : 'yy';
    case 'hours':
      return isLong ? 'hh' : 'h';
    case 'minutes':
      return isLong ? 'mm' : 'm';
    case 'seconds':
      return (isLong ? 'ss' : 's') + decimals(attributes);
    case 'am-pm':
      return 'AM/PM';
    default:
      // Quarters, weeks and eras: Excel has no code for them.
      return '';
  }
}

/** A number that says no decimal places shows as many as it has. */
function numberPiece(xml: string, element: XmlElement): string {
  const { attributes } = element;
  const isGrouped = attribute(attributes, 'grouping') === 'true';
  const least = digits(attributes, 'min-integer-digits', 1);
  if (attribute(attributes, 'decimal-places') === undefined && !isGrouped && least <= 1) return 'General';
  const integer = isGrouped
    ? '0'
        .repeat(least)
        .padStart(4, '#')
        .replaceAll(/(?<=.)(?=(?:...)+$)/g, ',')
    : withEmbedded(xml, element, '0'.repeat(least) || '#');
  const factor = Number(attribute(attributes, 'display-factor') ?? 1);
  const thousands = factor >= 1_000_000 ? ',,' : factor >= 1_000 ? ',' : '';
  return `${integer}${decimals(attributes)}${thousands}`;
}

/** Texts among the digits, such as the dashes of a phone number; their places count from the decimal point. */
function withEmbedded(xml: string, element: XmlElement, integer: string): string {
  let code = integer;
  for (const child of childrenOf(xml, element)) {
    if (child.name !== 'embedded-text') continue;
    const place = Math.max(0, integer.length - digits(child.attributes, 'position', 0));
    code = code.slice(0, place) + literal(textOf(innerXml(xml, child))) + code.slice(place);
  }
  return code;
}

function decimals(attributes: string): string {
  const most = digits(attributes, 'decimal-places', 0);
  const least = Math.min(most, digits(attributes, 'min-decimal-places', most));
  return most === 0 ? '' : `.${'0'.repeat(least)}${'#'.repeat(most - least)}`;
}

function fractionPiece(attributes: string): string {
  const integer = attribute(attributes, 'min-integer-digits');
  const whole = integer === undefined ? '' : `${'0'.repeat(digits(attributes, 'min-integer-digits', 0)) || '#'} `;
  const denominator =
    attribute(attributes, 'denominator-value') ?? '?'.repeat(digits(attributes, 'min-denominator-digits', 1));
  return `${whole}${'?'.repeat(digits(attributes, 'min-numerator-digits', 1))}/${denominator}`;
}

/** Excel shows 30 decimal places at most. */
function digits(attributes: string, name: string, missing: number): number {
  const number = Number(attribute(attributes, name) ?? missing);
  return Number.isInteger(number) ? Math.min(30, Math.max(0, number)) : missing;
}

/** A text as a code shows it: some characters stand for themselves. */
function literal(text: string): string {
  if (/^[-+/(): ]*$/.test(text)) return text;
  return text
    .split('"')
    .map((part) => (part === '' ? '' : `"${part}"`))
    .join('\\"');
}

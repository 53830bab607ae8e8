import { isErrorText, MAX_CELL_LENGTH, type CellValue } from '../cells/cell.ts';
import { DateSystem } from '../file-cells/date-system.ts';
import { childrenOf, innerXml, type XmlElement } from '../package/xml-elements.ts';
import { attribute, textOf } from '../package/xml-text.ts';
import { formulaFromOds } from './ods-formula.ts';

const DATES = new DateSystem(false);
const DURATION = /^(-)?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const HOURS_A_DAY = 24;

/** What a cell of an OpenDocument sheet holds; '' and no formula for an empty one. */
export interface OdsCell {
  readonly value: CellValue;
  /** With its "="; null for one that Excel could not have, or that fills several cells. */
  readonly formula: string | undefined | null;
}

/** Reads a `table-cell` or what stands behind a merged one, `covered-table-cell`. */
export function readOdsCell(xml: string, cell: XmlElement): OdsCell {
  const formula = attribute(cell.attributes, 'formula');
  const fillsSeveral = attribute(cell.attributes, 'number-matrix-columns-spanned') !== undefined;
  return {
    value: valueOf(xml, cell),
    formula: formula === undefined ? undefined : fillsSeveral ? null : formulaFromOds(formula),
  };
}

function valueOf(xml: string, cell: XmlElement): CellValue {
  const { attributes } = cell;
  if (/\scalcext:value-type="error"/.test(attributes)) return errorText(shownText(xml, cell));
  switch (attribute(attributes, 'value-type')) {
    case 'float':
    case 'percentage':
    case 'currency':
      return finite(Number(attribute(attributes, 'value') ?? NaN)) ?? shownText(xml, cell);
    case 'date':
      return DATES.serialOfIso(attribute(attributes, 'date-value') ?? '') ?? shownText(xml, cell);
    case 'time':
      return daysOf(attribute(attributes, 'time-value') ?? '') ?? shownText(xml, cell);
    case 'boolean':
      return attribute(attributes, 'boolean-value') === 'true';
    default:
      return attribute(attributes, 'string-value') ?? shownText(xml, cell);
  }
}

/** Errors that Excel does not have, such as "Err:502", say that an argument would not do. */
function errorText(text: string): string {
  return isErrorText(text) ? text : '#VALUE!';
}

function finite(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}

/** "PT49H30M" => 2.0625 days. */
function daysOf(duration: string): number | null {
  const [whole, sign, days = 0, hours = 0, minutes = 0, seconds = 0] = DURATION.exec(duration) ?? [];
  if (whole === undefined) return null;
  const length = Number(days) + (Number(hours) + (Number(minutes) + Number(seconds) / 60) / 60) / HOURS_A_DAY;
  return sign === undefined ? length : -length;
}

/** The paragraphs of a cell, a line each. Comments and pictures in it are elements beside them. */
function shownText(xml: string, cell: XmlElement): string {
  const lines: string[] = [];
  for (const child of childrenOf(xml, cell)) if (child.name === 'p') lines.push(paragraph(innerXml(xml, child)));
  return lines.join('\n');
}

/** White space counts as one blank; more of it, tabs and line breaks are elements. */
function paragraph(inner: string): string {
  const spelled = inner
    .replaceAll(/[\t\r\n ]+/g, ' ')
    .trimStart()
    .replaceAll(/<[\w-]+:s(?: [^>]*?:c="(\d+)")?[^>]*\/>/g, (_, count: string | undefined) =>
      ' '.repeat(Math.min(MAX_CELL_LENGTH, Number(count ?? 1))),
    )
    .replaceAll(/<[\w-]+:tab\b[^>]*\/>/g, '\t')
    .replaceAll(/<[\w-]+:line-break\b[^>]*\/>/g, '\n');
  return textOf(spelled);
}

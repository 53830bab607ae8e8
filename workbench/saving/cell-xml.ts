import { columnName } from '../cells/address.ts';
import { isErrorText, type CellValue } from '../cells/cell.ts';
import { attributesOf, escapeCellText, escapeXml } from '../package/xml-text.ts';

/** A cell as a file is to hold it. */
export interface CellToWrite {
  readonly row: number;
  readonly column: number;
  readonly xf: number;
  readonly value: CellValue;
  /** As files spell it, without "="; undefined for a constant. */
  readonly formula: string | undefined;
}

/**
 * Writes a cell. Text is always text: one that begins with "=" runs nothing, and names that every JavaScript object
 * answers to are texts as all others.
 * @example cellXml({ row: 0, column: 1, xf: 3, value: '=1+1', formula: undefined }) // => '<c r="B1" s="3" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>'
 */
export function cellXml({ row, column, xf, value, formula }: CellToWrite): string {
  const place = { r: columnName(column) + String(row + 1), s: xf === 0 ? null : xf };
  if (formula === undefined && value === '') return `<c${attributesOf(place)}/>`;
  const { type, content } = formula === undefined ? constant(value) : result(value);
  const spelled = formula === undefined ? '' : `<f>${escapeXml(formula)}</f>`;
  return `<c${attributesOf({ ...place, t: type })}>${spelled}${content}</c>`;
}

function constant(value: CellValue): { type: string | null; content: string } {
  if (typeof value !== 'string' || isErrorText(value)) return result(value);
  return { type: 'inlineStr', content: `<is><t xml:space="preserve">${escapeXml(escapeCellText(value))}</t></is>` };
}

/** The last result of a formula, or a constant that is no text. */
function result(value: CellValue): { type: string | null; content: string } {
  if (typeof value === 'boolean') return { type: 'b', content: `<v>${Number(value)}</v>` };
  if (typeof value === 'number')
    return Number.isFinite(value) ? { type: null, content: `<v>${value}</v>` } : { type: 'e', content: '<v>#NUM!</v>' };
  return { type: isErrorText(value) ? 'e' : 'str', content: `<v>${escapeXml(escapeCellText(value))}</v>` };
}

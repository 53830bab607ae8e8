import type { CellValue } from '../cell.ts';
import { comparableText } from './fold-text.ts';

// Regular expressions that JavaScript and PostgreSQL read alike, so that each form is written down once.
const MONTH_AND_DAY =
  '((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))';
const LEAP_YEAR = '([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)';
const TIME = '([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]+)?)? *(Z|[+-][0-9]{2}:?[0-9]{2})?';

/** A day that the calendar has, from the year 1000 on. */
export const CALENDAR_DAY = `([1-9][0-9]{3}-${MONTH_AND_DAY}|${LEAP_YEAR}-02-29)`;
/** ISO 8601: a day, perhaps a time, perhaps an offset. The day is its first ten characters. */
export const ISO_DATE = `^${CALENDAR_DAY}([T ]${TIME})?$`;
/** A plain numeral; of {@link MAX_NUMERAL} characters at most, no double is too small for it. */
export const NUMERAL = '^[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,2})?$';
export const MAX_NUMERAL = 200;

/** What a boolean cell says, folded. */
export const TRUE_TEXTS: readonly string[] = ['true', 'yes', 'y', '1', 'wahr', 'vrai'];
export const FALSE_TEXTS: readonly string[] = ['false', 'no', 'n', '0', 'falsch', 'faux'];

const ISO_DATE_FORM = new RegExp(ISO_DATE);
const NUMERAL_FORM = new RegExp(NUMERAL);
const DAY_MS = 86_400_000;
/** Excel counts days from here. */
const EPOCH = Date.UTC(1899, 11, 30);

/** Whether there is nothing in a cell, or blanks only. */
export function isEmptyCell(cell: CellValue): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/**
 * A cell of a text column as it is compared; null when the cell is empty.
 *
 * @example [' IT ', 4711, true, ' '].map(textIn) // => ['it', '4711', 'true', null]
 */
export function textIn(cell: CellValue): string | null {
  if (isEmptyCell(cell)) return null;
  return comparableText(typeof cell === 'number' ? plainDigits(cell) : String(cell));
}

/**
 * A cell of a number column; NaN when it has no number.
 *
 * @example ['12', ' 1e3 ', true, '1,234', null].map(numberIn) // => [12, 1000, 1, NaN, NaN]
 */
export function numberIn(cell: CellValue): number {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  return cell === null ? NaN : numeralIn(cell.trim());
}

/**
 * The day of a cell of a date column, as an Excel serial number; NaN when it has none.
 *
 * @example [46_112.75, '2026-03-31T18:00', '46112', true, '2026-02-30'].map(dayIn) // => [46_112, 46_112, 46_112, NaN, NaN]
 */
export function dayIn(cell: CellValue): number {
  if (typeof cell === 'number') return Math.floor(cell);
  if (typeof cell !== 'string') return NaN;
  const text = cell.trim();
  return ISO_DATE_FORM.test(text) ? serialOf(text.slice(0, 10)) : Math.floor(numeralIn(text));
}

/**
 * The Excel serial number of a day.
 *
 * @param date as {@link CALENDAR_DAY}
 * @example serialOf('2026-03-31') // => 46_112
 */
export function serialOf(date: string): number {
  return (Date.parse(date) - EPOCH) / DAY_MS;
}

function numeralIn(text: string): number {
  return text.length <= MAX_NUMERAL && NUMERAL_FORM.test(text) ? Number(text) : NaN;
}

/** As PostgreSQL writes a number of a JSON text. */
function plainDigits(value: number): string {
  const text = String(value);
  const [mantissa = '', exponent] = text.split('e');
  if (exponent === undefined) return text;
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)\.?(\d*)$/.exec(mantissa) ?? [];
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}

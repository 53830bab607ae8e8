import type { CellValue } from '../cells/cell.ts';
import { serialOfDate } from './serial-day.ts';

/** How one column of a text file writes its numbers and dates; learned from all of its cells. */
export interface ColumnHabit {
  /** Numbers are written 1.234,56. */
  readonly decimalComma: boolean;
  /** What 03/04/2024 means; null where no cell of the column settles it, so that such cells stay text. */
  readonly dateOrder: 'day-month' | 'month-day' | null;
}

export interface CsvCell {
  readonly value: CellValue;
  /** Absent for General. */
  readonly numberFormat?: string;
}

const SLASHED = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const DECIMAL_COMMA = /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+$/;
const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const GROUPED = /^([+-]?)([£$€]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/;
const SCIENTIFIC = /^[+-]?\d(?:\.\d+)?[eE][+-]?\d{1,3}$/;
const PERCENT = /^([+-]?\d+(?:\.(\d+))?) ?%$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/;

/** More digits than a number can keep exactly: account and card numbers. */
const TOO_MANY_DIGITS = 16;

/** Learns the habit of a column from its cells; `delimiter` is the file's. */
export function columnHabit(cells: Iterable<string>, delimiter: string): ColumnHabit {
  let decimalComma = false;
  let dayFirst = false;
  let monthFirst = false;
  for (const cell of cells) {
    if (!startsLikeNumber(cell)) continue;
    if (delimiter !== ',' && !decimalComma && DECIMAL_COMMA.test(cell)) decimalComma = true;
    const parts = SLASHED.exec(cell);
    if (parts === null) continue;
    if (Number(parts[1]) > 12) dayFirst = true;
    if (Number(parts[3]) > 12) monthFirst = true;
  }
  return { decimalComma, dateOrder: dayFirst === monthFirst ? null : dayFirst ? 'day-month' : 'month-day' };
}

/**
 * Reads one cell of a text file. Only what cannot be misread becomes a number or a date: codes with leading zeros,
 * numbers of 16 digits and more, "1E5" and dates of unknown order stay the text they are; text that begins with "="
 * stays text too.
 */
export function readCsvCell(text: string, habit: ColumnHabit): CsvCell {
  if (text === '') return { value: '' };
  if (!startsLikeNumber(text)) {
    const word = text.length <= 5 ? text.toUpperCase() : '';
    return word === 'TRUE' || word === 'FALSE' ? { value: word === 'TRUE' } : { value: text };
  }
  return readNumber(text.trim(), habit) ?? readDate(text.trim(), habit) ?? { value: text };
}

function startsLikeNumber(text: string): boolean {
  const code = text.charCodeAt(0);
  // Digits, space, + - . and the currency signs: everything else is text at once.
  return (
    (code >= 48 && code <= 57) ||
    code === 32 ||
    code === 43 ||
    code === 45 ||
    code === 46 ||
    code === 36 ||
    code === 163 ||
    code === 8364
  );
}

function readNumber(text: string, { decimalComma }: ColumnHabit): CsvCell | null {
  if (decimalComma)
    return DECIMAL_COMMA.test(text) || /^[+-]?\d{1,3}(\.\d{3})+$/.test(text)
      ? number(text.replaceAll('.', '').replace(',', '.'))
      : PLAIN.test(text)
        ? number(text)
        : null;
  if (PLAIN.test(text)) return number(text);
  const percent = PERCENT.exec(text);
  if (percent !== null) {
    const decimals = percent[2]?.length ?? 0;
    // Shift the decimal point instead of dividing, so that 12.34 % is 0.1234 and nothing else.
    return { value: Number(`${percent[1]}e-2`), numberFormat: decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%` };
  }
  const grouped = GROUPED.exec(text);
  if (grouped !== null) return readGrouped(grouped);
  return SCIENTIFIC.test(text) && /[.+-]/.test(text.slice(1)) ? { value: Number(text) } : null;
}

/** "1,234" alone may mean 1.234 to its writer; a currency sign, decimals or a second group settle it. */
function readGrouped([, sign = '', currency = '', whole = '', decimals = '']: RegExpExecArray): CsvCell | null {
  const groups = whole.split(',').length - 1;
  if (groups === 1 && currency === '' && decimals === '') return null;
  const read = number(`${sign}${whole.replaceAll(',', '')}${decimals}`);
  if (read === null || typeof read.value !== 'number') return null;
  const format = `${groups > 0 || currency !== '' ? '#,##0' : '0'}${decimals === '' ? '' : '.00'}`;
  return { value: read.value, numberFormat: `${currency}${format}` };
}

function number(text: string): CsvCell | null {
  const digits = text.replace(/^[+-]/, '');
  if (/^0\d/.test(digits) || digits.replace(/\D/g, '').length >= TOO_MANY_DIGITS) return null;
  return { value: Number(text) };
}

function readDate(text: string, { dateOrder }: ColumnHabit): CsvCell | null {
  const iso = ISO.exec(text);
  if (iso !== null) return readIsoDate(iso);
  const parts = SLASHED.exec(text);
  if (parts === null) return null;
  const [, first, separator, second, year] = parts;
  // Dots are only ever written day first.
  const order = separator === '.' ? 'day-month' : dateOrder;
  if (order === null) return null;
  const [day, month] = order === 'day-month' ? [Number(first), Number(second)] : [Number(second), Number(first)];
  const serial = serialOfDate(Number(year), month, day);
  return serial === null ? null : { value: serial, numberFormat: order === 'day-month' ? 'dd/mm/yyyy' : 'mm/dd/yyyy' };
}

function readIsoDate([, year, month, day, hours, minutes, seconds]: RegExpExecArray): CsvCell | null {
  const serial = serialOfDate(Number(year), Number(month), Number(day));
  if (serial === null || Number(hours ?? 0) > 23 || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 59) return null;
  if (hours === undefined) return { value: serial, numberFormat: 'yyyy-mm-dd' };
  const time = (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return { value: serial + time, numberFormat: 'yyyy-mm-dd hh:mm' };
}

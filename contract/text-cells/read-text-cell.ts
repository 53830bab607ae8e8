import type { ColumnHabit } from './column-habits.ts';
import { startsLikeNumber } from './starts-like-number.ts';
import { readIsoDate, serialOfWritten, writtenDate } from './written-date.ts';
import { readDigits, shapeOf, writtenNumber, type ReadDigits, type WrittenNumber } from './written-number.ts';

export interface TextCell {
  readonly value: string | number | boolean;
  /** Absent for General. */
  readonly numberFormat?: string;
}

const SCIENTIFIC = /^[+-]?\d(?:\.\d+)?[eE][+-]?\d{1,3}$/;
const ISO_FORMATS = { day: 'yyyy-mm-dd', time: 'yyyy-mm-dd hh:mm' } as const;
const DATE_FORMATS = { 'day-month': 'dd/mm/yyyy', 'month-day': 'mm/dd/yyyy' } as const;

/**
 * Reads one cell of a text file by the habit of its column. Only what cannot be misread becomes a number or a date:
 * codes with leading zeros, whole numbers of 16 digits and more, "1E5", dates of unknown order, and numbers that the
 * habit does not cover stay the text they are; text that begins with "=" stays text too.
 */
export function readTextCell(text: string, habit: ColumnHabit): TextCell {
  if (text === '') return { value: '' };
  if (!startsLikeNumber(text)) {
    const word = text.length <= 5 ? text.toUpperCase() : '';
    return word === 'TRUE' || word === 'FALSE' ? { value: word === 'TRUE' } : { value: text };
  }
  const trimmed = text.trim();
  return readNumber(trimmed, habit) ?? readDate(trimmed, habit) ?? { value: text };
}

/** Whether a text may be a number or a date to its writer, though not to who does not know the habit. */
export function mayBeRead(text: string): boolean {
  if (!startsLikeNumber(text)) return false;
  const trimmed = text.trim();
  const written = writtenNumber(trimmed);
  return (written !== null && shapeOf(written.digits) !== 'code') || writtenDate(trimmed) !== null;
}

function readNumber(text: string, habit: ColumnHabit): TextCell | null {
  const written = writtenNumber(text);
  if (written === null) return SCIENTIFIC.test(text) && /[.+-]/.test(text.slice(1)) ? { value: Number(text) } : null;
  if (written.minus === 'accounting' && !habit.readsAccounting) return null;
  const digits = digitsByHabit(written.digits, habit);
  if (digits === null) return null;
  // Shifting the point of a percentage instead of dividing, so that 12.34 % is 0.1234 and nothing else.
  const size = Number(`${digits.number}${written.isPercent ? 'e-2' : ''}`);
  const value = written.minus === 'none' || size === 0 ? size : -size;
  const numberFormat = formatOf(written, digits, habit);
  return numberFormat === null ? { value } : { value, numberFormat };
}

function digitsByHabit(digits: string, { decimal, either, readsSpaced }: ColumnHabit): ReadDigits | null {
  const shape = shapeOf(digits);
  if (shape === 'whole') return readDigits(digits, '.');
  const sign = digits.includes('.') ? '.' : ',';
  const isRead =
    shape === 'spaced'
      ? readsSpaced
      : shape === 'either'
        ? either.includes(sign)
        : shape === decimal && decimal !== null;
  return isRead ? readDigits(digits, decimal ?? '.') : null;
}

function formatOf(
  { currency, isCurrencyBehind, isPercent }: WrittenNumber,
  { hasGroups, decimals }: ReadDigits,
  { readsAccounting }: ColumnHabit,
): string | null {
  const fraction = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  if (isPercent) return `0${fraction}%`;
  if (!hasGroups && currency === '') return null;
  const sign = currency === '' || currency === '$' ? currency : `"${currency}"`;
  const amount = `#,##0${fraction}`;
  const format = isCurrencyBehind ? `${amount} ${sign}` : `${sign}${amount}`;
  return readsAccounting ? `${format};(${format})` : format;
}

function readDate(text: string, { dateOrder, readsShortYears }: ColumnHabit): TextCell | null {
  const iso = readIsoDate(text);
  if (iso !== null) return { value: iso.serial, numberFormat: iso.hasTime ? ISO_FORMATS.time : ISO_FORMATS.day };
  const date = writtenDate(text);
  if (date === null || (date.isShortYear && !readsShortYears)) return null;
  const order = date.hasDots ? 'day-month' : dateOrder;
  const serial = order === null ? null : serialOfWritten(date, order);
  return order === null || serial === null ? null : { value: serial, numberFormat: DATE_FORMATS[order] };
}

import { serialOfDate } from './serial-day.ts';

/** What 03/04/2024 means. */
export type DateOrder = 'day-month' | 'month-day';

/** A date as a text writes it, with its day and month in an order that is the habit of its column. */
export interface WrittenDate {
  readonly first: number;
  readonly second: number;
  /** Dots are only ever written day first. */
  readonly hasDots: boolean;
  readonly year: number;
  /** Written with its last two digits. */
  readonly isShortYear: boolean;
}

const DATE = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/;
/** Excel's own rule: 29 is 2029, 30 is 1930. */
const FIRST_YEAR_OF_1900S = 30;

/**
 * Takes a date's text apart; null for any other text, also for 21-04-25, which may begin with its year.
 * @example writtenDate('21/04/25')?.year // => 2025
 */
export function writtenDate(text: string): WrittenDate | null {
  const parts = DATE.exec(text);
  if (parts === null) return null;
  const [, first, separator, second, year = ''] = parts;
  const isShortYear = year.length === 2;
  if (isShortYear && separator === '-') return null;
  const century = !isShortYear ? 0 : Number(year) < FIRST_YEAR_OF_1900S ? 2000 : 1900;
  return {
    first: Number(first),
    second: Number(second),
    hasDots: separator === '.',
    year: century + Number(year),
    isShortYear,
  };
}

/** The serial day of a date; null when there is no such day. */
export function serialOfWritten({ first, second, year }: WrittenDate, order: DateOrder): number | null {
  return order === 'day-month' ? serialOfDate(year, second, first) : serialOfDate(year, first, second);
}

/**
 * Reads 2024-12-31 and 2024-12-31 09:30.
 * @returns null for any other text, and for days and times that there are not
 */
export function readIsoDate(text: string): { serial: number; hasTime: boolean } | null {
  const parts = ISO.exec(text);
  if (parts === null) return null;
  const [, year, month, day, hours, minutes, seconds = '0'] = parts;
  const serial = serialOfDate(Number(year), Number(month), Number(day));
  if (serial === null || Number(hours ?? 0) > 23 || Number(minutes ?? 0) > 59 || Number(seconds) > 59) return null;
  if (hours === undefined) return { serial, hasTime: false };
  return { serial: serial + (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) / 86_400, hasTime: true };
}

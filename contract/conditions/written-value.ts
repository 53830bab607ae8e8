import type { ConditionValue } from './condition.ts';
import { CALENDAR_DAY } from './read-cell.ts';
import type { TextFaultCode } from './text-fault.ts';

const DAY = new RegExp(`^${CALENDAR_DAY}$`);
/** Thousands set apart by commas or not at all, decimals behind a point. */
const NUMBER = /^[+\-\u2212]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?(e[+-]?\d+)?$/i;
/** Where a point sets thousands apart, this is a thousand and more. */
const UNCLEAR = /^[+\-\u2212]?[1-9]\d{0,2}\.\d{3}$/;
const LIKE_A_DAY = /^\d{4}-\d{2}-\d{2}$/;
const LIKE_A_DATE = /^\d{1,4}([./-])\d{1,2}\1\d{1,4}(T.*)?$/;
const LIKE_A_NUMBER = /^[+\-\u2212]?[.,]?\d/;
const WORDS: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['no', false],
  ['true', true],
  ['false', false],
]);

/**
 * A value as a person writes it in a condition.
 *
 * @example ['the "old" one', -1234.5, 1.234, true, { date: '2026-03-31' }].map(writeValue) // => ['"the ""old"" one"', '-1,234.5', '1.2340', 'yes', '2026-03-31']
 */
export function writeValue(value: ConditionValue): string {
  switch (typeof value) {
    case 'string':
      return inQuotes(value);
    case 'number':
      return writeNumber(value);
    case 'boolean':
      return value ? 'yes' : 'no';
    default:
      return value.date;
  }
}

/** @example inQuotes('a "b"') // => '"a ""b"""' */
export function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function writeNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  if (whole.includes('e') || fraction?.includes('e')) return String(value);
  const text = fraction === undefined ? whole : `${whole}.${fraction}`;
  if (UNCLEAR.test(text)) return `${text}0`;
  return text.replace(whole, whole.replace(/\B(?=(\d{3})+$)/g, ','));
}

/**
 * What a word that stands without quotes means: the value, or why it is none.
 *
 * @example readValue('1,000.50') // => { value: 1000.5 }
 * @example ['1.000', '1,00', '31.03.2026', '2026-02-30', 'open'].map(readValue).map(({ fault }) => fault) // => ['number-unclear', 'number-form', 'date-form', 'no-such-day', 'text-unquoted']
 */
export function readValue(word: string): { readonly value: ConditionValue } | { readonly fault: TextFaultCode } {
  const truth = WORDS.get(word.toLowerCase());
  if (truth !== undefined) return { value: truth };
  if (DAY.test(word)) return { value: { date: word } };
  if (LIKE_A_DAY.test(word)) return { fault: 'no-such-day' };
  if (LIKE_A_DATE.test(word)) return { fault: 'date-form' };
  if (UNCLEAR.test(word)) return { fault: 'number-unclear' };
  if (NUMBER.test(word)) {
    // Adding makes −0 a 0, which it is read back as.
    const value = Number(word.replaceAll(',', '').replace('\u2212', '-')) + 0;
    if (Number.isFinite(value)) return { value };
  }
  return { fault: LIKE_A_NUMBER.test(word) ? 'number-form' : 'text-unquoted' };
}

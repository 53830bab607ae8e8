import type { SplitColumn } from '../features/split-columns.ts';
import { serialToIsoDate } from '../table/date-text.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['a Sunday', 'a Monday', 'a Tuesday', 'a Wednesday', 'a Thursday', 'a Friday', 'a Saturday'];
/** Values named in a condition; a person reads no more. */
const MOST_NAMED = 6;
const DIGITS = 6;

/**
 * What is asked of the words of one text, such as "Merchant contains “taxi”" and "Merchant contains none of “ltd”,
 * “toner”".
 *
 * @param there words that have to be there
 * @param gone  words that may not
 */
export function wordConditions(name: string, there: readonly string[], gone: readonly string[]): string[] {
  const quote = (word: string) => `“${word}”`;
  const conditions: string[] = [];
  if (there.length > 0) conditions.push(`${name} contains ${there.map(quote).join(' and ')}`);
  if (gone.length === 1) conditions.push(`${name} does not contain ${quote(gone[0]!)}`);
  if (gone.length > 1) conditions.push(`${name} contains none of ${gone.map(quote).join(', ')}`);
  return conditions;
}

/**
 * A condition on one column other than a word in words, such as "Amount is at most 12.5" or "Cost centre is one of “A”,
 * “B”".
 *
 * @param allowed    per bin of the column, 1 when rows with it get there
 * @param hasMissing false when the column was never missing, so that nothing needs to be said of it
 */
export function conditionText(column: SplitColumn, allowed: Uint8Array, hasMissing: boolean): string {
  const { name } = column.source;
  const known = [...allowed.keys()].filter((bin) => bin > 0 && allowed[bin] === 1);
  const missing = allowed[0] === 1;
  if (known.length === 0) return `${name} is missing`;
  if (known.length === allowed.length - 1) return missing ? `${name} is anything` : `${name} is not missing`;
  if (column.kind === 'values') return valuesText(column, allowed, known, hasMissing);
  return `${rangeText(column, known)}${missing && hasMissing ? ' or is missing' : ''}`;
}

function rangeText(column: SplitColumn, known: readonly number[]): string {
  const { name, edges } = column.source;
  const first = known[0]!;
  const last = known.at(-1)!;
  switch (column.kind) {
    case 'number':
      return between(name, edges[first - 2], edges[last - 1], plainNumber, {
        above: 'is more than',
        upTo: 'is at most',
      });
    case 'date':
      return between(name, edges[first - 2], edges[last - 1], serialToIsoDate, { above: 'is after', upTo: 'is up to' });
    case 'day':
      return between(
        `The day of the month of ${name}`,
        first > 1 ? first - 1 : undefined,
        last < 31 ? last : undefined,
        String,
        { above: 'is after the', upTo: 'is up to the' },
      );
    case 'month':
      return `${name} is in ${listed(known.map((bin) => MONTHS[bin - 1]!))}`;
    default:
      return `${name} is on ${listed(known.map((bin) => WEEKDAYS[bin - 1]!))}`;
  }
}

function between(
  name: string,
  low: number | undefined,
  high: number | undefined,
  write: (value: number) => string,
  words: { above: string; upTo: string },
): string {
  if (low === undefined) return `${name} ${words.upTo} ${write(high!)}`;
  if (high === undefined) return `${name} ${words.above} ${write(low)}`;
  return `${name} is between ${write(low)} and ${write(high)}`;
}

/** Names the shorter side: the values that get there, or those that do not. */
function valuesText(
  { source: { name, type, values } }: SplitColumn,
  allowed: Uint8Array,
  known: readonly number[],
  hasMissing: boolean,
): string {
  const write = (bin: number) => (type === 'boolean' ? values[bin - 1]! : `“${values[bin - 1]!}”`);
  const other = type === 'text' ? 'is another text' : 'is missing or new';
  const others = [...allowed.keys()].filter((bin) => bin > 0 && allowed[bin] === 0);
  const missing = allowed[0] === 1;
  if (known.length <= others.length || !missing) {
    const text =
      known.length === 1 ? `${name} is ${write(known[0]!)}` : `${name} is one of ${namedSome(known.map(write))}`;
    return missing && (hasMissing || type === 'text') ? `${text}, or ${other}` : text;
  }
  return others.length === 1
    ? `${name} is not ${write(others[0]!)}`
    : `${name} is none of ${namedSome(others.map(write))}`;
}

function namedSome(names: readonly string[]): string {
  if (names.length <= MOST_NAMED + 1) return names.join(', ');
  return `${names.slice(0, MOST_NAMED).join(', ')} and ${names.length - MOST_NAMED} others`;
}

function listed(names: readonly string[]): string {
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} or ${names.at(-1)!}`;
}

/** Six digits at least, no exponent, no trailing zeros. */
export function plainNumber(value: number): string {
  const whole = Math.abs(value) >= 1 ? Math.floor(Math.log10(Math.abs(value))) + 1 : 0;
  const text = value.toLocaleString('en-US', {
    useGrouping: false,
    maximumSignificantDigits: Math.min(21, Math.max(DIGITS, whole)),
  });
  return text === '-0' ? '0' : text;
}

import { unclearSentence } from '../column-match.ts';
import type { ColumnFault } from '../conditions/condition-columns.ts';
import type { ConditionValue, ValueKind } from '../conditions/condition.ts';
import type { TextFault, TextFaultCode } from '../conditions/text-fault.ts';
import { inQuotes, writeValue } from '../conditions/written-value.ts';
import { counted, grouped, quoted } from './phrases.ts';

/** Columns named in a sentence; a person reads no more. */
const MOST_NAMED = 8;

/**
 * Why a condition cannot be asked of a table, and what to do, in a sentence that names the column.
 * @example columnFaultSentence({ code: 'missing', column: 'Dept', present: ['Cost centre', 'Amount'] }) // => 'There is no column “Dept”: it may have been renamed or removed. Name one of “Cost centre”, “Amount”, or take it out of the condition.'
 * @example columnFaultSentence({ code: 'kind', column: 'Paid', holds: 'boolean', value: 1 }) // => 'The column “Paid” holds yes or no, and 1 is neither. Write “is yes” or “is no”.'
 */
export function columnFaultSentence(fault: ColumnFault): string {
  switch (fault.code) {
    case 'missing':
      return `There is no column ${quoted(fault.column)}: it may have been renamed or removed. Name one of ${namedSome(fault.present)}, or take it out of the condition.`;
    case 'unclear':
      return `${unclearSentence({ wanted: [fault.column], present: fault.present })} Write its name exactly as the table does.`;
    case 'kind':
      return `The column ${quoted(fault.column)} holds ${HOLDS[fault.holds](shown(fault.value))}. ${ADVICE[fault.holds]}`;
  }
}

const HOLDS: Readonly<Record<ValueKind, (value: string) => string>> = {
  text: (value) => `texts, and ${value} is not one`,
  number: (value) => `numbers, and ${value} is not one`,
  date: (value) => `days, and ${value} is not one`,
  boolean: (value) => `yes or no, and ${value} is neither`,
};
const ADVICE: Readonly<Record<ValueKind, string>> = {
  text: 'Compare it with a text in quotes, such as "4711", by “is”, “contains” or “starts with”.',
  number: 'Compare it with a number without quotes, such as 1,000.50, by =, <>, <, <=, >, >= or “between”.',
  date: 'Compare it with a day without quotes, such as 2026-03-31, by =, <>, <, <=, >, >= or “between”.',
  boolean: 'Write “is yes” or “is no”.',
};

function shown(value: ConditionValue): string {
  return typeof value === 'string' ? quoted(value) : writeValue(value);
}

function namedSome(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED).map(quoted).join(', ');
  return names.length > MOST_NAMED ? `${named} and ${counted(names.length - MOST_NAMED, 'other')}` : named;
}

/**
 * Why a condition's text cannot be read: where, and what to write instead.
 * @example textFaultSentence({ code: 'number-unclear', at: 10, found: '1.000' }) // => 'At character 11, “1.000”: this could be 1,000 or 1.0000. Write the one that is meant.'
 */
export function textFaultSentence(fault: TextFault): string {
  const where = fault.found === '' ? 'At the end' : `At character ${grouped(fault.at + 1)}, ${quoted(fault.found)}`;
  return `${where}: ${whatIsWrong(fault)}`;
}

function whatIsWrong(fault: TextFault): string {
  switch (fault.code) {
    case 'operator-expected':
      return `after the column ${quoted(fault.column)} say what is asked of it: is, is not, contains, starts with, is empty, =, <>, <, <=, >, >= or between. Another value of the column before needs that column’s name once more.`;
    case 'refused':
      return fault.message.charAt(0).toLowerCase() + fault.message.slice(1);
    case 'text-unquoted':
      return `put texts in quotes: ${inQuotes(fault.found)}.`;
    case 'number-unclear': {
      const [whole, fraction] = fault.found.split('.');
      return `this could be ${whole},${fraction} or ${whole}.${fraction}0. Write the one that is meant.`;
    }
    default:
      return WRONG[fault.code];
  }
}

const WRONG: Readonly<Record<Exclude<TextFaultCode, 'text-unquoted' | 'number-unclear'>, string>> = {
  nothing: 'write a condition, such as Amount >= 1,000.',
  'too-long': 'the text is longer than a condition may be. Shorten its lists of values.',
  'quote-open': 'these quotes are not closed. Write " at the end of the text, and "" for a quote within it.',
  'unknown-sign': 'this sign means nothing here. If it belongs to a name or a text, put that in quotes.',
  'column-expected': 'a column’s name belongs here. Put it in quotes when “and”, “or”, “is” or a sign is part of it.',
  'value-expected': 'a value belongs here: a text in quotes, a number, a day such as 2026-03-31, yes or no.',
  'number-form':
    'this is not a number. Set thousands apart by commas and decimals by a point, as in 1,000.50, and write a blank after the comma between two values. Put a text in quotes.',
  'date-form': 'write days as year-month-day without a time, such as 2026-03-31. Put a text in quotes.',
  'no-such-day': 'the calendar has no such day. Write one that it has, as year-month-day.',
  'range-end-expected': 'write “and” and the end of the range, as in between 10 and 20.',
  'joint-expected':
    'write “and” or “or” before the next condition, and a column’s name in quotes when it has signs in it.',
  'joints-mixed':
    'put parentheses around what belongs together, as in A and (B or C): without them nobody hears which goes first.',
  'parenthesis-open': 'a parenthesis is still open. Write ) where it ends.',
  'too-deep': 'there are too many parentheses within one another. Write it with fewer.',
};

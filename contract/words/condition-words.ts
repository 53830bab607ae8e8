import { unclearSentence } from '../column-match.ts';
import type { ColumnFault } from '../conditions/condition-columns.ts';
import type { ConditionValue, ValueKind } from '../conditions/condition.ts';
import type { TextFault, TextFaultCode } from '../conditions/text-fault.ts';
import { inQuotes, writeValue } from '../conditions/written-value.ts';
import { de } from './condition/de.ts';
import { en } from './condition/en.ts';
import { pt } from './condition/pt.ts';
import { calledBy, catalogue } from '../language/catalogue.ts';
import { speech } from '../language/language.ts';
import { quoted } from './phrases.ts';

const words = catalogue({ en, de, pt });

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
      return words('missing', { column: quoted(fault.column), present: namedSome(fault.present) });
    case 'unclear':
      return words('unclear', { which: unclearSentence({ wanted: [fault.column], present: fault.present }) });
    case 'kind':
      return words(OF_ANOTHER_KIND[fault.holds], { column: quoted(fault.column), value: shown(fault.value) });
  }
}

const OF_ANOTHER_KIND: Readonly<Record<ValueKind, keyof typeof en>> = {
  text: 'notText',
  number: 'notNumber',
  date: 'notDate',
  boolean: 'notBoolean',
};

function shown(value: ConditionValue): string {
  return typeof value === 'string' ? quoted(value) : writeValue(value);
}

function namedSome(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED).map(quoted).join(', ');
  const more = names.length - MOST_NAMED;
  return more > 0 ? words('namedSome', { names: named, more }) : named;
}

/**
 * Why a condition's text cannot be read: where, and what to write instead.
 * @example textFaultSentence({ code: 'number-unclear', at: 10, found: '1.000' }) // => 'At character 11, “1.000”: this could be 1,000 or 1.0000. Write the one that is meant.'
 */
export function textFaultSentence(fault: TextFault): string {
  const wrong = whatIsWrong(fault);
  if (fault.found === '') return words('atEnd', { fault: wrong });
  return words('atCharacter', { at: fault.at + 1, found: quoted(fault.found), fault: wrong });
}

function whatIsWrong(fault: TextFault): string {
  switch (fault.code) {
    case 'operator-expected':
      return words('operatorExpected', { column: quoted(fault.column) });
    case 'refused':
      return behindColon(fault.message);
    case 'text-unquoted':
      return words('textUnquoted', { found: inQuotes(fault.found) });
    case 'number-unclear': {
      const [whole = '', fraction = ''] = fault.found.split('.');
      return words('numberUnclear', { whole, fraction });
    }
    default:
      return WRONG[fault.code];
  }
}

/** A sentence behind a colon: German begins it with a capital, as it stands. */
function behindColon(sentence: string): string {
  return speech().language === 'de' ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

const WRONG: Readonly<Record<Exclude<TextFaultCode, 'text-unquoted' | 'number-unclear'>, string>> = calledBy(words, {
  nothing: 'nothing',
  'too-long': 'tooLong',
  'quote-open': 'quoteOpen',
  'unknown-sign': 'unknownSign',
  'column-expected': 'columnExpected',
  'value-expected': 'valueExpected',
  'number-form': 'numberForm',
  'date-form': 'dateForm',
  'no-such-day': 'noSuchDay',
  'range-end-expected': 'rangeEndExpected',
  'joint-expected': 'jointExpected',
  'joints-mixed': 'jointsMixed',
  'parenthesis-open': 'parenthesisOpen',
  'too-deep': 'tooDeep',
});

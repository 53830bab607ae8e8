import { kindOf, type ConditionValue } from '../conditions/condition.ts';
import { isPlainName } from '../conditions/print-condition.ts';
import type { RowScope } from '../row-scope.ts';
import { catalogue } from '../language/catalogue.ts';
import { speech } from '../language/language.ts';
import { listed } from './phrases.ts';
import { de } from './scope/de.ts';
import { en } from './scope/en.ts';
import { pt } from './scope/pt.ts';

const words = catalogue({ en, de, pt });

/** Values that a sentence names; a person reads no more. */
const MOST_NAMED = 3;

/**
 * The rows that somebody has a role for, as one reads them: much as a condition is written, in the reader's language.
 * @example scopesInWords([{ column: 'Cost centre', values: ['4711', '4712'] }]) // => 'Cost centre is "4711" or "4712"'
 * @example scopesInWords([{ column: 'Centre', values: [1, 2, 3, 4] }, { column: 'Paid', values: [true] }]) // => 'Centre = 1, 2 or 3 (and 1 other value), or Paid is yes'
 */
export function scopesInWords(scopes: readonly RowScope[]): string {
  return scopes.map(inWords).reduce((one, other) => words('either', { one, other }));
}

function inWords({ column, values }: RowScope): string {
  const name = isPlainName(column) ? column : textInWords(column);
  const named = listed(values.slice(0, MOST_NAMED).map(valueInWords), 'or');
  const isSign = ['number', 'date'].includes(kindOf(values[0]!));
  const scope = isSign ? `${name} = ${named}` : words('is', { column: name, values: named });
  const others = values.length - MOST_NAMED;
  return others > 0 ? words('some', { scope, others }) : scope;
}

function valueInWords(value: ConditionValue): string {
  switch (typeof value) {
    case 'string':
      return textInWords(value);
    case 'number':
      return value.toLocaleString(speech().locale, { maximumSignificantDigits: 17 });
    case 'boolean':
      return words(value ? 'yes' : 'no');
    default:
      return value.date;
  }
}

/** Quotes within are doubled, as conditions have them. */
function textInWords(text: string): string {
  return words('text', { text: text.replaceAll('"', '""') });
}

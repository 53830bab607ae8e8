import type { TreeCondition } from '../tree-condition.ts';
import { catalogue } from '../language/catalogue.ts';
import { speech } from '../language/language.ts';
import { listed, quotedWhole } from './phrases.ts';
import { de } from './tree-condition/de.ts';
import { en } from './tree-condition/en.ts';
import { pt } from './tree-condition/pt.ts';

const words = catalogue({ en, de, pt });

const DIGITS = 6;
/** 2 January 2000 was a Sunday. */
const A_SUNDAY = 2;

type Among = Extract<TreeCondition, { code: 'one-of' | 'none-of' }>['values'];

/**
 * What a tree asks of one column, in words.
 * @example treeConditionWords({ code: 'number', values: { column: 'Amount', above: null, upTo: 12.5, orMissing: false } }) // => 'Amount is at most 12.5'
 */
export function treeConditionWords({ code, values }: TreeCondition): string {
  switch (code) {
    case 'missing':
    case 'present':
    case 'anything':
      return words(code, values);
    case 'contains':
      return words('contains', { ...values, words: values.words.map(quotedWhole).join(` ${words('and')} `) });
    case 'lacks':
      return words(values.words.length === 1 ? 'lacksOne' : 'lacksAll', { ...values, words: inQuotes(values.words) });
    case 'number':
    case 'day':
      return rangeWords(code, values, plainNumber);
    case 'date':
      return rangeWords(code, values, (date) => date);
    case 'month':
      return orMissing(
        values,
        words('month', { column: values.column, months: listed(values.of.map(monthName), 'or') }),
      );
    case 'weekday':
      return orMissing(
        values,
        words('weekday', { column: values.column, days: listed(values.of.map(aWeekday), 'or') }),
      );
    case 'one-of':
    case 'none-of':
      return amongWords(code, values);
  }
}

interface Range<Limit> {
  readonly column: string;
  readonly above: Limit | null;
  readonly upTo: Limit | null;
  readonly orMissing: boolean;
}

function rangeWords<Limit>(
  code: 'number' | 'day' | 'date',
  { column, above, upTo, orMissing: isOrMissing }: Range<Limit>,
  written: (limit: Limit) => string,
): string {
  const limits = { column, low: above === null ? '' : written(above), high: upTo === null ? '' : written(upTo) };
  const form = above === null ? 'UpTo' : upTo === null ? 'Above' : 'Between';
  return orMissing({ orMissing: isOrMissing }, words(`${code}${form}`, limits));
}

function amongWords(code: 'one-of' | 'none-of', { column, named, more, isBoolean, orElse }: Among): string {
  const names = isBoolean ? named.map((name) => words(name === 'true' ? 'true' : 'false')).join(', ') : inQuotes(named);
  const values = more > 0 ? words('andOthers', { names, more }) : names;
  const isOne = named.length === 1;
  const form = code === 'one-of' ? (isOne ? 'isValue' : 'isOneOf') : isOne ? 'isNot' : 'isNoneOf';
  const condition = words(form, { column, values });
  if (orElse === null) return condition;
  return words(orElse === 'another-text' ? 'orAnotherText' : 'orMissingOrNew', { condition });
}

function orMissing({ orMissing: isOrMissing }: { readonly orMissing: boolean }, condition: string): string {
  return isOrMissing ? words('orMissing', { condition }) : condition;
}

function inQuotes(names: readonly string[]): string {
  return names.map(quotedWhole).join(', ');
}

function monthName(month: number): string {
  const first = new Date(Date.UTC(2000, month - 1));
  return first.toLocaleDateString(speech().locale, { month: 'long', timeZone: 'UTC' });
}

function aWeekday(weekday: number): string {
  const one = new Date(Date.UTC(2000, 0, A_SUNDAY + weekday));
  return words('aDay', { day: one.toLocaleDateString(speech().locale, { weekday: 'long', timeZone: 'UTC' }) });
}

/** Six digits at least, no exponent, no trailing zeros, thousands together. */
function plainNumber(value: number): string {
  const whole = Math.abs(value) >= 1 ? Math.floor(Math.log10(Math.abs(value))) + 1 : 0;
  const digits = Math.min(21, Math.max(DIGITS, whole));
  // + 0: nothing has no sign.
  return (value + 0).toLocaleString(speech().locale, { useGrouping: false, maximumSignificantDigits: digits });
}

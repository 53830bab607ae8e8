import { kindOf, type ColumnTest, type Condition, type ConditionValue, type Operator } from './condition.ts';
import { PHRASES, RESERVED } from './phrases.ts';
import { WORD } from './tokens.ts';
import { inQuotes, readValue, writeValue } from './written-value.ts';

/** Words that the reader takes for a column's name as they stand, a single blank between them. */
const PLAIN = new RegExp(`^${WORD}( ${WORD})*$`);

/**
 * A condition as a person reads it aloud, and as `parseCondition` reads it back, the very same.
 *
 * @example printCondition({ column: 'Cost centre', operator: 'is', values: ['4711', '4712'] }) // => 'Cost centre is "4711" or "4712"'
 * @example printCondition({ column: 'Is paid', operator: 'is-not', values: [true] }) // => '"Is paid" is not yes'
 */
export function printCondition(condition: Condition): string {
  if (!('conditions' in condition)) return printTest(condition);
  const parts = condition.conditions.map((part) => {
    const text = printCondition(part);
    return 'conditions' in part ? `(${text})` : text;
  });
  return parts.join(` ${condition.operator} `);
}

function printTest(test: ColumnTest): string {
  const column = isPlainName(test.column) ? test.column : inQuotes(test.column);
  if ('values' in test) return `${column} ${phraseOf(test.operator, test.values[0])} ${alternatives(test.values)}`;
  const phrase = `${column} ${phraseOf(test.operator)}`;
  if ('value' in test) return `${phrase} ${writeValue(test.value)}`;
  return 'from' in test ? `${phrase} ${writeValue(test.from)} and ${writeValue(test.to)}` : phrase;
}

function phraseOf(operator: Operator, before?: ConditionValue): string {
  const isSign = before !== undefined && ['number', 'date'].includes(kindOf(before));
  const isEquality = operator === 'is' || operator === 'is-not';
  return PHRASES[operator][isSign && isEquality ? 1 : 0]!;
}

function alternatives(values: readonly ConditionValue[]): string {
  const written = values.map(writeValue);
  const last = written.pop()!;
  return written.length === 0 ? last : `${written.join(', ')} or ${last}`;
}

/** Whether a column's name can stand without quotes. One that begins like a value could, but would be read as one. */
export function isPlainName(name: string): boolean {
  if (!PLAIN.test(name)) return false;
  const words = name.split(' ');
  return 'fault' in readValue(words[0]!) && !words.some((word) => RESERVED.has(word.toLowerCase()));
}

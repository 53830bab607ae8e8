import type { ColumnType } from '../../../contract/classifier.ts';
import { kindOf, type ConditionValue, type ValueKind } from '../../../contract/conditions/condition.ts';
import { readValue, writeValue } from '../../../contract/conditions/written-value.ts';
import { calledBy } from '../../../contract/language/catalogue.ts';
import { accessWords as words } from '../access-words/access-words.ts';

/** Values that were read, or the first line that cannot be, with how its column's values are written. */
export type ReadValues = { readonly values: ConditionValue[] } | { readonly line: string; readonly advice: string };

type OtherKind = Exclude<ValueKind, 'text'>;
const ADVICE: Readonly<Record<OtherKind, string>> = calledBy(words, {
  number: 'adviceNumber',
  date: 'adviceDate',
  boolean: 'adviceBoolean',
});

/**
 * The values that somebody wrote for a column, one a line, without quotes; empty lines are left out.
 *
 * @example readScopeValues('4711\n 4712 \n', 'category') // => { values: ['4711', '4712'] }
 * @example readScopeValues('12\n1,234.5', 'number') // => { values: [12, 1_234.5] }
 * @example readScopeValues('soon', 'date') // => { line: 'soon', advice: 'Write days as year-month-day, such as 2026-03-31.' }
 */
export function readScopeValues(text: string, type: ColumnType): ReadValues {
  const lines = text.split('\n').map((line) => line.trim());
  const written = [...new Set(lines.filter((line) => line !== ''))];
  if (type !== 'number' && type !== 'date' && type !== 'boolean') return { values: written };
  const values: ConditionValue[] = [];
  for (const line of written) {
    const read = readValue(line);
    if (!('value' in read) || kindOf(read.value) !== type) return { line, advice: ADVICE[type] };
    values.push(read.value);
  }
  return { values };
}

/**
 * Values as {@link readScopeValues} reads them back.
 * @example writeScopeValues(['4711', '4712']) // => '4711\n4712'
 */
export function writeScopeValues(values: readonly ConditionValue[]): string {
  return values.map((value) => (typeof value === 'string' ? value : writeValue(value))).join('\n');
}

import { printCondition } from '../conditions/print-condition.ts';
import type { RowScope } from '../row-scope.ts';
import { counted } from './phrases.ts';

/** Values that a sentence names; a person reads no more. */
const MOST_NAMED = 3;

/**
 * The rows that somebody has a role for, as one reads them.
 * @example scopesInWords([{ column: 'Cost centre', values: ['4711', '4712'] }]) // => 'Cost centre is "4711" or "4712"'
 * @example scopesInWords([{ column: 'Centre', values: [1, 2, 3, 4] }, { column: 'Paid', values: [true] }]) // => 'Centre = 1, 2 or 3 (and 1 other value), or Paid is yes'
 */
export function scopesInWords(scopes: readonly RowScope[]): string {
  return scopes.map(inWords).join(', or ');
}

function inWords({ column, values }: RowScope): string {
  const named = printCondition({ column, operator: 'is', values: values.slice(0, MOST_NAMED) });
  const others = values.length - MOST_NAMED;
  return others > 0 ? `${named} (and ${counted(others, 'other value')})` : named;
}

import { calledBy } from '../../contract/language/catalogue.ts';
import type { FormulaFailure } from './scratch-result.ts';
import { formulasWords as words } from './words/formulas-words.ts';

/** What a person reads of a formula that has no value of Excel's here. */
export const NOTES: Readonly<Record<FormulaFailure | 'notLoaded' | 'spillBlocked', string>> = calledBy(words, {
  unreadable: 'unreadable',
  unknown: 'unknown',
  circle: 'circle',
  deep: 'deep',
  broken: 'broken',
  notLoaded: 'notLoaded',
  spillBlocked: 'spillBlocked',
});

/** Functions and forms that the calculator answers otherwise than Excel does, with what is said instead of a value. */
const REFUSED = [
  { pattern: /(?<![A-Z.])LOOKUP\s*\([^,]*,[^,)]*[*/+(-]/i, note: 'lookupInCalculated' },
  { pattern: /[A-Z]\$?\d+#/i, note: 'spillReference' },
] as const;

/** Why a plain formula is not calculated at all; null when it is. */
export function refusalOf(plain: string): string | null {
  const unquoted = plain.replace(/"(?:[^"]|"")*"/g, '""');
  const refused = REFUSED.find(({ pattern }) => pattern.test(unquoted));
  return refused === undefined ? null : words(refused.note);
}

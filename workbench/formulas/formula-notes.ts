import type { FormulaFailure } from './scratch-result.ts';

/** What a person reads of a formula that has no value of Excel's here. */
export const NOTES: Readonly<Record<FormulaFailure | 'notLoaded' | 'spillBlocked', string>> = {
  unreadable: 'This formula cannot be read. Check its brackets, commas and quotes.',
  unknown:
    'The workbench does not know a name or a function in this formula. Check how it is written; Excel may know it.',
  circle: 'This formula reads its own result, directly or by way of others, and shows 0. Change what it refers to.',
  deep: 'This formula stands at the end of a chain that runs up or across the sheet and is too long for the workbench. Excel calculates it; let the chain run down.',
  broken:
    'The workbench broke off at this formula or one beside it, and calculates none until the page is loaded again.',
  notLoaded: 'The part of the workbench that calculates could not be loaded. Load the page again.',
  spillBlocked: 'The results of this formula need the cells beside or below it, which are not empty. Empty them.',
};

/** Functions and forms that the calculator answers otherwise than Excel does, with what is said instead of a value. */
const REFUSED: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  {
    pattern: /(?<![A-Z.])LOOKUP\s*\([^,]*,[^,)]*[*/+(-]/i,
    what: 'LOOKUP in values that are calculated for it, such as 1/(A1:A9=1)',
  },
  { pattern: /[A-Z]\$?\d+#/i, what: 'a reference to all results of another formula, such as A1#' },
];

/** Why a plain formula is not calculated at all; null when it is. */
export function refusalOf(plain: string): string | null {
  const words = plain.replace(/"(?:[^"]|"")*"/g, '""');
  const refused = REFUSED.find(({ pattern }) => pattern.test(words));
  return refused === undefined ? null : `The workbench does not calculate ${refused.what}. Excel does.`;
}

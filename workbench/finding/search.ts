import { patternOf } from '../operations/find-cells.ts';

/** What a person looks for. */
export interface Search {
  /** With Excel's wildcards: ? is any character, * any number of them, ~ before one of these takes it as it is. */
  readonly text: string;
  readonly matchCase: boolean;
  /** The whole cell must match, not a part of it. */
  readonly wholeCell: boolean;
  /** Look at what cells show, or at what was typed into them, such as their formulas. */
  readonly lookIn: 'values' | 'formulas';
}

/**
 * The search as an expression for every match in a cell's text.
 *
 * @example searchPattern({ text: 'a?c~*', matchCase: true, wholeCell: false, lookIn: 'values' }).source // => 'a.c\\*'
 */
export function searchPattern({ text, matchCase, wholeCell }: Search): RegExp {
  return patternOf({ text, matchCase, completeMatch: wholeCell });
}

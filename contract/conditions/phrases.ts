import type { Operator } from './condition.ts';

/**
 * How each operator is written: first as it is printed, then what is read alike. Of `is` and `is-not` the second is
 * printed before numbers and days.
 */
export const PHRASES: Readonly<Record<Operator, readonly string[]>> = {
  is: ['is', '=', 'is one of'],
  'is-not': ['is not', '<>', '≠', '!=', 'is not one of'],
  contains: ['contains'],
  'does-not-contain': ['does not contain'],
  'starts-with': ['starts with'],
  'does-not-start-with': ['does not start with'],
  less: ['<'],
  'at-most': ['<=', '≤'],
  more: ['>'],
  'at-least': ['>=', '≥'],
  between: ['between', 'is between'],
  'is-empty': ['is empty'],
  'is-not-empty': ['is not empty'],
};

/** An operator's phrase, word by word. */
interface Phrase {
  readonly operator: Operator;
  readonly words: readonly string[];
}

/** Every phrase, those of most words first: “is not empty” goes before “is not”, and that before “is”. */
export const LONGEST_FIRST: readonly Phrase[] = (Object.keys(PHRASES) as Operator[])
  .flatMap((operator) => PHRASES[operator].map((phrase): Phrase => ({ operator, words: phrase.split(' ') })))
  .sort((a, b) => b.words.length - a.words.length);

/** Words that end a column's name, unless it is in quotes. */
export const RESERVED: ReadonlySet<string> = new Set(['and', 'or', ...LONGEST_FIRST.map(({ words }) => words[0]!)]);

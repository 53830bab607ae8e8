import { z } from 'zod';

/** Whether the spellings of a class are one class, or each a class of its own. */
export const spellings = z.enum(['together', 'apart']);
export type Spellings = z.infer<typeof spellings>;

/** Joiners that nobody sees: soft hyphen, zero-width space, word joiner, Mongolian vowel separator. */
const UNSEEN = /[\u00ad\u200b\u2060\u180e]/g;
const DASH = /[\p{Pd}\u2212]/gu;
const BLANK = /\s+/g;
const DIGIT_BEFORE = /\p{Nd}$/u;
const DIGIT_AFTER = /^\p{Nd}/u;
const LETTER_BEFORE = /[\p{L}\p{M}\p{N}]$/u;
const LETTER_AFTER = /^[\p{L}\p{M}\p{N}]/u;

/**
 * What two spellings of one class have in common: case, blanks, dashes and composed letters make no difference.
 *
 * - Letters are composed (NFC). Not NFKC: it would make "m²" and "m2", or "½" and "1⁄2", the same, which are different
 *   signs.
 * - Case is folded letter by letter, without a language: in every country the same classes are one, and "ß" is "SS".
 *   Only the dotless "ı" stays itself, as it is another letter than "i".
 * - Blanks and dashes between letters go. Between two digits they stay, as one sign: accounts 6100-10, 61-0010 and
 *   610010 are three. So does a dash that is a sign before a number or at an end: grades "A" and "A-", levels "1" and
 *   "-1" are two.
 *
 * Never empty for a name that is not. Idempotent. O(length), some 10 µs for 25 letters. The catalogue of classes keeps
 * it: who changes the rule writes a migration that makes the kept ones anew.
 *
 * @example spellingKey('I T') === spellingKey('it') // => true
 * @example spellingKey('Co\u2013working  Space') // => 'coworkingspace'
 * @example spellingKey('Cafe\u0301') === spellingKey('CAF\u00c9') // => true
 * @example spellingKey('6100 \u2013 10') // => '6100-10'
 * @example [spellingKey('A-'), spellingKey('-1'), spellingKey('\u2014')] // => ['a-', '-1', '-']
 */
export function spellingKey(name: string): string {
  const plain = name.normalize('NFC').replace(UNSEEN, '').replace(DASH, '-').replace(BLANK, ' ').trim();
  const joined = plain.replace(/[ -]+/g, (gap, at: number) =>
    keptOf(gap, plain.slice(0, at).slice(-2), plain.slice(at + gap.length, at + gap.length + 2)),
  );
  return [...joined].map(foldCase).join('').normalize('NFC') || name;
}

/** What is kept of the blanks and dashes between two pieces of a name. */
function keptOf(gap: string, before: string, after: string): string {
  if (DIGIT_BEFORE.test(before) && DIGIT_AFTER.test(after)) return '-';
  // With a blank before it and a digit after it, a dash is a minus.
  if (before !== '' && gap.endsWith(' -') && DIGIT_AFTER.test(after)) return ' -';
  const joinsLetters = LETTER_BEFORE.test(before) && LETTER_AFTER.test(after);
  return joinsLetters ? '' : gap.replaceAll(' ', '');
}

function foldCase(letter: string): string {
  return letter === 'ı' ? letter : letter.toLowerCase().toUpperCase().toLowerCase();
}

/**
 * Which class each name means: a class that exists letter by letter, else the first one of the same spelling, else, of
 * the names that spell a new class, the one that most of them have, the first among equals. Kept apart, each means
 * itself. Classes only ever join the end of the list, so that a name means the same class however it grows.
 *
 * @param names with repetitions, in the order they were said
 * @param classes that exist, in the order of first use
 * Cost: O(names + classes).
 *
 * @example [...meantClasses(['office', 'Office', 'Office', 'I T'], ['IT'], 'together').values()] // => ['Office', 'Office', 'IT']
 * @example [...meantClasses(['office', 'Office'], [], 'apart').values()] // => ['office', 'Office']
 */
export function meantClasses(
  names: readonly string[],
  classes: readonly string[],
  spelled: Spellings,
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const existing = new Set(classes);
  const unknown = [...counts.keys()].filter((name) => !existing.has(name));
  const meant = new Map([...counts.keys()].map((name) => [name, name]));
  if (spelled === 'apart' || unknown.length === 0) return meant;
  const firstOf = new Map<string, string>();
  const mostFirst = unknown.sort((a, b) => counts.get(b)! - counts.get(a)!);
  for (const name of existing) {
    const key = spellingKey(name);
    if (!firstOf.has(key)) firstOf.set(key, name);
  }
  for (const name of mostFirst) {
    const key = spellingKey(name);
    const first = firstOf.get(key) ?? name;
    firstOf.set(key, first);
    meant.set(name, first);
  }
  return meant;
}

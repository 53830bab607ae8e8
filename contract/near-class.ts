import { spellingKey } from './class-spelling.ts';

/** Shorter words have too many neighbours: "Gas" and "Gym", "Tax" and "Taxi" are no slips of each other. */
const SHORTEST = 4;
/** From so many letters on two slips are still the same word. */
const SHORTEST_FOR_TWO = 8;
/** Classes that are named as near, at most. */
const MOST_NAMED = 3;

/**
 * The classes that a word may be a slip of, nearest first, at most three: those that are one letter away from it, be it
 * one more, one less, another one, or two neighbours exchanged; two where both have eight letters or more. Case, blanks
 * and dashes count for nothing; digits count for all, and a word with digits that has no four letters in a row is a
 * code, which is no slip of another one. A word that is a class is no slip.
 *
 * Cost: O(classes × letters²), some 2 ms for 1,000 classes.
 *
 * @example nearClasses('Travle', ['Travel', 'Food']) // => ['Travel']
 * @example nearClasses('Account 6110', ['Account 6100']) // => []
 */
export function nearClasses(word: string, classes: readonly string[]): string[] {
  const key = spellingKey(word);
  const letters = [...key];
  if (letters.length < SHORTEST || isCode(key) || classes.includes(word)) return [];
  const near = classes.flatMap((name) => {
    const other = spellingKey(name);
    const most = Math.min(letters.length, other.length) < SHORTEST_FOR_TWO ? 1 : 2;
    if (other === key || [...other].length < SHORTEST || digitsOf(other) !== digitsOf(key)) return [];
    const distance = slips(letters, [...other], most);
    return distance > most ? [] : [{ name, distance }];
  });
  return near
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_NAMED)
    .map(({ name }) => name);
}

function isCode(key: string): boolean {
  return /\p{Nd}/u.test(key) && !/\p{L}{4}/u.test(key);
}

function digitsOf(key: string): string {
  return key.replace(/\P{Nd}+/gu, '');
}

/**
 * How many slips make one word another, or more than `most`: the optimal string alignment distance, in which two
 * neighbours that are exchanged are one.
 *
 * @example slips([...'travle'], [...'travel'], 2) // => 1
 * @example slips([...'kitten'], [...'sitting'], 3) // => 3
 */
export function slips(one: readonly string[], other: readonly string[], most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      const isExchanged = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row[j] = Math.min(
        last[j]! + 1,
        row[j - 1]! + 1,
        last[j - 1]! + (isSame ? 0 : 1),
        isExchanged ? before[j - 2]! + 1 : Infinity,
      );
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[other.length]!;
}

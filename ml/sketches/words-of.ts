/**
 * Letters and the marks that belong to them, two at least. Digits make every invoice number a new word, so they are no
 * words.
 */
const WORD = /[\p{L}\p{M}]{2,}/gu;

/**
 * A cell may hold 32,767 characters; what it is about stands in its beginning. Bounds the time that one cell can take.
 */
const READ_CHARACTERS = 2_000;

/**
 * The different words of a text, in lower case, in the order of their first use.
 *
 * @example [...wordsOf('Train to LEEDS, train back, ref 4711')] // => ['train', 'to', 'leeds', 'back', 'ref']
 */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.slice(0, READ_CHARACTERS).toLowerCase().match(WORD) ?? []);
}

const DIGITS = '0123456789';
const SMALL = 'abcdefghijklmnopqrstuvwxyz';

/** Of characters by their code, those that a run is made of. */
export type RunCharacters = Uint8Array;

/** Of ASCII's, the characters that `\p{L}` is. */
export const LETTERS = charactersOf(SMALL + SMALL.toUpperCase());
/** Of ASCII's, the characters that `[\p{L}\p{N}']` is. */
export const LETTERS_AND_DIGITS = charactersOf(`${SMALL}${SMALL.toUpperCase()}${DIGITS}'`);

/**
 * The runs of a text that are made of some characters, each as long as can be, in their order: what a regular
 * expression finds, several times as fast. O(characters).
 *
 * @param shortest characters that a run has at least
 * @returns null when the text has characters beyond ASCII: what these are a regular expression knows
 * @example asciiRuns("City Cabs #42, o'clock", LETTERS, 2) // => ['City', 'Cabs', 'clock']
 */
export function asciiRuns(text: string, characters: RunCharacters, shortest: number): string[] | null {
  const runs: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return null;
    if (characters[code] === 1) continue;
    if (at - start >= shortest) runs.push(text.slice(start, at));
    start = at + 1;
  }
  if (text.length - start >= shortest) runs.push(text.slice(start));
  return runs;
}

function charactersOf(text: string): RunCharacters {
  const characters = new Uint8Array(128);
  for (const character of text) characters[character.charCodeAt(0)] = 1;
  return characters;
}

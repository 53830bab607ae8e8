/** A class as people wrote it down. */
export interface DescribedClass {
  readonly name: string;
  /** What belongs to it; empty where nobody said. */
  readonly description: string;
}

/** What may stand between the words of a name in place of a blank. */
const BETWEEN_WORDS = /[_\-/\\|▸>.:;,]+/gu;
const INNER_CAPITAL = /(?<=\p{Ll})(?=\p{Lu})/gu;

/**
 * The words of a class's name, as a text would have them.
 *
 * @example wordsOfName('lost_or_stolenCard') // => 'lost or stolen Card'
 */
export function wordsOfName(name: string): string {
  return name.replace(BETWEEN_WORDS, ' ').replace(INNER_CAPITAL, ' ').replace(/\s+/gu, ' ').trim();
}

/**
 * The two texts that stand for a class, which count alike: the words of its name, and what is written of it; the name
 * twice where nothing is.
 */
export function textsOfClass({ name, description }: DescribedClass): readonly [string, string] {
  const words = wordsOfName(name);
  return [words, description.trim() === '' ? words : description];
}

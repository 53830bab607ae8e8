import { offeredClasses } from '../../../contract/class-history.ts';
import { nearClasses } from '../../../contract/near-class.ts';
import { classesHere, meantHere } from '../../feedback/meant-here.ts';
import type { Saying } from '../../feedback/say.ts';
import type { TypedCorrection } from '../../ports/workbook-port.ts';

/** A word that may not be what the person means. */
export interface DoubtfulWord {
  readonly word: string;
  /** Classes that it may be a slip of, nearest first. */
  readonly near: readonly string[];
  /** It is a class that is no longer used. */
  readonly isRetired: boolean;
}

/** Corrections that can be sent, and those that wait until the person has said what their word means. */
export interface SortedWords {
  readonly ready: readonly TypedCorrection[];
  readonly waiting: readonly TypedCorrection[];
  /** The words of those that wait, each once. */
  readonly doubts: readonly DoubtfulWord[];
}

/** What words mean, as the person has said once. */
export type SettledWords = ReadonlyMap<string, string>;

/**
 * Sets aside the corrections whose word is to be asked about: one that is no class and near to one, or a class that is
 * retired. A word that the person has settled means what they said. O(corrections + words × classes).
 */
export function sortOutDoubts(
  saying: Saying,
  corrections: readonly TypedCorrection[],
  settled: SettledWords,
): SortedWords {
  const doubts = doubtsAbout(
    saying,
    corrections.flatMap((each) => (each.class === null || settled.has(each.class) ? [] : [each.class])),
  );
  const isDoubtful = ({ class: word }: TypedCorrection) => word !== null && doubts.has(word);
  return {
    ready: corrections
      .filter((each) => !isDoubtful(each))
      .map((each) => (each.class === null ? each : { ...each, class: settled.get(each.class) ?? each.class })),
    waiting: corrections.filter(isDoubtful),
    doubts: [...doubts.values()],
  };
}

function doubtsAbout(saying: Saying, words: readonly string[]): ReadonlyMap<string, DoubtfulWord> {
  const { classifier } = saying;
  const meant = meantHere(saying, words);
  const known = classesHere(saying);
  const offered = offeredClasses(classifier);
  const doubts = new Map<string, DoubtfulWord>();
  for (const word of new Set(words)) {
    const name = meant.get(word)!;
    const isRetired = classifier.retiredClasses?.includes(name) ?? false;
    const near = known.has(name) && !isRetired ? [] : nearClasses(name, offered);
    if (isRetired || near.length > 0) doubts.set(word, { word, near, isRetired });
  }
  return doubts;
}

/** Classes that a word may be a slip of which the server refused. */
export function choicesFor({ classifier }: Pick<Saying, 'classifier'>, word: string): readonly string[] {
  return classifier.classes.includes(word) ? [] : nearClasses(word, offeredClasses(classifier));
}

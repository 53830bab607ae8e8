import { mayHearOf, type OwnRows } from '../../record/scopes/own-rows.ts';

/** One for each digit of a keyboard; of those that are hardly possible no more than two. */
const MOST = 9;
const ALWAYS = 2;
const HARDLY_POSSIBLE = 0.02;

/** A class that a row might have. */
export interface Alternative {
  readonly class: string;
  readonly probability: number;
}

/**
 * The classes that a row might have instead of the one that is answered, best first: what a person is offered at once.
 * O(classes · log classes).
 *
 * @param probabilities one for each class
 * @param own           whoever sees some rows only is told of classes that were said of theirs
 */
export function nextBest(
  classes: readonly string[],
  probabilities: ArrayLike<number>,
  answered: string,
  own: OwnRows | null,
): Alternative[] {
  return classes
    .map((name, k) => ({ class: name, probability: probabilities[k]! }))
    .filter((each) => each.class !== answered && mayHearOf(own, each.class))
    .sort((a, b) => b.probability - a.probability)
    .filter(({ probability }, place) => place < ALWAYS || probability >= HARDLY_POSSIBLE)
    .slice(0, MOST);
}

import { countVotes, type Votes } from './votes.ts';

/** What the votes of people who differ in how reliable they are come to. */
export interface Consensus {
  /** Probability of each class: items × classes, row-major; of an item that nobody judged, the classes' shares. */
  readonly probabilities: Float64Array;
  /** How often each class is the right one: sums to 1. */
  readonly shares: Float64Array;
  /** Per person, what they say (column) where a class (row) is right: people × classes × classes; rows sum to 1. */
  readonly confusions: Float64Array;
  /** Rounds until it stood still, or as many as it may take. */
  readonly rounds: number;
}

/** Votes that each person is taken to have given beside their own, so that few votes prove little. */
const PRIOR_VOTES = 1;
/** Of these, the share that is right. */
const PRIOR_RIGHT = 0.7;
const MOST_ROUNDS = 200;
/** It stands still when no probability moves by more. */
const STILL = 1e-6;

/**
 * The consensus of several people by Dawid and Skene: expectation–maximisation over the right classes and each person's
 * own confusions, begun at the shares of votes. Who is often alone counts for less; who mistakes one class for another
 * is read accordingly. Each person is given {@link PRIOR_VOTES} votes of a class beforehand, {@link PRIOR_RIGHT} of
 * them right, so that somebody with three votes is not taken for infallible.
 *
 * Deterministic. O(rounds × (votes × classes + people × classes²)).
 *
 * @throws {RangeError} as {@link countVotes}
 * @see A. P. Dawid and A. M. Skene, "Maximum likelihood estimation of observer error-rates using the EM algorithm",
 *   Applied Statistics 28, 1979
 */
export function consensus(votes: Votes): Consensus {
  let probabilities = shareOfVotes(votes);
  for (let rounds = 1; ; rounds++) {
    const shares = classShares(votes, probabilities);
    const confusions = confusionsOf(votes, probabilities);
    const next = expect(votes, shares, confusions);
    const isStill = next.every((value, index) => Math.abs(value - probabilities[index]!) <= STILL);
    probabilities = next;
    if (isStill || rounds === MOST_ROUNDS) return { probabilities, shares, confusions, rounds };
  }
}

function shareOfVotes(votes: Votes): Float64Array {
  const { items, classes } = votes;
  const shares = Float64Array.from(countVotes(votes));
  for (let item = 0; item < items; item++) normalise(shares, item * classes, classes);
  return shares;
}

function classShares({ items, classes }: Votes, probabilities: Float64Array): Float64Array {
  // One item of each class beforehand: a class that nobody is of today is rare, not impossible.
  const shares = new Float64Array(classes).fill(1 / (items + classes));
  for (let index = 0; index < probabilities.length; index++)
    shares[index % classes]! += probabilities[index]! / (items + classes);
  return shares;
}

function confusionsOf({ people, classes, item, person, class: said }: Votes, probabilities: Float64Array) {
  const wrong = classes === 1 ? 0 : (PRIOR_VOTES * (1 - PRIOR_RIGHT)) / (classes - 1);
  const confusions = new Float64Array(people * classes * classes).fill(wrong);
  for (let row = 0; row < people * classes; row++)
    confusions[row * classes + (row % classes)] = PRIOR_VOTES * PRIOR_RIGHT;
  for (let vote = 0; vote < item.length; vote++) {
    for (let k = 0; k < classes; k++)
      confusions[(person[vote]! * classes + k) * classes + said[vote]!]! += probabilities[item[vote]! * classes + k]!;
  }
  for (let row = 0; row < people * classes; row++) normalise(confusions, row * classes, classes);
  return confusions;
}

function expect({ items, classes, item, person, class: said }: Votes, shares: Float64Array, confusions: Float64Array) {
  const logs = new Float64Array(items * classes);
  for (let index = 0; index < logs.length; index++) logs[index] = Math.log(shares[index % classes]!);
  for (let vote = 0; vote < item.length; vote++) {
    for (let k = 0; k < classes; k++)
      logs[item[vote]! * classes + k]! += Math.log(confusions[(person[vote]! * classes + k) * classes + said[vote]!]!);
  }
  for (let start = 0; start < logs.length; start += classes) {
    const greatest = logs.subarray(start, start + classes).reduce((most, value) => Math.max(most, value), -Infinity);
    for (let k = 0; k < classes; k++) logs[start + k] = Math.exp(logs[start + k]! - greatest);
    normalise(logs, start, classes);
  }
  return logs;
}

/** Makes a row sum to 1: alike where nothing is known. */
function normalise(values: Float64Array, start: number, length: number): void {
  let total = 0;
  for (let k = 0; k < length; k++) total += values[start + k]!;
  for (let k = 0; k < length; k++) values[start + k] = total === 0 ? 1 / length : values[start + k]! / total;
}

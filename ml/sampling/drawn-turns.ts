import { hashPair, hashShare, hashText } from '../hash.ts';

/**
 * Samples of rows that are asked about whatever they are worth: rows whose class is certain, which test whoever
 * answers; rows that two people are asked about; rows that accuracy is measured by. A row of several is of the first.
 */
export const SAMPLES = ['certain', 'double', 'audit'] as const;
export type Sample = (typeof SAMPLES)[number];

/** What the turns of a review list are drawn by. */
export interface DrawnShares {
  /** Other lists have their drawn rows in other places: the id of what is reviewed. */
  readonly seed: string;
  /** Share of the row keys that are audited, 0 … 1. */
  readonly auditShare: number;
  /** Share of the row keys that two people are asked about, 0 … 1. By default none. */
  readonly doubleShare?: number;
}

/** Of a small sample one row in twenty comes, so that what it is for is known before all rows are reviewed. */
const LEAST_SHARE = 1 / 20;

const TURN_SEED = 0x9a95;
const ORDER_SEED = 0x7e57;

/**
 * Tells of which sample a row is due at a place, if of any. A place is counted by all rows that were reviewed before,
 * and not from the beginning of a list: whoever fetches a list anew goes on where they were. Each place is drawn by
 * itself, by hash: what came before says nothing of what comes.
 *
 * The double sample is due as often as the policy says, of all places. So is the audit sample of the places that are
 * left, or one in twenty where it is smaller; and one in twenty is of rows whose class is certain.
 *
 * @returns of a place, counted from 0, and whether a sample has rows left; O(1)
 */
export function drawTurns({ seed, auditShare, doubleShare = 0 }: DrawnShares) {
  const shares = { certain: LEAST_SHARE, double: doubleShare, audit: Math.max(LEAST_SHARE, auditShare) };
  const seeds = SAMPLES.map((sample) => hashText(`${sample} ${seed}`, TURN_SEED));
  return (place: number, hasLeft: (sample: Sample) => boolean): Sample | null =>
    SAMPLES.find((sample, at) => hasLeft(sample) && hashPair(seeds[at]!, place) / 2 ** 32 < shares[sample]) ?? null;
}

/**
 * A row key's place in [0, 1) among the drawn rows of a sample, whatever samples it is of: the first so many are a
 * random part of the sample, and the same for everybody, so that two people come to the same rows.
 */
export function drawnOrder(rowKey: string): number {
  return hashShare(rowKey, ORDER_SEED);
}

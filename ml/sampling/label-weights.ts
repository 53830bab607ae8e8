/**
 * A correction stands for its near-duplicates, about which nobody is asked; a label that came with a table for its row.
 */
export const CORRECTION_WEIGHT = 6;

/**
 * How much each label counts in training. Rows that came labelled are there in their natural numbers; of the rows that
 * people are asked about, the review queue shows one of each group of near-duplicates, so that each answer has to speak
 * for several rows. It also says what is the case now.
 *
 * @param isByPerson per label: a person gave it by correcting or accepting
 * @param trust per label, in 0..1: how much its author is trusted; by default in full
 */
export function labelWeights(isByPerson: readonly boolean[], trust?: readonly number[]): Float64Array {
  return Float64Array.from(isByPerson, (corrected, at) => (corrected ? CORRECTION_WEIGHT : 1) * (trust?.[at] ?? 1));
}

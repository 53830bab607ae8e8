/**
 * By which rule rows are called unknown: none of the classes that were learnt may be right. Those are less familiar
 * than `threshold`.
 */
export interface UnknownRule {
  /** In 0..1, see {@link familiarityOf}. */
  readonly threshold: number;
  /** Share of rows of known classes that may be called unknown by mistake, in 0..1. */
  readonly share: number;
  /** Rows not learnt from, of known classes, that it was found on. */
  readonly rows: number;
}

/** What a wholly new row takes from the certainty of its answer, in nats. */
const NATS_OF_NOVELTY = 0.5;

/**
 * How familiar a row is: how sure its answer is, taken for less the more of the row is new.
 *
 * f = exp(−H − ½ · novelty), with H = −Σ p · ln p, the entropy of its classes in nats: 1 for a certain answer of a row
 * of which everything is known, 1 / n where n classes are equally likely. The entropy tells rows of classes never
 * learnt better than the greatest probability alone does, and half a nat is what novelty is worth beside it: chosen on
 * classes held out that `bench/unknown.ts` does not report.
 *
 * @param probabilities of one row, summing to 1, in `[start, start + classes)`
 * @param novelty       0 … 1
 * @returns in 0..1. O(classes)
 * @example familiarityOf(Float64Array.of(0.5, 0.5), 0, 2, 0).toFixed(2) // => '0.50'
 */
export function familiarityOf(probabilities: Float64Array, start: number, classes: number, novelty: number): number {
  let entropy = 0;
  for (let k = start; k < start + classes; k++) {
    const probability = probabilities[k]!;
    if (probability > 0) entropy -= probability * Math.log(probability);
  }
  return Math.exp(-entropy - NATS_OF_NOVELTY * novelty);
}

/**
 * The greatest threshold by which no more than a share of known rows is called unknown: one more row like these is so
 * with a probability of at most `share`, whatever their distribution (split conformal prediction).
 *
 * @param familiarities of rows not learnt from, of known classes
 * @param share         in 0..1; 0 calls no row unknown
 * @returns null for none: `share` is 0, or there are fewer than 1 / share − 1 rows. O(rows · log rows)
 * @see V. Vovk, A. Gammerman, G. Shafer, "Algorithmic Learning in a Random World" (2005), §2.2
 */
export function findUnknownRule(familiarities: Float64Array, share: number): UnknownRule | null {
  const rows = familiarities.length;
  // Rounded against what 0.05 × 20 is in binary.
  const mayBeBelow = Math.floor(share * (rows + 1) + 1e-9) - 1;
  if (mayBeBelow < 0) return null;
  return { threshold: familiarities.toSorted()[Math.min(mayBeBelow, rows - 1)]!, share, rows };
}

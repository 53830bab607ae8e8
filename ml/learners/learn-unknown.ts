import { validationLabels, type Fold } from '../evaluation/validation-split.ts';
import { familiarityOf, findUnknownRule, type UnknownRule } from '../evaluation/unknown-rule.ts';
import { PRIOR_ROWS, trustByLosses } from './expert-trust.ts';

/** How rows not learnt from were answered. */
export interface AnsweredFolds {
  readonly folds: readonly Fold[];
  /** Of the learner chosen, then of the linear one where that is another: rows × classes, fold after fold. */
  readonly experts: readonly Float64Array[];
  /** Mean log-loss of each, in nats. */
  readonly losses: readonly number[];
  /** Per row, 0 … 1: how much of it is new to what was learnt from in its fold. */
  readonly novelty: Float32Array;
}

/**
 * By which rule rows are called unknown: found on rows not learnt from, answered as the experts will answer together
 * before any feedback has come. Rows of a class that nothing was learnt of in their fold are left out: they are
 * unknown.
 *
 * @param share of known rows that may be called so, in 0..1
 * @returns null for none, see {@link findUnknownRule}
 */
export function learnUnknownRule(
  { folds, experts, losses, novelty }: AnsweredFolds,
  share: number,
): UnknownRule | null {
  const labels = validationLabels(folds);
  const classes = folds[0]?.part.classes ?? 0;
  const trust = trustByLosses(Float64Array.from(losses, (loss) => loss * PRIOR_ROWS));
  const mixed = new Float64Array(labels.length * classes);
  experts.forEach((expert, e) => expert.forEach((probability, at) => (mixed[at]! += trust[e]! * probability)));
  const isKnown = folds.flatMap(({ part, validation }) => {
    const learnt = new Set(part.labels);
    return Array.from(validation.labels, (label) => learnt.has(label));
  });
  const known = [...isKnown.keys()].filter((row) => isKnown[row]);
  return findUnknownRule(
    Float64Array.from(known, (row) => familiarityOf(mixed, row * classes, classes, novelty[row]!)),
    share,
  );
}

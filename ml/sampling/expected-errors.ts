/**
 * An answer about a wholly new row is worth half of what it says: probabilities are calibrated on rows like those
 * learnt from.
 */
const NOVELTY_DISCOUNT = 0.5;

/**
 * How likely each row's answer is wrong: 1 − the probability of its best class, that probability taken for less the
 * more of the row is new.
 *
 * @param probabilities rows × classes, row-major, calibrated
 * @param novelty       per row, 0 … 1
 * @returns per row, 0 … 1. O(rows · classes)
 */
export function expectedErrors(probabilities: Float64Array, classes: number, novelty: ArrayLike<number>): Float64Array {
  return Float64Array.from(novelty, (isNew, row) => {
    let best = 0;
    for (let k = row * classes; k < (row + 1) * classes; k++) best = Math.max(best, probabilities[k]!);
    return 1 - best * (1 - NOVELTY_DISCOUNT * isNew);
  });
}

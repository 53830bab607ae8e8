/** What most people said of an item. */
export const TIED = -1;
/** Nobody said anything of an item. */
export const UNJUDGED = -2;

/**
 * The class that more people gave an item than any other; {@link TIED} where two classes have equally many,
 * {@link UNJUDGED} where nobody spoke.
 *
 * @param counts items × classes, row-major
 * @returns per item; O(items × classes)
 * @example Array.from(majority([2, 1, 1, 1, 0, 0], 2)) // => [0, -1, -2]
 */
export function majority(counts: ArrayLike<number>, classes: number): Int32Array {
  const result = new Int32Array(classes === 0 ? 0 : counts.length / classes);
  for (let item = 0; item < result.length; item++) {
    let best = UNJUDGED;
    let most = 0;
    for (let k = 0; k < classes; k++) {
      const count = counts[item * classes + k]!;
      if (count > most) [best, most] = [k, count];
      else if (count === most && count > 0) best = TIED;
    }
    result[item] = best;
  }
  return result;
}

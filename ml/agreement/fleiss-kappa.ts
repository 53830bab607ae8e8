/**
 * Fleiss' kappa: agreement beyond chance where each item was judged by equally many people, not always the same ones.
 *
 * @param counts how often each item was given each class: items × classes, row-major
 * @returns at most 1, which is when all always agree; null when it is not defined: no items, or one class only was
 *   said. O(items × classes)
 * @throws {RangeError} fleissKappa requires items judged equally often, at least twice
 * @example fleissKappa([2, 0, 0, 2, 1, 1], 2)?.toFixed(3) // => '0.333'
 * @see J. L. Fleiss, "Measuring nominal scale agreement among many raters", Psychological Bulletin 76, 1971
 */
export function fleissKappa(counts: ArrayLike<number>, classes: number): number | null {
  const items = classes === 0 ? 0 : counts.length / classes;
  const shares = new Float64Array(classes);
  let perItem: number | null = null;
  let agreeing = 0;
  for (let item = 0; item < items; item++) {
    let judged = 0;
    let pairs = 0;
    for (let k = 0; k < classes; k++) {
      const count = counts[item * classes + k]!;
      judged += count;
      pairs += count * (count - 1);
      shares[k]! += count;
    }
    if (judged < 2 || (perItem !== null && judged !== perItem))
      throw new RangeError('fleissKappa requires items judged equally often, at least twice');
    perItem = judged;
    agreeing += pairs / (judged * (judged - 1));
  }
  if (perItem === null) return null;
  const votes = items * perItem;
  const expected = shares.reduce((sum, count) => sum + (count / votes) ** 2, 0);
  return expected === 1 ? null : (agreeing / items - expected) / (1 - expected);
}

/**
 * Krippendorff's alpha for names: 1 − (disagreement seen) / (disagreement by chance). Items may be judged by any number
 * of people; those judged once say nothing and do not count.
 *
 * @param counts how often each item was given each class: items × classes, row-major
 * @returns at most 1, which is when all always agree; 0 is chance; null when it is not defined: no item was judged
 *   twice, or one class only was said of them. O(items × classes)
 * @example krippendorffsAlpha([2, 0, 0, 2, 1, 1], 2)?.toFixed(3) // => '0.444'
 * @see K. Krippendorff, "Computing Krippendorff's alpha-reliability", University of Pennsylvania, 2011, section C
 */
export function krippendorffsAlpha(counts: ArrayLike<number>, classes: number): number | null {
  const items = classes === 0 ? 0 : counts.length / classes;
  const said = new Float64Array(classes);
  let total = 0;
  let disagreeing = 0;
  for (let item = 0; item < items; item++) {
    let judged = 0;
    let alike = 0;
    for (let k = 0; k < classes; k++) {
      const count = counts[item * classes + k]!;
      judged += count;
      alike += count * count;
    }
    if (judged < 2) continue;
    for (let k = 0; k < classes; k++) said[k]! += counts[item * classes + k]!;
    total += judged;
    disagreeing += (judged * judged - alike) / (judged - 1);
  }
  const byChance = total * total - said.reduce((sum, count) => sum + count * count, 0);
  return byChance === 0 ? null : 1 - ((total - 1) * disagreeing) / byChance;
}

/**
 * Krippendorff's alpha of one class against all others: whether people agree on what is of that class.
 *
 * @param counts items × classes, row-major
 * @returns as {@link krippendorffsAlpha}
 * @example alphaOfClass([2, 0, 0, 0, 2, 0, 1, 0, 1], 3, 1) // => 1
 */
export function alphaOfClass(counts: ArrayLike<number>, classes: number, of: number): number | null {
  const items = counts.length / classes;
  const two = new Int32Array(2 * items);
  for (let item = 0; item < items; item++) {
    for (let k = 0; k < classes; k++) two[2 * item + (k === of ? 0 : 1)]! += counts[item * classes + k]!;
  }
  return krippendorffsAlpha(two, 2);
}

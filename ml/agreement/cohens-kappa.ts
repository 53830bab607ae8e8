/**
 * Cohen's kappa: how far two people agree beyond what their habits alone would give, (pₒ − pₑ) / (1 − pₑ), where pₒ is
 * the share of items on which they agree and pₑ what it would be if each chose by their own shares of classes.
 *
 * @param table how often the first said class i where the second said class j: classes × classes, row-major
 * @returns in −1..1, 1 when they always agree; null when it is not defined: nothing was said, or both knew one class
 *   only. O(classes²)
 * @throws {RangeError} cohensKappa requires a square table
 * @example cohensKappa([20, 5, 10, 15], 2)?.toFixed(3) // => '0.400'
 * @see J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20, 1960
 */
export function cohensKappa(table: ArrayLike<number>, classes: number): number | null {
  if (table.length !== classes * classes) throw new RangeError('cohensKappa requires a square table');
  const first = new Float64Array(classes);
  const second = new Float64Array(classes);
  let total = 0;
  let agreed = 0;
  for (let i = 0; i < classes; i++) {
    for (let j = 0; j < classes; j++) {
      const count = table[i * classes + j]!;
      first[i]! += count;
      second[j]! += count;
      total += count;
      if (i === j) agreed += count;
    }
  }
  const expected = first.reduce((sum, count, k) => sum + count * second[k]!, 0) / total;
  return total === 0 || expected === total ? null : (agreed - expected) / (total - expected);
}

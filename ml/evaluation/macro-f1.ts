/**
 * The mean, over every class answered or right somewhere, of the harmonic mean of its precision and recall: rare
 * classes count as much as frequent ones. O(rows).
 *
 * @param answers class number per row
 * @param labels  the right class number per row
 * @returns 0 … 1; 0 without rows
 * @example macroF1([0, 0, 1], [0, 1, 1], 2) // => 2 / 3
 */
export function macroF1(answers: ArrayLike<number>, labels: ArrayLike<number>, classes: number): number {
  const both = new Float64Array(classes);
  const either = new Float64Array(classes);
  for (let row = 0; row < labels.length; row++) {
    either[answers[row]!]!++;
    either[labels[row]!]!++;
    if (answers[row] === labels[row]) both[labels[row]!]!++;
  }
  const present = [...either.keys()].filter((k) => either[k]! > 0);
  return present.length === 0 ? 0 : present.reduce((sum, k) => sum + (2 * both[k]!) / either[k]!, 0) / present.length;
}

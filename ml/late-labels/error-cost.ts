/** What it costs that a row of one class was answered another; 0 of a right answer. */
export type PriceOf = (is: string, answered: string) => number;

/**
 * What a wrong answer of a class costs on average: by how often each other class was what it should have been, on the
 * rows held back. The errors that were seen speak for those that come; of an answer that was never wrong there, each
 * class that it is not counts alike.
 *
 * @param classes   the version's, in the order of `confusion`
 * @param confusion rows held back, by their right class (outer) and the class answered (inner)
 * @param of        a class; one that is not among them has been answered by nobody, and is `usual`
 * @returns in money, ≥ 0
 * @example meanErrorPrice({ classes: ['a', 'b', 'c'], confusion: [[5, 3, 0], [0, 5, 0], [0, 1, 5]] }, 'b', (is) => (is === 'a' ? 10 : 2), 1) // => 8
 */
export function meanErrorPrice(
  { classes, confusion }: { readonly classes: readonly string[]; readonly confusion: readonly (readonly number[])[] },
  of: string,
  priceOf: PriceOf,
  usual: number,
): number {
  const answered = classes.indexOf(of);
  const others = classes.map((_, is) => is).filter((is) => is !== answered);
  if (answered === -1 || others.length === 0) return usual;
  const seen = others.map((is) => confusion[is]?.[answered] ?? 0);
  const errors = seen.reduce((sum, count) => sum + count, 0);
  const weights = errors === 0 ? others.map(() => 1 / others.length) : seen.map((count) => count / errors);
  return others.reduce((sum, is, at) => sum + weights[at]! * priceOf(classes[is]!, of), 0);
}

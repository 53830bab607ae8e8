/**
 * Where the greatest of some numbers is: the first of equal ones.
 *
 * @example greatest([0.2, 0.4, 0.4]) // => 1
 */
export function greatest(values: ArrayLike<number>): number {
  let best = 0;
  for (let at = 1; at < values.length; at++) if (values[at]! > values[best]!) best = at;
  return best;
}

/** More pairs than that are not compared; then nothing between what is alike at both ends is taken for the same. */
const MOST_PAIRS = 4_000_000;

/**
 * Which entries of two lists are the same, as many as can be in order: pairs of places, ascending. O(n · m)
 * between what is alike at both ends, at most some million pairs.
 *
 * @example alignLines(['a', 'b', 'c'], ['a', 'x', 'c']) // => [[0, 0], [2, 2]]
 */
export function alignLines(before: readonly string[], now: readonly string[]): [before: number, now: number][] {
  const most = Math.min(before.length, now.length);
  let first = 0;
  while (first < most && before[first] === now[first]) first++;
  let last = 0;
  while (last < most - first && before.at(-1 - last) === now.at(-1 - last)) last++;
  const pairs = Array.from({ length: first }, (_, at): [number, number] => [at, at]);
  const inner = longestCommon(before.slice(first, before.length - last), now.slice(first, now.length - last));
  for (const [a, b] of inner) pairs.push([first + a, first + b]);
  for (let at = last; at > 0; at--) pairs.push([before.length - at, now.length - at]);
  return pairs;
}

function longestCommon(before: readonly string[], now: readonly string[]): [number, number][] {
  const [rows, columns] = [before.length, now.length];
  if (rows * columns === 0 || rows * columns > MOST_PAIRS) return [];
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  for (let a = rows - 1; a >= 0; a--)
    for (let b = columns - 1; b >= 0; b--)
      lengths[a * width + b] =
        before[a] === now[b]
          ? lengths[(a + 1) * width + b + 1]! + 1
          : Math.max(lengths[(a + 1) * width + b]!, lengths[a * width + b + 1]!);
  const pairs: [number, number][] = [];
  for (let a = 0, b = 0; a < rows && b < columns;) {
    if (before[a] === now[b]) pairs.push([a++, b++]);
    else if (lengths[(a + 1) * width + b]! >= lengths[a * width + b + 1]!) a++;
    else b++;
  }
  return pairs;
}

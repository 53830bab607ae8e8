import type { Random } from '../random.ts';

/**
 * How often each row is drawn when as many rows as there are are drawn with replacement, a row's chance being its
 * weight.
 *
 * @param weights per row, not negative, not all 0; null when all are the same
 * @returns per row, at most 65,535
 */
export function drawBootstrap(rows: number, weights: Float64Array | null, random: Random): Uint16Array {
  const drawn = new Uint16Array(rows);
  if (weights === null) {
    for (let draw = 0; draw < rows; draw++) drawn[random.integer(rows)]!++;
    return drawn;
  }
  const upTo = new Float64Array(rows);
  let sum = 0;
  for (let row = 0; row < rows; row++) upTo[row] = sum += weights[row]!;
  for (let draw = 0; draw < rows; draw++) drawn[firstAbove(upTo, random.next() * sum)]!++;
  return drawn;
}

/** The first position whose value is above `value`; the values never fall. */
function firstAbove(values: Float64Array, value: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

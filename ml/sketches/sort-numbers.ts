/** Fewer are sorted by the engine as fast; of more the counts by digit no longer stay in the processor's cache. */
const FEWEST = 128;
const MOST = 65_536;
const DIGIT_BITS = 11;
const DIGITS = 3;
const VALUES = 1 << DIGIT_BITS;
/** Steps for each number that the last pass may take before the engine's own sort is faster. */
const MOST_STEPS = 8;

/**
 * The numbers in ascending order, some times as fast as the engine sorts them: by the upper half of their bits, a digit
 * after the other, and then by what is left, which is next to nothing. −0 and 0 stay as they come. O(n).
 *
 * @param values none of them NaN; they are not changed
 * @example sortNumbers([3, -1, 2]) // => Float64Array.of(-1, 2, 3)
 */
export function sortNumbers(values: ArrayLike<number>): Float64Array {
  const numbers = Float64Array.from(values);
  if (isSorted(numbers)) return numbers;
  if (numbers.length < FEWEST || numbers.length > MOST) return numbers.sort();
  const roughly = sortByUpperHalf(numbers);
  return sortNearlySorted(roughly) ? roughly : roughly.sort();
}

function isSorted(numbers: Float64Array): boolean {
  for (let at = 1; at < numbers.length; at++) if (numbers[at - 1]! > numbers[at]!) return false;
  return true;
}

function sortByUpperHalf(numbers: Float64Array): Float64Array {
  let from = numbers;
  let to: Float64Array = new Float64Array(numbers.length);
  const counts = countDigits(from);
  for (let digit = 0; digit < DIGITS; digit++) {
    const words = new Uint32Array(from.buffer);
    const places = placesOf(counts.subarray(digit * VALUES, (digit + 1) * VALUES));
    for (let at = 0; at < from.length; at++) {
      const value = (keyOf(words[2 * at + UPPER]!) >>> (digit * DIGIT_BITS)) & (VALUES - 1);
      to[places[value]!++] = from[at]!;
    }
    [from, to] = [to, from];
  }
  return from;
}

function countDigits(numbers: Float64Array): Uint32Array {
  const counts = new Uint32Array(DIGITS * VALUES);
  const words = new Uint32Array(numbers.buffer);
  for (let at = UPPER; at < words.length; at += 2) {
    const key = keyOf(words[at]!);
    counts[key & (VALUES - 1)]!++;
    counts[VALUES + ((key >>> DIGIT_BITS) & (VALUES - 1))]!++;
    counts[2 * VALUES + (key >>> (2 * DIGIT_BITS))]!++;
  }
  return counts;
}

/** Where the first number of each digit goes. */
function placesOf(counts: Uint32Array): Uint32Array {
  let place = 0;
  for (let value = 0; value < counts.length; value++) {
    const count = counts[value]!;
    counts[value] = place;
    place += count;
  }
  return counts;
}

/** Which of the two halves of a number's bits holds its sign. */
const UPPER = new Uint32Array(Float64Array.of(-0).buffer)[1] === 0x8000_0000 ? 1 : 0;

/** Bits that are in order as the numbers are: of negative ones all are turned round, of others the sign. */
function keyOf(word: number): number {
  return (word ^ ((word >> 31) | 0x8000_0000)) >>> 0;
}

/** Each number goes as far back as it must. False, and not sorted, where that is far. */
function sortNearlySorted(numbers: Float64Array): boolean {
  let steps = MOST_STEPS * numbers.length;
  for (let at = 1; at < numbers.length; at++) {
    const number = numbers[at]!;
    let to = at;
    while (to > 0 && numbers[to - 1]! > number) numbers[to] = numbers[--to]!;
    numbers[to] = number;
    steps -= at - to;
    if (steps < 0) return false;
  }
  return true;
}

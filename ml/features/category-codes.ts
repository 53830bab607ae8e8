/** Codes of a bin column that mean no known value. */
export const MISSING_CODE = 0;
export const UNSEEN_CODE = 1;
const FIRST_CODE = 2;
/** Values that get a code of their own; with the two above they fit a byte. */
const MOST_VALUES = 254;
/** A value's class shares are pulled towards everyone's by as many rows. */
const SMOOTHING = 3;

/** Values in the order of their codes: value v has code `FIRST_CODE + v`. */
export type CategoryCodes = readonly string[];

/**
 * Orders the values of a word column so that values of one class lie side by side: a tree can then part them from the
 * rest by one or two cuts. Sorted by the value's most frequent class, then by the smoothed share of that class.
 *
 * @param labels    class number per row
 * @param leastRows values on fewer rows have no code of their own: their order would repeat their labels
 * @see L. Breiman et al., "Classification and Regression Trees" (1984), §4.2.2, for the order in the case of two
 * classes
 */
export function fitCategoryCodes(
  values: readonly (string | null)[],
  labels: Int32Array,
  classes: number,
  leastRows: number,
): CategoryCodes {
  const counts = new Map<string, Int32Array>();
  const all = new Float64Array(classes);
  values.forEach((value, row) => {
    all[labels[row]!]!++;
    if (value === null) return;
    let own = counts.get(value);
    if (own === undefined) counts.set(value, (own = new Int32Array(classes)));
    own[labels[row]!]!++;
  });
  const scored = [...counts].map(([value, own]) => {
    const rows = own.reduce((sum, each) => sum + each, 0);
    const shares = Float64Array.from(
      own,
      (each, k) => (each + (SMOOTHING * all[k]!) / values.length) / (rows + SMOOTHING),
    );
    const first = shares.reduce((most, share, k) => (share > shares[most]! ? k : most), 0);
    return { value, rows, first, share: shares[first]! };
  });
  return scored
    .filter(({ rows }) => rows >= leastRows)
    .sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES)
    .sort((a, b) => a.first - b.first || b.share - a.share || (a.value < b.value ? -1 : 1))
    .map(({ value }) => value);
}

const indexes = new WeakMap<CategoryCodes, ReadonlyMap<string, number>>();

/** The codes by value; made once for each list of them. */
function indexOf(codes: CategoryCodes): ReadonlyMap<string, number> {
  let index = indexes.get(codes);
  if (index === undefined) {
    index = new Map(codes.map((value, at) => [value, FIRST_CODE + at]));
    indexes.set(codes, index);
  }
  return index;
}

/** The code of every value, missing and unseen ones included. */
export function codeWords(codes: CategoryCodes, values: readonly (string | null)[]): Uint8Array {
  const byValue = indexOf(codes);
  const coded = new Uint8Array(values.length);
  for (let row = 0; row < coded.length; row++) {
    const value = values[row]!;
    coded[row] = value === null ? MISSING_CODE : (byValue.get(value) ?? UNSEEN_CODE);
  }
  return coded;
}

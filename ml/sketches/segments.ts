import type { Predictions } from './prediction-profile.ts';

/**
 * The values that most rows have, at most so many: most rows first, equals by their text. O(rows).
 *
 * @param values of each row its value; null when it has none
 * @example mostFrequentValues(['b', 'a', null, 'b', 'c'], 2) // => ['b', 'a']
 */
export function mostFrequentValues(values: Iterable<string | null>, most: number): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([value]) => value);
}

/**
 * The rows of each segment, in their order: a row is of the one whose value it has, and of no second one. Segments
 * without rows are left out, as are the rows that are of none. O(rows).
 *
 * @param values of each row its value; null when it has none
 * @param kept the values that are segments
 */
export function rowsOfSegments(
  values: readonly (string | null)[],
  kept: { has(value: string): boolean },
): Map<string, number[]> {
  const segments = new Map<string, number[]>();
  for (const [row, value] of values.entries()) {
    if (value === null || !kept.has(value)) continue;
    const rows = segments.get(value);
    if (rows === undefined) segments.set(value, [row]);
    else rows.push(row);
  }
  return segments;
}

/** What was predicted for some of the rows, in their order. */
export function takePredictions(
  { classes, predicted, confidence, unknown }: Predictions,
  rows: readonly number[],
): Predictions {
  return {
    classes,
    predicted: rows.map((row) => predicted[row]!),
    confidence: rows.map((row) => confidence[row]!),
    ...(unknown === undefined ? {} : { unknown: rows.map((row) => unknown[row]!) }),
  };
}

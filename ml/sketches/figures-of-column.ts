import { serialToIsoDate } from '../table/date-text.ts';
import type { ColumnProfile } from './column-profile.ts';
import { distinctCount } from './distinct-values.ts';
import { topItems } from './frequent-items.ts';
import { deviationOf, meanOf, quantileOf, type TDigest } from './t-digest.ts';

/** What a column held, in a few figures; estimates where its sketches are. */
export interface FiguresOfColumn {
  readonly rows: number;
  /** In 0..1; null without rows. */
  readonly missing: number | null;
  /** Null of numbers and dates. */
  readonly distinct: number | null;
  readonly least: number | string | null;
  readonly median: number | string | null;
  readonly most: number | string | null;
  readonly mean: number | null;
  readonly deviation: number | null;
  /** At most five, most frequent first. */
  readonly top: { value: string; share: number }[];
}

const MOST_TOP = 5;

/**
 * The figures of a column's profile: least, median and greatest of numbers and dates, mean and standard deviation of
 * numbers and of the lengths of texts; different and most frequent values, of texts words. O(what is followed).
 */
export function figuresOfColumn(profile: ColumnProfile): FiguresOfColumn {
  const { rows, missing } = profile;
  const counts = { rows, missing: rows === 0 ? null : missing / rows };
  if ('numbers' in profile) {
    const { numbers, type } = profile;
    const shown = (value: number) => (type === 'date' ? serialToIsoDate(value) : value);
    const spread = type === 'date' ? { mean: null, deviation: null } : spreadOf(numbers);
    if (numbers.count === 0) return { ...counts, ...NO_RANGE, ...spread, distinct: null, top: [] };
    const range = { least: shown(numbers.min), median: shown(quantileOf(numbers, 0.5)), most: shown(numbers.max) };
    return { ...counts, ...range, ...spread, distinct: null, top: [] };
  }
  const present = rows - missing;
  const top = topItems(profile.items, MOST_TOP).map(({ item, count }) => ({ value: item, share: count / present }));
  const spread = 'lengths' in profile ? spreadOf(profile.lengths) : { mean: null, deviation: null };
  return { ...counts, ...NO_RANGE, ...spread, distinct: Math.round(distinctCount(profile.distinct)), top };
}

const NO_RANGE = { least: null, median: null, most: null } as const;

function spreadOf(digest: TDigest): Pick<FiguresOfColumn, 'mean' | 'deviation'> {
  return digest.count === 0
    ? { mean: null, deviation: null }
    : { mean: meanOf(digest), deviation: deviationOf(digest) };
}

import { isNumberColumn, type NumberColumn, type TypedColumn, type WordColumn } from '../table/column.ts';
import { distinctOf, mergeDistinct, type DistinctValues } from './distinct-values.ts';
import { itemsOfCounts, mergeFrequentItems, type FrequentItems } from './frequent-items.ts';
import { mergeNewItems, countNewItems, type AlikeRows, type NewItems } from './new-items.ts';
import { digestOf, mergeDigests, type TDigest } from './t-digest.ts';
import { wordsOf } from './words-of.ts';

/** Categories and words followed by name; the rest are counted together. */
const FOLLOWED_CATEGORIES = 300;
const FOLLOWED_WORDS = 1_000;

/**
 * Hashes kept of a column's different values. A reference keeps many, since live rows are asked against it; a live
 * profile only counts.
 */
export const REFERENCE_VOCABULARY = 65_536;
export const LIVE_VOCABULARY = 256;

interface ColumnCounts {
  readonly name: string;
  readonly rows: number;
  /** Cells with nothing in them, or with something their type cannot read. */
  readonly missing: number;
  /** The part of `missing` that held something. */
  readonly typeFailures: number;
}

export interface NumberProfile extends ColumnCounts {
  readonly type: 'number' | 'date';
  readonly numbers: TDigest;
}

/** What text and category columns have in common: items (words, categories) and which of them are new. */
interface ItemsProfile extends ColumnCounts {
  /** By the number of rows they are in. */
  readonly items: FrequentItems;
  readonly distinct: DistinctValues;
  /** Null when there was no reference to ask. */
  readonly novelty: NewItems | null;
}

export interface CategoryProfile extends ItemsProfile {
  readonly type: 'category' | 'boolean';
}

export interface TextProfile extends ItemsProfile {
  readonly type: 'text';
  /** Characters per text that is not missing. */
  readonly lengths: TDigest;
}

/** What one column held: counts and sketches, never the rows. */
export type ColumnProfile = NumberProfile | CategoryProfile | TextProfile;

export interface ColumnProfileOptions {
  readonly typeFailures: number;
  /** Hashes of different values to keep, ≥ 3. */
  readonly vocabulary: number;
  /** The reference's profile of the same column: what is not in it is new. */
  readonly known: ColumnProfile | undefined;
}

/** Profiles one column; O(cells + characters). */
export function profileColumn(column: TypedColumn, options: ColumnProfileOptions): ColumnProfile {
  return isNumberColumn(column) ? profileNumbers(column, options.typeFailures) : profileWords(column, options);
}

/**
 * The profile of the rows of all `profiles` together.
 *
 * @param profiles at least one, all of the same column with the same type
 * @throws {RangeError} mergeColumnProfiles requires profiles of one column and one type
 */
export function mergeColumnProfiles(profiles: readonly ColumnProfile[]): ColumnProfile {
  const first = profiles[0];
  if (first === undefined || profiles.some((profile) => profile.name !== first.name || profile.type !== first.type)) {
    throw new RangeError('mergeColumnProfiles requires profiles of one column and one type');
  }
  const sum = (of: (profile: ColumnProfile) => number) => profiles.reduce((total, profile) => total + of(profile), 0);
  const counts = {
    name: first.name,
    rows: sum((each) => each.rows),
    missing: sum((each) => each.missing),
    typeFailures: sum((each) => each.typeFailures),
  };
  if ('numbers' in first) {
    return {
      ...counts,
      type: first.type,
      numbers: mergeDigests(profiles.flatMap((each) => ('numbers' in each ? [each.numbers] : []))),
    };
  }
  const parts = profiles.filter((each): each is CategoryProfile | TextProfile => 'items' in each);
  const items = {
    ...counts,
    items: mergeFrequentItems(parts.map((each) => each.items)),
    distinct: mergeDistinct(parts.map((each) => each.distinct)),
    novelty: mergeNewItems(parts.map((each) => each.novelty)),
  };
  if (first.type !== 'text') return { ...items, type: first.type };
  return {
    ...items,
    type: 'text',
    lengths: mergeDigests(parts.flatMap((each) => ('lengths' in each ? [each.lengths] : []))),
  };
}

function profileNumbers(column: NumberColumn, typeFailures: number): NumberProfile {
  const present = column.values.filter((value) => Number.isFinite(value));
  const infinite = column.values.reduce((count, value) => count + Number(Math.abs(value) === Infinity), 0);
  const rows = column.values.length;
  return {
    name: column.name,
    type: column.type,
    rows,
    missing: rows - present.length,
    // No column of numbers is read with an infinite one in mind.
    typeFailures: typeFailures + infinite,
    numbers: digestOf(present),
  };
}

function profileWords(
  column: WordColumn,
  { typeFailures, vocabulary, known }: ColumnProfileOptions,
): CategoryProfile | TextProfile {
  const isText = column.type === 'text';
  const { times, lengths } = differentTexts(column.values);
  // Cells repeat: each different one is taken apart once.
  const alike: AlikeRows[] = [];
  const counts = new Map<string, number>();
  for (const [text, rows] of times) {
    const items = isText ? wordsOf(text) : [text];
    alike.push({ items, rows });
    for (const item of items) counts.set(item, (counts.get(item) ?? 0) + rows);
  }
  const profile = {
    name: column.name,
    rows: column.values.length,
    missing: column.values.length - lengths.length,
    typeFailures,
    items: itemsOfCounts(counts, isText ? FOLLOWED_WORDS : FOLLOWED_CATEGORIES),
    distinct: distinctOf(counts.keys(), vocabulary),
    novelty:
      known !== undefined && 'distinct' in known && known.type === column.type
        ? countNewItems(alike, known.distinct)
        : null,
  };
  if (column.type !== 'text') return { ...profile, type: column.type };
  return { ...profile, type: 'text', lengths: digestOf(lengths) };
}

/** How many rows have each different text, and how long each is that is not missing. */
function differentTexts(values: WordColumn['values']) {
  const times = new Map<string, number>();
  const lengths: number[] = [];
  for (const text of values) {
    if (text === null) continue;
    times.set(text, (times.get(text) ?? 0) + 1);
    lengths.push(text.length);
  }
  return { times, lengths };
}

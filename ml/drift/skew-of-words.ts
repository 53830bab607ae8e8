import type { CategoryProfile, ColumnProfile, TextProfile } from '../sketches/column-profile.ts';
import { distinctCount, isNew } from '../sketches/distinct-values.ts';
import { topItems } from '../sketches/frequent-items.ts';
import { parseIsoDate } from '../table/date-text.ts';
import { parseNumber } from '../table/number-text.ts';
import { LEAST_VALUES } from './column-drift.ts';
import type { SkewFinding, WordKind } from './skew-finding.ts';

type WordsProfile = CategoryProfile | TextProfile;

/** So many cells of one kind make the kind of a column; a column of several has none. */
const OF_ONE_KIND = 0.9;
/** Shares of unknown values or words: now, and at most in rows that were not learned from either. */
const UNKNOWN = 0.9;
const UNKNOWN_BEFORE = 0.5;
/** A single new value is a new supplier; as many as these are another column. */
const LEAST_UNKNOWN = 5;
const EXAMPLES = 3;

/**
 * What is wrong with a column of words: its cells spell numbers where they spelled words, or dates, or the other way
 * round; or nearly all of them were never learned from, though such cells are few on an ordinary day.
 *
 * @param holdout the same column of rows that were not learned from; undefined where there were none
 */
export function skewOfWords(
  now: WordsProfile,
  was: WordsProfile,
  holdout: ColumnProfile | undefined,
): SkewFinding | null {
  if (Math.min(now.rows - now.missing, was.rows - was.missing) < LEAST_VALUES) return null;
  const [kind, before] = [kindOf(now), kindOf(was)];
  if (kind !== null && before !== null && kind !== before) return { code: 'kind', values: { now: kind, before } };
  const share = unknownShare(now, was);
  if (share < UNKNOWN || ordinarilyUnknown(was, holdout) > UNKNOWN_BEFORE) return null;
  const unknown = topItems(now.items, Infinity).filter(({ item }) => isNew(was.distinct, item));
  if (unknown.length < Math.min(LEAST_UNKNOWN, Math.max(2, distinctCount(was.distinct)))) return null;
  return { code: 'unknown', values: { share, examples: unknown.slice(0, EXAMPLES).map(({ item }) => item) } };
}

/** Share of the values, or of the words, that were never learned from, in 0..1. */
export function unknownShare(now: WordsProfile, was: WordsProfile): number {
  if (now.items.total === 0) return 0;
  const unknown = topItems(now.items, Infinity).filter(({ item }) => isNew(was.distinct, item));
  return unknown.reduce((sum, { count }) => sum + count, 0) / now.items.total;
}

/** The same on an ordinary day, told by rows that the model did not learn from; 1 where that is not known. */
function ordinarilyUnknown(was: WordsProfile, holdout: ColumnProfile | undefined): number {
  if (holdout === undefined || !('items' in holdout) || holdout.novelty === null) return 1;
  if (holdout.novelty.rows < LEAST_VALUES) return 1;
  // Of texts a row counts as new by one word alone; a row has as many words as all have on average.
  const words = holdout.items.total / holdout.novelty.rows;
  return holdout.type === 'text' && was.type === 'text'
    ? holdout.novelty.newRows / holdout.novelty.rows / Math.max(1, words)
    : holdout.novelty.newRows / holdout.novelty.rows;
}

/** What nearly all cells spell; null where they are of several kinds. */
function kindOf(profile: WordsProfile): WordKind | null {
  const cells = profile.rows - profile.missing;
  // Of a text only the words are followed: digits make none.
  if (profile.type === 'text') {
    const words = profile.items.total / cells;
    return words >= OF_ONE_KIND ? 'words' : words <= 1 - OF_ONE_KIND ? 'numbers' : null;
  }
  const shares = { words: 0, numbers: 0, dates: 0 };
  for (const { item, count } of topItems(profile.items, Infinity)) shares[kindOfText(item)] += count;
  const total = shares.words + shares.numbers + shares.dates;
  const kinds: readonly WordKind[] = ['words', 'numbers', 'dates'];
  return kinds.find((kind) => shares[kind] >= OF_ONE_KIND * total) ?? null;
}

function kindOfText(text: string): WordKind {
  if (!Number.isNaN(parseNumber(text))) return 'numbers';
  return Number.isNaN(parseIsoDate(text)) ? 'words' : 'dates';
}

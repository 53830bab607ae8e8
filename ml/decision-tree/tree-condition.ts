import type { SplitColumn } from '../features/split-columns.ts';
import { serialToIsoDate } from '../table/date-text.ts';

/** Values named in a condition; a person reads no more. */
const MOST_NAMED = 6;

/** What is asked of one column, as data. */
export type TreeCondition =
  | { readonly code: 'missing' | 'present' | 'anything'; readonly values: { readonly column: string } }
  /** Of a text: words that have to be there, and words that may not. */
  | {
      readonly code: 'contains' | 'lacks';
      readonly values: { readonly column: string; readonly words: readonly string[] };
    }
  /** `day` is the day of the month. */
  | { readonly code: 'number' | 'day'; readonly values: Range<number> }
  /** As year-month-day. */
  | { readonly code: 'date'; readonly values: Range<string> }
  /** Months from 1 on; days of the week from 0, which is Sunday. */
  | {
      readonly code: 'month' | 'weekday';
      readonly values: { readonly column: string; readonly of: readonly number[]; readonly orMissing: boolean };
    }
  | { readonly code: 'one-of' | 'none-of'; readonly values: Among };

/** Above the one and up to the other; one of them may be null. */
interface Range<Limit> {
  readonly column: string;
  readonly above: Limit | null;
  readonly upTo: Limit | null;
  readonly orMissing: boolean;
}

/** Values, some by name and how many more; and what else would do. */
interface Among {
  readonly column: string;
  readonly named: readonly string[];
  readonly more: number;
  readonly isBoolean: boolean;
  readonly orElse: 'another-text' | 'missing-or-new' | null;
}

/**
 * What is asked of the words of one text: those that have to be there, and those that may not.
 *
 * @param there words that have to be there
 * @param gone  words that may not
 */
export function wordConditions(column: string, there: readonly string[], gone: readonly string[]): TreeCondition[] {
  const conditions: TreeCondition[] = [];
  if (there.length > 0) conditions.push({ code: 'contains', values: { column, words: there } });
  if (gone.length > 0) conditions.push({ code: 'lacks', values: { column, words: gone } });
  return conditions;
}

/**
 * A condition on one column other than a word in words, such as "Amount is at most 12.5" or "Cost centre is one of “A”,
 * “B”".
 *
 * @param allowed    per bin of the column, 1 when rows with it get there
 * @param hasMissing false when the column was never missing, so that nothing needs to be said of it
 */
export function columnCondition(split: SplitColumn, allowed: Uint8Array, hasMissing: boolean): TreeCondition {
  const column = split.source.name;
  const known = [...allowed.keys()].filter((bin) => bin > 0 && allowed[bin] === 1);
  const missing = allowed[0] === 1;
  if (known.length === 0) return { code: 'missing', values: { column } };
  if (known.length === allowed.length - 1) return { code: missing ? 'anything' : 'present', values: { column } };
  if (split.kind === 'values') return valuesCondition(split, allowed, known, hasMissing);
  return rangeCondition(split, known, missing && hasMissing);
}

function rangeCondition({ source, kind }: SplitColumn, known: readonly number[], orMissing: boolean): TreeCondition {
  const { name: column, edges } = source;
  const first = known[0]!;
  const last = known.at(-1)!;
  const above = edges[first - 2] ?? null;
  const upTo = edges[last - 1] ?? null;
  switch (kind) {
    case 'number':
      return { code: 'number', values: { column, above, upTo, orMissing } };
    case 'date':
      return { code: 'date', values: { column, above: dateOf(above), upTo: dateOf(upTo), orMissing } };
    case 'day': {
      const days = { above: first > 1 ? first - 1 : null, upTo: last < 31 ? last : null };
      return { code: 'day', values: { column, ...days, orMissing } };
    }
    case 'month':
      return { code: 'month', values: { column, of: known, orMissing } };
    default:
      return { code: 'weekday', values: { column, of: known.map((bin) => bin - 1), orMissing } };
  }
}

function dateOf(serial: number | null): string | null {
  return serial === null ? null : serialToIsoDate(serial);
}

/** Names the shorter side: the values that get there, or those that do not. */
function valuesCondition(
  { source: { name: column, type, values } }: SplitColumn,
  allowed: Uint8Array,
  known: readonly number[],
  hasMissing: boolean,
): TreeCondition {
  const others = [...allowed.keys()].filter((bin) => bin > 0 && allowed[bin] === 0);
  const missing = allowed[0] === 1;
  const isOneOf = known.length <= others.length || !missing;
  const names = (isOneOf ? known : others).map((bin) => values[bin - 1]!);
  const named = names.length <= MOST_NAMED + 1 ? names : names.slice(0, MOST_NAMED);
  const among = { column, named, more: names.length - named.length, isBoolean: type === 'boolean' };
  if (!isOneOf) return { code: 'none-of', values: { ...among, orElse: null } };
  const isOrElse = missing && (hasMissing || type === 'text');
  const orElse = isOrElse ? (type === 'text' ? 'another-text' : 'missing-or-new') : null;
  return { code: 'one-of', values: { ...among, orElse } };
}

import { alignColumns } from '../table/align-columns.ts';
import { isNumberColumn, type Table } from '../table/column.ts';
import { binColumn, fitBinnedColumn, type BinnedColumn } from './binned-column.ts';

/** A column of the table, and what was learned to bin it by; what does not belong to its type is empty. */
export interface SplitSource extends BinnedColumn {
  /** Of words: the most frequent values; value v has bin v + 1. */
  readonly values: readonly string[];
}

/**
 * Turns a table into bins that a tree splits and that a person can read again. Plain data, saved with the model.
 *
 * Unlike the forest's bins, a category keeps no order: a tree parts its values by a set. Bin 0 is missing, which an
 * unseen value counts as; for a word it means "not there".
 */
export interface SplitEncoder {
  readonly sources: readonly SplitSource[];
}

/** What the bins of one column mean, such as "the month of Date" or "Merchant contains “taxi”". */
export interface SplitColumn {
  readonly source: SplitSource;
  readonly kind: 'number' | 'date' | 'month' | 'day' | 'weekday' | 'values' | 'word';
  /** For kind `word` only; else empty. */
  readonly word: string;
}

/** A value on fewer rows has no bin of its own; neither has a whole text on fewer. */
const LEAST_VALUE_ROWS = 2;
const LEAST_TEXT_ROWS = 6;
/** With missing they fit a byte. */
const MOST_VALUES = 254;

/**
 * Learns the bins from labelled rows.
 *
 * @param labels class number per row: the words of a text are chosen by what they say about it
 * O(characters + rows · log rows · columns)
 */
export function fitSplitEncoder(table: Table, labels: Int32Array, classes: number): SplitEncoder {
  const sources = table.columns.map((column): SplitSource => {
    const { name, type, edges, words } = fitBinnedColumn(column, labels, classes);
    return {
      name,
      type,
      edges,
      values: isNumberColumn(column)
        ? []
        : frequentValues(column.values, type === 'text' ? LEAST_TEXT_ROWS : LEAST_VALUE_ROWS),
      words,
    };
  });
  return { sources };
}

/** What each column of {@link encodeSplitColumns} means, in the same order. */
export function splitColumnsOf(encoder: SplitEncoder): SplitColumn[] {
  return encoder.sources.flatMap((source): SplitColumn[] => {
    const kind = (each: SplitColumn['kind']): SplitColumn => ({ source, kind: each, word: '' });
    if (source.type === 'number') return [kind('number')];
    if (source.type === 'date') return [kind('date'), kind('month'), kind('day'), kind('weekday')];
    return [kind('values'), ...source.words.map((word): SplitColumn => ({ source, kind: 'word', word }))];
  });
}

/** How many bins a column may have, that for missing included, ≤ 256. */
export function binsOf({ kind, source }: SplitColumn): number {
  const fixed = {
    month: 13,
    day: 32,
    weekday: 8,
    word: 2,
    values: source.values.length + 1,
    number: source.edges.length + 2,
    date: source.edges.length + 2,
  };
  return fixed[kind];
}

/** Bins a table, column by column; its columns are found by name, one that is not there is missing. O(characters). */
export function encodeSplitColumns(encoder: SplitEncoder, table: Table): Uint8Array[] {
  const aligned = alignColumns(table, encoder.sources);
  return encoder.sources.flatMap((source, at) =>
    binColumn(source, aligned.columns[at]!, (values) => binValues(source.values, values)),
  );
}

/** Most frequent first; the order among equally frequent ones is that of their UTF-16 code units. */
function frequentValues(values: readonly (string | null)[], leastRows: number): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .filter(([, rows]) => rows >= leastRows)
    .sort(([a, rowsOfA], [b, rowsOfB]) => rowsOfB - rowsOfA || (a < b ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(([value]) => value);
}

function binValues(known: readonly string[], values: readonly (string | null)[]): Uint8Array {
  const byValue = new Map<string | null, number>(known.map((value, at) => [value, at + 1]));
  return Uint8Array.from(values, (value) => byValue.get(value) ?? 0);
}

import { wordsOfText } from '../features/informative-words.ts';
import { isNumberColumn, type NumberColumn, type Table, type WordColumn } from '../table/column.ts';

/** A word or a value that a group has more of than the other rows; shares in 0 … 1. */
export interface ClusterSign {
  readonly column: string;
  readonly text: string;
  /** Of the group's rows. */
  readonly share: number;
  /** Of all rows. */
  readonly overall: number;
}

/** A column of numbers whose middle half lies beside the median of all rows. */
export interface ClusterRange {
  readonly column: string;
  readonly low: number;
  readonly high: number;
  /** The median of all rows. */
  readonly overall: number;
}

/** What makes a group one. */
export interface ClusterAbout {
  readonly words: readonly ClusterSign[];
  readonly values: readonly ClusterSign[];
  readonly ranges: readonly ClusterRange[];
}

const MOST_WORDS = 6;
const MOST_VALUES = 3;
/** What fewer of the rows have is no sign of the group. */
const LEAST_SHARE = 0.15;
const LEAST_ROWS = 2;
/** How many times as frequent it is within the group as among all rows. */
const LEAST_LIFT = 1.5;
/** A word of one letter, or a number, tells people little. */
const TELLING = /\p{L}{2}/u;

/**
 * What each group has that the other rows have not: words of texts, values of categories, ranges of numbers; the most
 * telling first. O(words + groups × different words).
 *
 * @param groups by row
 * @returns by group number
 */
export function describeClusters(table: Table, groups: Int32Array): Map<number, ClusterAbout> {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const signs = (columns: readonly WordColumn[], partsOf: (text: string) => Iterable<string>) =>
    columns.map((column) => ({ name: column.name, counts: countParts(column, groups, partsOf) }));
  const words = table.columns.filter((column): column is WordColumn => !isNumberColumn(column));
  const texts = signs(
    words.filter(({ type }) => type === 'text'),
    (text) => [...wordsOfText(text)].filter((word) => TELLING.test(word)),
  );
  const values = signs(
    words.filter(({ type }) => type !== 'text'),
    (text) => [text],
  );
  const numbers = table.columns.filter((column): column is NumberColumn => column.type === 'number');
  const all = numbers.map(({ values: each }) => quartiles(each));
  const about = (group: number, rows: number): ClusterAbout => ({
    words: signsOf(texts, group, rows, table.rows).slice(0, MOST_WORDS),
    values: signsOf(values, group, rows, table.rows).slice(0, MOST_VALUES),
    ranges: numbers.flatMap((column, at) => rangeOf(column, groups, group, all[at]!) ?? []),
  });
  return new Map([...sizes].map(([group, rows]) => [group, about(group, rows)]));
}

/** How many rows have each part: of all groups, and by group. */
type PartCounts = ReadonlyMap<string, ReadonlyMap<number, number>>;

function countParts(
  { values }: WordColumn,
  groups: Int32Array,
  partsOf: (text: string) => Iterable<string>,
): PartCounts {
  const counts = new Map<string, Map<number, number>>();
  groups.forEach((group, row) => {
    for (const part of partsOf(values[row] ?? '')) {
      if (part === '') continue;
      const own = counts.get(part) ?? new Map<number, number>();
      counts.set(part, own);
      own.set(group, (own.get(group) ?? 0) + 1);
    }
  });
  return counts;
}

/** Greatest first by share × ln(lift), which weighs how many have it with how few others do. */
function signsOf(
  columns: readonly { readonly name: string; readonly counts: PartCounts }[],
  group: number,
  rows: number,
  all: number,
): ClusterSign[] {
  const weightOf = ({ share, overall }: ClusterSign) => share * Math.log(share / overall);
  return columns
    .flatMap(({ name, counts }) =>
      [...counts].flatMap(([text, byGroup]): ClusterSign[] => {
        const own = byGroup.get(group) ?? 0;
        if (own < LEAST_ROWS || own < LEAST_SHARE * rows) return [];
        const overall = [...byGroup.values()].reduce((sum, each) => sum + each, 0) / all;
        const share = own / rows;
        return share < LEAST_LIFT * overall ? [] : [{ column: name, text, share, overall }];
      }),
    )
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.text < b.text ? -1 : 1));
}

function rangeOf(
  { name, values }: NumberColumn,
  groups: Int32Array,
  group: number,
  all: Quartiles | null,
): ClusterRange | null {
  const own = quartiles(values.filter((_, row) => groups[row] === group));
  if (own === null || all === null) return null;
  const liesBeside = own.low > all.median || own.high < all.median;
  return liesBeside ? { column: name, low: own.low, high: own.high, overall: all.median } : null;
}

interface Quartiles {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

function quartiles(values: Float64Array): Quartiles | null {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return sorted.length === 0 ? null : { low: at(0.25), median: at(0.5), high: at(0.75) };
}

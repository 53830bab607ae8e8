import { hashPair } from '../hash.ts';
import type { NeighbourRow } from './neighbour-rows.ts';

/** Labelled rows to be compared with others, oldest first: plain data, sets that rows share in it once. */
export interface KeptRows {
  readonly labels: Int32Array;
  /** Per row, how much its label counts. */
  readonly weights: Float32Array;
  readonly texts: KeptSets;
  readonly contexts: KeptSets;
  /** Rows × columns, as in a {@link NeighbourRow}. */
  readonly equal: Uint32Array;
  readonly near: Float64Array;
}

/** Sets of hashes, each there once. */
export interface KeptSets {
  /** Per row, the number of its set. */
  readonly ofRow: Int32Array;
  /** Set s is `hashes` from `starts[s]` on; sets + 1 entries. */
  readonly starts: Int32Array;
  readonly hashes: Uint32Array;
}

/** Keeps rows with what they were said to be. Equal rows in equal order, equal bytes. O(hashes). */
export function keepRows(
  rows: readonly NeighbourRow[],
  { labels, weights }: { readonly labels: Int32Array; readonly weights: Float64Array | null },
): KeptRows {
  return {
    labels: Int32Array.from(labels),
    weights: Float32Array.from(rows, (_, row) => weights?.[row] ?? 1),
    texts: keepSets(rows.map(({ text }) => text)),
    contexts: keepSets(rows.map(({ context }) => context)),
    equal: Uint32Array.from(rows.flatMap(({ equal }) => [...equal])),
    near: Float64Array.from(rows.flatMap(({ near }) => [...near])),
  };
}

function keepSets(ofRows: readonly Uint32Array[]): KeptSets {
  /** By a hash of a set, the numbers of the sets that have it. */
  const known = new Map<number, number[]>();
  const sets: Uint32Array[] = [];
  const ofRow = Int32Array.from(ofRows, (set) => {
    const hash = set.reduce(hashPair, set.length);
    const alike = known.get(hash) ?? [];
    const before = alike.find((number) => isSame(sets[number]!, set));
    if (before !== undefined) return before;
    known.set(hash, [...alike, sets.length]);
    return sets.push(set) - 1;
  });
  const starts = new Int32Array(sets.length + 1);
  sets.forEach((set, at) => (starts[at + 1] = starts[at]! + set.length));
  const hashes = new Uint32Array(starts.at(-1)!);
  sets.forEach((set, at) => hashes.set(set, starts[at]));
  return { ofRow, starts, hashes };
}

function isSame(one: Uint32Array, other: Uint32Array): boolean {
  return one.length === other.length && one.every((hash, at) => hash === other[at]);
}

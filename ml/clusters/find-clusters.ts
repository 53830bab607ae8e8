import { seededRandom, shuffledIndexes, type Random } from '../random.ts';
import type { Table } from '../table/column.ts';
import { takeRows } from '../table/take-rows.ts';
import { chooseCount } from './choose-count.ts';
import { groupsAfter, wardMerges } from './merge-prototypes.ts';
import { learnSpace, placeRows, type RowSpace } from './row-space.ts';
import { nearestPrototypes, sphericalKMeans, type Partition, type Points } from './spherical-k-means.ts';

/**
 * Rows alike, found once and kept: first those that were found together, then those of rows that were added and fitted
 * nowhere, whose words the first space may not know. Plain data.
 */
export interface Clusters {
  readonly parts: readonly ClusterPart[];
}

/**
 * A space that places rows, and prototypes in it. A group has one prototype or several; its number stays its own,
 * whatever is merged, split or added.
 */
export interface ClusterPart {
  readonly space: RowSpace;
  /** Prototypes × dimensions. */
  readonly prototypes: Float32Array;
  /** By prototype: its group. */
  readonly groupOf: Int32Array;
  /** By prototype: of its rows, 99 % were at least as close to it. */
  readonly reach: Float32Array;
}

/** Each row's group and how close it is to it. */
export interface Grouped {
  /** From 1. */
  readonly groups: Int32Array;
  /** The cosine to the group's nearest prototype, −1 … 1. */
  readonly closeness: Float32Array;
}

export interface ClusterOptions {
  /** How many groups; null lets the rows decide. */
  readonly count: number | null;
  readonly seed: number;
  /** How much of the work is done, 0 … 1. */
  readonly onProgress?: (share: number) => void;
}

/** Groups are found among so many rows at most, drawn at random; all others join them. */
export const MOST_ROWS = 10_000;
const DIMENSIONS = 32;
const STARTS = 1;
/** Prototypes for each group that is wanted: what is no ball is covered by several. */
const PROTOTYPES_PER_GROUP = 3;
export const MOST_PROTOTYPES = 300;
/** Where the rows decide, so many prototypes are found first. */
const FIRST_PROTOTYPES = 120;
const LEAST_ROWS_OF_PROTOTYPE = 4;
const WITHIN_REACH = 0.01;

/**
 * Groups the rows of a table that has no labels, by text, categories and numbers together: rows become points
 * (`row-space.ts`), points are parted finely about prototypes, and prototypes are merged (Ward) until there are as many
 * groups as are wanted. Same table, same seed, same groups. For n rows O(min(n, 20,000) × prototypes × dimensions ×
 * rounds + n × prototypes × dimensions).
 *
 * @param table at least two rows
 */
export function findClusters(
  table: Table,
  { count, seed, onProgress = () => undefined }: ClusterOptions,
): { readonly clusters: Clusters; readonly grouped: Grouped } {
  const random = seededRandom(seed);
  const sample = drawRows(table, random);
  const space = learnSpace(sample, DIMENSIONS, random);
  onProgress(0.4);
  const points = placeRows(space, sample);
  const fine = sphericalKMeans(points, prototypesFor(count, sample.rows), STARTS, random);
  onProgress(0.8);
  const groupOf = mergeTo(points, fine, count, random);
  const part = { space, prototypes: fine.prototypes, groupOf: groupOf.map((group) => group + 1), reach: reachOf(fine) };
  const { nearest, closeness } = nearestPrototypes(
    sample === table ? points : placeRows(space, table),
    part.prototypes,
  );
  onProgress(1);
  return { clusters: { parts: [part] }, grouped: { groups: nearest.map((p) => part.groupOf[p]!), closeness } };
}

function drawRows(table: Table, random: Random): Table {
  if (table.rows <= MOST_ROWS) return table;
  return takeRows(table, shuffledIndexes(table.rows, random).subarray(0, MOST_ROWS).sort());
}

function prototypesFor(count: number | null, rows: number): number {
  const wanted = count === null ? FIRST_PROTOTYPES : Math.min(count * PROTOTYPES_PER_GROUP, MOST_PROTOTYPES);
  const most = Math.max(2, Math.floor(rows / LEAST_ROWS_OF_PROTOTYPE));
  return Math.min(rows, Math.max(count ?? 0, Math.min(wanted, most)));
}

/** By prototype its group. */
function mergeTo(points: Points, fine: Partition, count: number | null, random: Random): Int32Array {
  const { dimensions } = points;
  const prototypes = fine.prototypes.length / dimensions;
  const { means, sizes } = meansOf(points, fine, prototypes);
  const merges = wardMerges(means, sizes, dimensions);
  const groups = count ?? chooseCount(points, fine, merges, random);
  return groupsAfter(merges, prototypes, groups);
}

function meansOf(
  { vectors, dimensions }: Points,
  { nearest }: Partition,
  prototypes: number,
): { readonly means: Float64Array; readonly sizes: Float64Array } {
  const means = new Float64Array(prototypes * dimensions);
  const sizes = new Float64Array(prototypes);
  nearest.forEach((p, row) => {
    sizes[p]!++;
    for (let d = 0; d < dimensions; d++) means[p * dimensions + d]! += vectors[row * dimensions + d]!;
  });
  for (let p = 0; p < prototypes; p++)
    for (let d = 0; d < dimensions && sizes[p]! > 0; d++) means[p * dimensions + d]! /= sizes[p]!;
  return { means, sizes };
}

/** By prototype: how close all but the farthest hundredth of its rows are; that of all rows for one without rows. */
export function reachOf({ nearest, closeness }: Pick<Partition, 'nearest' | 'closeness'>): Float32Array {
  const count = nearest.reduce((most, p) => Math.max(most, p + 1), 0);
  const byPrototype = Array.from({ length: count }, (): number[] => []);
  nearest.forEach((p, row) => byPrototype[p]!.push(closeness[row]!));
  const overall = lowOf(closeness);
  return Float32Array.from(byPrototype, (own) => Math.min(overall, lowOf(Float32Array.from(own))));
}

function lowOf(closeness: Float32Array): number {
  if (closeness.length === 0) return 1;
  const sorted = closeness.toSorted();
  return sorted[Math.floor(WITHIN_REACH * sorted.length)]!;
}

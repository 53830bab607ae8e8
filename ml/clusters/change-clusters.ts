import { seededRandom, shuffledIndexes, type Random } from '../random.ts';
import type { Table } from '../table/column.ts';
import { takeRows } from '../table/take-rows.ts';
import { MOST_PROTOTYPES, MOST_ROWS, reachOf, type ClusterPart, type Clusters, type Grouped } from './find-clusters.ts';
import { learnSpace, placeRows } from './row-space.ts';
import { nearestPrototypes, sphericalKMeans, type Partition } from './spherical-k-means.ts';

/** Rows that fit no group become groups of their own where so many are alike. */
const LEAST_OF_NEW = 5;
/** How close they are then to what they have in common, as a cosine. */
const LEAST_ALIKE = 0.5;
/** In a space of few rows, whose axes are as many, angles are those between their words. */
const DIMENSIONS = 100;
/** Two parts are found quickly, and the first start may be a bad one. */
const STARTS_OF_SPLIT = 5;

/** Merges groups: all rows of `from`, and those that will join it, are of `into`. */
export function mergeClusters({ parts }: Clusters, into: number, from: number): Clusters {
  return {
    parts: parts.map((part) => ({ ...part, groupOf: part.groupOf.map((group) => (group === from ? into : group)) })),
  };
}

/**
 * Splits a group in two: the greater part keeps its number, the other becomes `as`. Null where all its rows are alike.
 *
 * @param rows all rows of the group
 */
export function splitCluster(
  { parts }: Clusters,
  { group, as, seed }: { readonly group: number; readonly as: number; readonly seed: number },
  rows: Table,
): { readonly clusters: Clusters; readonly grouped: Grouped } | null {
  const at = Math.max(
    0,
    parts.findIndex(({ groupOf }) => groupOf.includes(group)),
  );
  const part = parts[at];
  if (rows.rows < 2 || part === undefined) return null;
  const parted = sphericalKMeans(placeRows(part.space, rows), 2, STARTS_OF_SPLIT, seededRandom(seed));
  const second = parted.nearest.reduce((sum, p) => sum + p, 0);
  if (second === 0 || second === rows.rows) return null;
  const numbers = second * 2 > rows.rows ? [as, group] : [group, as];
  const changed = parts.map((each, place) => {
    const left = withoutGroup(each, group);
    return place === at ? withPrototypes(left, parted, numbers) : left;
  });
  const groups = parted.nearest.map((p) => numbers[p]!);
  return { clusters: { parts: changed }, grouped: { groups, closeness: parted.closeness } };
}

/**
 * Adds rows: each joins the group of its nearest prototype; of rows beyond the reach of all, those of which at least
 * five are alike make new groups, numbered from `next` on, and the others join what is nearest. Rows that were grouped
 * before stay where they are: they are not asked. New groups are looked for among at most `most` strays, drawn at
 * random, about at most 300 prototypes; the others join these where they are alike. O(rows × prototypes × dimensions).
 */
export function addRows(
  clusters: Clusters,
  rows: Table,
  { next, seed, most = MOST_ROWS }: { readonly next: number; readonly seed: number; readonly most?: number },
): { readonly clusters: Clusters; readonly grouped: Grouped } {
  const { grouped, strays } = join(clusters, rows);
  if (strays.length < LEAST_OF_NEW) return { clusters, grouped };
  const random = seededRandom(seed);
  const drawn = drawStrays(strays, most, random);
  const sample = takeRows(rows, drawn);
  const space = learnSpace(sample, DIMENSIONS, random);
  const count = Math.min(MOST_PROTOTYPES, Math.max(1, Math.floor(drawn.length / LEAST_OF_NEW)));
  const parted = sphericalKMeans(placeRows(space, sample), count, 1, random);
  const numbers = numbersOf(parted, count, next);
  if (numbers.every((number) => number === null)) return { clusters, grouped };
  const empty: ClusterPart = {
    space,
    prototypes: new Float32Array(0),
    groupOf: new Int32Array(0),
    reach: new Float32Array(0),
  };
  const part = withPrototypes(empty, parted, numbers);
  moveTo({ grouped, strays: drawn, ...parted, groupOf: numbers, least: -1 });
  const left = strays.filter((row) => grouped.groups[row]! < next);
  const nearest = nearestPrototypes(placeRows(space, takeRows(rows, left)), part.prototypes);
  moveTo({ grouped, strays: left, ...nearest, groupOf: [...part.groupOf], least: LEAST_ALIKE });
  return { clusters: { parts: [...clusters.parts, part] }, grouped };
}

function drawStrays(strays: Int32Array, most: number, random: Random): Int32Array {
  if (strays.length <= most) return strays;
  const places = shuffledIndexes(strays.length, random).subarray(0, most).toSorted();
  return places.map((at) => strays[at]!);
}

/** Moves strays to the group of their nearest prototype where they are close enough; changes `grouped` in place. */
function moveTo({
  grouped,
  strays,
  nearest,
  closeness,
  groupOf,
  least,
}: Pick<Partition, 'nearest' | 'closeness'> & {
  readonly grouped: Grouped;
  readonly strays: Int32Array;
  readonly groupOf: readonly (number | null)[];
  readonly least: number;
}): void {
  strays.forEach((row, at) => {
    const number = groupOf[nearest[at]!];
    if (number == null || closeness[at]! < least) return;
    grouped.groups[row] = number;
    grouped.closeness[row] = closeness[at]!;
  });
}

/** Rows by the first part that has them within reach; those of none, by the nearest prototype of the first part. */
function join({ parts }: Clusters, rows: Table): { readonly grouped: Grouped; readonly strays: Int32Array } {
  const groups = new Int32Array(rows.rows);
  const closeness = new Float32Array(rows.rows);
  const within = new Uint8Array(rows.rows);
  parts.forEach(({ space, prototypes, groupOf, reach }, at) => {
    const found = nearestPrototypes(placeRows(space, rows), prototypes);
    found.nearest.forEach((p, row) => {
      const reaches = found.closeness[row]! > 0 && found.closeness[row]! >= reach[p]!;
      if (within[row] === 1 || (at > 0 && !reaches)) return;
      if (reaches) within[row] = 1;
      groups[row] = groupOf[p]!;
      closeness[row] = found.closeness[row]!;
    });
  });
  return { grouped: { groups, closeness }, strays: Int32Array.from(within.keys()).filter((row) => within[row] === 0) };
}

/** By part of the rows that fit nowhere: its number, or null where it is no group. */
function numbersOf({ nearest, closeness }: Partition, count: number, next: number): (number | null)[] {
  const rows = new Float64Array(count);
  const sums = new Float64Array(count);
  nearest.forEach((p, row) => {
    rows[p]!++;
    sums[p]! += closeness[row]!;
  });
  let number = next;
  return Array.from(rows, (own, p) => (own >= LEAST_OF_NEW && sums[p]! >= LEAST_ALIKE * own ? number++ : null));
}

function withoutGroup(part: ClusterPart, group: number): ClusterPart {
  const { prototypes, groupOf, reach, space } = part;
  const kept = Int32Array.from(groupOf.keys()).filter((p) => groupOf[p] !== group);
  return {
    ...part,
    prototypes: taken(prototypes, kept, space.dimensions),
    groupOf: Int32Array.from(kept, (p) => groupOf[p]!),
    reach: Float32Array.from(kept, (p) => reach[p]!),
  };
}

/** @param numbers by prototype of `parted` its group, null for one that is left out */
function withPrototypes(part: ClusterPart, parted: Partition, numbers: readonly (number | null)[]): ClusterPart {
  const reach = reachOf(parted);
  const kept = Int32Array.from(numbers.keys()).filter((p) => numbers[p] !== null);
  return {
    ...part,
    prototypes: joined(part.prototypes, taken(parted.prototypes, kept, part.space.dimensions)),
    groupOf: Int32Array.from([...part.groupOf, ...Array.from(kept, (p) => numbers[p]!)]),
    reach: joined(
      part.reach,
      Float32Array.from(kept, (p) => reach[p] ?? 1),
    ),
  };
}

function taken(prototypes: Float32Array, kept: Int32Array, dimensions: number): Float32Array {
  const result = new Float32Array(kept.length * dimensions);
  kept.forEach((p, at) => result.set(prototypes.subarray(p * dimensions, (p + 1) * dimensions), at * dimensions));
  return result;
}

function joined(one: Float32Array, other: Float32Array): Float32Array {
  const result = new Float32Array(one.length + other.length);
  result.set(one);
  result.set(other, one.length);
  return result;
}

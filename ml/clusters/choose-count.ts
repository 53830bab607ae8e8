import { shuffledIndexes, type Random } from '../random.ts';
import { groupsAfter, type Merge } from './merge-prototypes.ts';
import { dot, makeUnit, type Partition, type Points } from './spherical-k-means.ts';

/** Fewer part hardly anything, and more nobody names. */
const FEWEST = 2;
const MOST = 40;
/** Rows that are asked how well they lie in their group. */
const MOST_ROWS = 2_000;
/** Counts that are tried lie so far apart. */
const STEP = 1.12;

/**
 * How many groups rows fall into by themselves: of the counts that merging prototypes passes through, the one at which
 * rows lie best, on average, between their own group and the next one (simplified silhouette by cosines). O(counts ×
 * groups × dimensions × 2,000).
 *
 * @see P. Rousseeuw, "Silhouettes", J. Comput. Appl. Math. 20 (1987)
 */
export function chooseCount(points: Points, fine: Partition, merges: readonly Merge[], random: Random): number {
  const prototypes = merges.length + 1;
  const rows = shuffledIndexes(fine.nearest.length, random).subarray(0, MOST_ROWS);
  let best = Math.min(FEWEST, prototypes);
  let greatest = -Infinity;
  for (const count of countsUpTo(Math.min(MOST, prototypes))) {
    const silhouette = silhouetteOf(points, fine, groupsAfter(merges, prototypes, count), rows);
    if (silhouette <= greatest) continue;
    greatest = silhouette;
    best = count;
  }
  return best;
}

function countsUpTo(most: number): number[] {
  const counts: number[] = [];
  for (let count = FEWEST; count <= most; count = Math.max(count + 1, Math.round(count * STEP))) counts.push(count);
  return counts;
}

/** Mean over rows of (next − own) / the greater of both, where own and next are distances to centres of groups. */
function silhouetteOf(points: Points, { nearest }: Partition, groupOf: Int32Array, rows: Int32Array): number {
  const { vectors, dimensions } = points;
  const groups = groupOf.reduce((most, each) => Math.max(most, each + 1), 0);
  const centres = centresOf(points, nearest, groupOf, groups);
  let sum = 0;
  for (const row of rows) {
    const own = groupOf[nearest[row]!]!;
    let apart = 0;
    let next = Infinity;
    for (let group = 0; group < groups; group++) {
      const distance = 1 - dot(vectors, row * dimensions, centres, group * dimensions, dimensions);
      if (group === own) apart = distance;
      else if (distance < next) next = distance;
    }
    const greater = Math.max(apart, next);
    if (greater > 0 && Number.isFinite(next)) sum += (next - apart) / greater;
  }
  return sum / rows.length;
}

function centresOf(
  { vectors, dimensions }: Points,
  nearest: Int32Array,
  groupOf: Int32Array,
  groups: number,
): Float32Array {
  const centres = new Float32Array(groups * dimensions);
  nearest.forEach((p, row) => {
    const to = groupOf[p]! * dimensions;
    for (let d = 0; d < dimensions; d++) centres[to + d]! += vectors[row * dimensions + d]!;
  });
  for (let group = 0; group < groups; group++) makeUnit(centres, group * dimensions, dimensions);
  return centres;
}

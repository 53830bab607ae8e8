import type { Random } from '../random.ts';

const MOST_ROUNDS = 25;
/** Rounds end when fewer than this share of the rows move. */
const SETTLED = 0.001;

/** Rows as points on the unit sphere; a row of zeros is alike to nothing. */
export interface Points {
  /** Rows × dimensions, row-major, each of length 1 or 0. */
  readonly vectors: Float32Array;
  readonly dimensions: number;
}

/** Points parted about prototypes. */
export interface Partition {
  /** Prototypes × dimensions, each of length 1. */
  readonly prototypes: Float32Array;
  /** By row: its nearest prototype. */
  readonly nearest: Int32Array;
  /** By row: the cosine to it, −1 … 1. */
  readonly closeness: Float32Array;
}

/**
 * Parts points about `count` prototypes so that the sum of cosines to them is great: Lloyd's rounds from starts that
 * are drawn far from each other, and the best of `starts` such runs. O(starts × rounds × rows × count × dimensions).
 *
 * @param count at most as many as there are rows
 * @see I. Dhillon, D. Modha, "Concept Decompositions for Large Sparse Text Data", Machine Learning 42 (2001)
 * @see D. Arthur, S. Vassilvitskii, "k-means++", SODA 2007
 */
export function sphericalKMeans(points: Points, count: number, starts: number, random: Random): Partition {
  let best: Partition | null = null;
  let greatest = -Infinity;
  for (let start = 0; start < starts; start++) {
    const partition = settle(points, farApart(points, count, random), random);
    const sum = partition.closeness.reduce((total, each) => total + each, 0);
    if (sum <= greatest) continue;
    greatest = sum;
    best = partition;
  }
  return best!;
}

/** The nearest prototype of each row. O(rows × prototypes × dimensions). */
export function nearestPrototypes(
  { vectors, dimensions }: Points,
  prototypes: Float32Array,
): Pick<Partition, 'nearest' | 'closeness'> {
  const rows = vectors.length / dimensions;
  const nearest = new Int32Array(rows);
  const closeness = new Float32Array(rows).fill(-1);
  const count = prototypes.length / dimensions;
  for (let row = 0; row < rows; row++)
    for (let p = 0; p < count; p++) {
      const cosine = dot(vectors, row * dimensions, prototypes, p * dimensions, dimensions);
      if (cosine <= closeness[row]!) continue;
      closeness[row] = cosine;
      nearest[row] = p;
    }
  return { nearest, closeness };
}

/** Lloyd's rounds until hardly a row moves; a prototype that lost all its rows begins anew at the row worst off. */
function settle(points: Points, first: Float32Array, random: Random): Partition {
  let prototypes = first;
  let parted = nearestPrototypes(points, prototypes);
  const rows = parted.nearest.length;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    prototypes = meansOf(points, parted, prototypes.length / points.dimensions, random);
    const next = nearestPrototypes(points, prototypes);
    const moved = next.nearest.reduce((sum, each, row) => sum + (each === parted.nearest[row] ? 0 : 1), 0);
    parted = next;
    if (moved <= SETTLED * rows) break;
  }
  return { prototypes, ...parted };
}

function meansOf(
  { vectors, dimensions }: Points,
  { nearest, closeness }: Pick<Partition, 'nearest' | 'closeness'>,
  count: number,
  random: Random,
): Float32Array {
  const means = new Float32Array(count * dimensions);
  for (let row = 0; row < nearest.length; row++) {
    const to = nearest[row]! * dimensions;
    for (let d = 0; d < dimensions; d++) means[to + d]! += vectors[row * dimensions + d]!;
  }
  const used = new Set<number>();
  for (let p = 0; p < count; p++)
    if (!makeUnit(means, p * dimensions, dimensions)) {
      const row = worstOff(closeness, used) ?? random.integer(nearest.length);
      used.add(row);
      means.set(vectors.subarray(row * dimensions, (row + 1) * dimensions), p * dimensions);
    }
  return means;
}

/** The row that is least alike to its prototype, of those that are not used; rows of zeros are no start. */
function worstOff(closeness: Float32Array, used: ReadonlySet<number>): number | null {
  let worst: number | null = null;
  for (let row = 0; row < closeness.length; row++)
    if (closeness[row]! !== 0 && !used.has(row) && (worst === null || closeness[row]! < closeness[worst]!)) worst = row;
  return worst;
}

/** Rows drawn with a chance that grows with their distance from those drawn before (k-means++). */
function farApart({ vectors, dimensions }: Points, count: number, random: Random): Float32Array {
  const rows = vectors.length / dimensions;
  const prototypes = new Float32Array(count * dimensions);
  const distance = new Float64Array(rows).fill(1);
  for (let p = 0; p < count; p++) {
    const row = drawn(distance, random);
    prototypes.set(vectors.subarray(row * dimensions, (row + 1) * dimensions), p * dimensions);
    for (let other = 0; other < rows; other++) {
      const apart = 1 - dot(vectors, other * dimensions, prototypes, p * dimensions, dimensions);
      distance[other] = Math.min(distance[other]!, Math.max(0, apart));
    }
  }
  return prototypes;
}

function drawn(weights: Float64Array, random: Random): number {
  let left = random.next() * weights.reduce((sum, each) => sum + each, 0);
  for (let at = 0; at < weights.length; at++) {
    left -= weights[at]!;
    if (left < 0) return at;
  }
  return random.integer(weights.length);
}

/** Scales a stretch to length 1; false, and nothing done, where it is nothing. */
export function makeUnit(of: Float32Array, from: number, length: number): boolean {
  let square = 0;
  for (let d = 0; d < length; d++) square += of[from + d]! ** 2;
  if (square < 1e-20) return false;
  const scale = 1 / Math.sqrt(square);
  for (let d = 0; d < length; d++) of[from + d]! *= scale;
  return true;
}

/** The dot product of two stretches. Four sums at once: additions need not wait for each other. */
export function dot(a: Float32Array, from: number, b: Float32Array, to: number, length: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let d = 0;
  for (; d + 3 < length; d += 4) {
    first += a[from + d]! * b[to + d]!;
    second += a[from + d + 1]! * b[to + d + 1]!;
    third += a[from + d + 2]! * b[to + d + 2]!;
    fourth += a[from + d + 3]! * b[to + d + 3]!;
  }
  for (; d < length; d++) first += a[from + d]! * b[to + d]!;
  return first + second + third + fourth;
}

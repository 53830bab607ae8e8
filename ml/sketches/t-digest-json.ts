import { stepsBetween, type WeightedPoints } from './condense-points.ts';
import type { TDigest } from './t-digest.ts';

/**
 * compression, count, whether all points are single values, min and max (null for none), means, weights; then, unless
 * all points are single values, a digit for each: 1 where it is one; then, where there were any, how many were NaN, −∞
 * and +∞. Without the digits it was written by format version 1.
 */
export type DigestJson = readonly [
  number,
  number,
  boolean,
  number | null,
  number | null,
  readonly number[],
  readonly number[],
  ...(string | readonly [number, number, number])[],
];

export function digestToJson({ compression, count, min, max, means, weights, single, notFinite }: TDigest): DigestJson {
  const orNull = (value: number) => (Number.isNaN(value) ? null : value);
  const isExact = single.every((each) => each === 1);
  const digest = [compression, count, isExact, orNull(min), orNull(max), [...means], [...weights]] as const;
  const { nan, below, above } = notFinite;
  return [
    ...digest,
    ...(isExact ? [] : [single.join('')]),
    ...(nan + below + above === 0 ? [] : [[nan, below, above] as const]),
  ];
}

export function digestFromJson([compression, count, isExact, min, max, means, weights, ...rest]: DigestJson): TDigest {
  const digits = rest.find((each) => typeof each === 'string');
  const [nan, below, above] = rest.find((each) => typeof each !== 'string') ?? [0, 0, 0];
  const points = { means: Float64Array.from(means), weights: Float64Array.from(weights) };
  const single = isExact
    ? new Uint8Array(means.length).fill(1)
    : digits === undefined
      ? guessSingle(points, compression, count)
      : Uint8Array.from(digits, Number);
  return { compression, count, min: min ?? NaN, max: max ?? NaN, ...points, single, notFinite: { nan, below, above } };
}

/** Points of spread numbers are at most one step wide on the digest's scale, give or take what merging moves them. */
const WIDEST_SPREAD = 2;

/**
 * Which points are single values, of a digest that did not note it: those of one number, those that a heavy value was
 * cut into, and those too wide to be anything else.
 */
function guessSingle(
  { means, weights }: Omit<WeightedPoints, 'single'>,
  compression: number,
  count: number,
): Uint8Array {
  let before = 0;
  return Uint8Array.from(means, (mean, at) => {
    const from = before / count;
    before += weights[at]!;
    const isCut = mean === means[at - 1] || mean === means[at + 1];
    return weights[at] === 1 || isCut || stepsBetween(from, before / count, compression) > WIDEST_SPREAD ? 1 : 0;
  });
}

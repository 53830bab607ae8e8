import { areaDistance } from '../measures/area-distance.ts';
import { countSharedItems, sharesOf } from '../measures/item-counts.ts';
import { kolmogorovSmirnovDistance } from '../measures/kolmogorov-smirnov.ts';
import type { ColumnProfile } from '../sketches/column-profile.ts';
import { LEAST_VALUES } from './column-drift.ts';

/** Distance from which a column looks like another one altogether, and up to which it looks like that one. */
const APART = 0.5;
const ALIKE = 0.3;
const COMPARED_ITEMS = 50;

/** Whether a column holds something else altogether; false when the two cannot be compared. */
export function areDifferent(a: ColumnProfile | undefined, b: ColumnProfile): boolean {
  return distanceOf(a, b) >= APART;
}

/** Whether two columns hold the same; false when they cannot be compared. */
export function areSame(a: ColumnProfile | undefined, b: ColumnProfile): boolean {
  return distanceOf(a, b) <= ALIKE;
}

/** How far two columns are apart, in 0..1; NaN when they cannot be compared. */
function distanceOf(a: ColumnProfile | undefined, b: ColumnProfile): number {
  if (a === undefined || a.type !== b.type || Math.min(a.rows - a.missing, b.rows - b.missing) < LEAST_VALUES)
    return NaN;
  if (a.type === 'number' && b.type === 'number') return kolmogorovSmirnovDistance(a.numbers, b.numbers);
  if (!('items' in a && 'items' in b)) return NaN;
  const [of, to] = countSharedItems([a.items, b.items], COMPARED_ITEMS).counts.map(sharesOf) as [number[], number[]];
  return areaDistance(of, to);
}

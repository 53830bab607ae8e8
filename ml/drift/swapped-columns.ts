import { areaDistance } from '../measures/area-distance.ts';
import { countSharedItems, sharesOf } from '../measures/item-counts.ts';
import { kolmogorovSmirnovDistance } from '../measures/kolmogorov-smirnov.ts';
import type { ColumnProfile } from '../sketches/column-profile.ts';
import type { TableProfile } from '../sketches/table-profile.ts';
import { LEAST_VALUES } from './column-drift.ts';

/** Distance from which a column looks like another one altogether, and up to which it looks like that one. */
const APART = 0.5;
const ALIKE = 0.3;
const COMPARED_ITEMS = 50;

/**
 * The columns that hold what another one held, and that one what they did: somebody put the cells of one below the
 * header of the other. Columns of two types are not asked: such cells cannot be read at all. O(columns that changed²).
 *
 * @returns each such column with the other
 */
export function swappedColumns(reference: TableProfile, live: TableProfile): Map<string, string> {
  const before = new Map(reference.columns.map((column) => [column.name, column]));
  const moved = live.columns.filter((column) => distanceOf(before.get(column.name), column) >= APART);
  const swapped = new Map<string, string>();
  for (const [at, one] of moved.entries()) {
    for (const other of moved.slice(at + 1)) {
      const isSwapped =
        distanceOf(before.get(other.name), one) <= ALIKE && distanceOf(before.get(one.name), other) <= ALIKE;
      if (isSwapped) swapped.set(one.name, other.name).set(other.name, one.name);
    }
  }
  return swapped;
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

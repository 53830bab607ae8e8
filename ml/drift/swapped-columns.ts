import type { TableProfile } from '../sketches/table-profile.ts';
import { areDifferent, areSame } from './column-likeness.ts';

/**
 * The columns that hold what another one held, and that one what they did: somebody put the cells of one below the
 * header of the other. Columns of two types are not asked: such cells cannot be read at all. O(columns that changed²).
 *
 * @returns each such column with the other
 */
export function swappedColumns(reference: TableProfile, live: TableProfile): Map<string, string> {
  const before = new Map(reference.columns.map((column) => [column.name, column]));
  const moved = live.columns.filter((column) => areDifferent(before.get(column.name), column));
  const swapped = new Map<string, string>();
  for (const [at, one] of moved.entries()) {
    for (const other of moved.slice(at + 1)) {
      const isSwapped = areSame(before.get(other.name), one) && areSame(before.get(one.name), other);
      if (isSwapped) swapped.set(one.name, other.name).set(other.name, one.name);
    }
  }
  return swapped;
}

import type { CellValue } from '../../../contract/cell.ts';
import type { Column } from '../../../contract/classifier.ts';
import { comparedValue } from '../../../contract/conditions/compared-value.ts';

/** A column by whose values rows are parted, among the columns of their cells. */
export interface SegmentColumn {
  readonly at: number;
  readonly column: Column;
}

/** The column of that name; null without a name, and when there is no such column by now, or it is ignored. */
export function findSegmentColumn(name: string | null, columns: readonly Column[]): SegmentColumn | null {
  const at = columns.findIndex((column) => column.name === name && column.type !== 'ignored');
  return at === -1 ? null : { at, column: columns[at]! };
}

/** Which value of the column each row has, as conditions compare it; null where it has none. O(rows). */
export function segmentValues(
  { at, column }: SegmentColumn,
  rows: readonly (readonly CellValue[])[],
): (string | null)[] {
  return rows.map((cells) => comparedValue(cells[at] ?? null, column.type));
}

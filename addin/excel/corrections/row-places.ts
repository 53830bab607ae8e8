import type { RowKey } from '../../../contract/cell.ts';
import type { TableLayout } from '../table/table-layout.ts';

/** Where a table's body begins in its sheet, and which columns it has. */
export type TablePlace = Pick<TableLayout, 'firstRow' | 'firstColumn' | 'columnNames'>;

/**
 * Where the rows of one table stood when they were last read.
 *
 * Excel's events name addresses, and not all that moves rows raises one: whether an address still means the cell that
 * was edited is seen only by comparing where the rows stood then with where they stand now.
 */
export class RowPlaces {
  private readonly sheetRows = new Map<RowKey, number>();

  /** @param keys of every row of the table's body, in row order; null for rows without one */
  constructor(
    private readonly place: TablePlace,
    private readonly keys: readonly (RowKey | null)[],
  ) {
    keys.forEach((key, row) => {
      if (key !== null) this.sheetRows.set(key, place.firstRow + row);
    });
  }

  /** Whether a column is where it was. Another column says other things, though nobody said them. */
  isComparableWith(before: RowPlaces, column: string): boolean {
    return columnOf(this.place, column) === columnOf(before.place, column);
  }

  /** Whether some row stands elsewhere than before, is gone or new. */
  haveMovedSince(before: RowPlaces): boolean {
    return (
      this.place.firstRow !== before.place.firstRow ||
      this.keys.length !== before.keys.length ||
      this.keys.some((key, row) => key !== before.keys[row])
    );
  }

  /** Rows that have a key now which none had before, where all others stand where they stood. */
  rekeyedSince(before: RowPlaces): readonly { readonly from: RowKey; readonly to: RowKey }[] {
    if (this.keys.length !== before.keys.length || this.place.firstRow !== before.place.firstRow) return [];
    const changed = this.keys.flatMap((to, row) => {
      const from = before.keys[row] ?? null;
      return to === from ? [] : [{ from, to }];
    });
    const isSame = ({ to }: { readonly to: RowKey | null }) => to !== null && before.sheetRows.has(to);
    if (changed.some(isSame)) return [];
    return changed.flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from, to }]));
  }

  /** Whether a row stands elsewhere than before, or is new. */
  hasMovedSince(before: RowPlaces, key: RowKey): boolean {
    return this.sheetRows.get(key) !== before.sheetRows.get(key);
  }
}

/** The sheet's column in which a column of the table stands; null where it has none. */
function columnOf({ firstColumn, columnNames }: TablePlace, name: string): number | null {
  const column = columnNames.indexOf(name);
  return column === -1 ? null : firstColumn + column;
}

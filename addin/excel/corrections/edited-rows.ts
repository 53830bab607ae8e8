import { CLASS_COLUMN, CONFIDENCE_COLUMN, CORRECTION_COLUMN } from '../table/amend-columns.ts';
import type { TableLayout } from '../table/table-layout.ts';

/** Cells of the table's sheet that were edited; row and column numbers count from 0 and are the sheet's. */
export interface EditedArea {
  /** False for a co-author's edit. */
  readonly isLocal: boolean;
  readonly rowIndex: number;
  readonly rowCount: number;
  readonly columnIndex: number;
  readonly columnCount: number;
}

/** The rows of a table whose cells were edited, by what was edited; row indexes of its body. */
export interface EditedRows {
  /** Corrections, by the person here. */
  readonly told: Set<number>;
  /** Corrections, by others. */
  readonly noted: ReadonlySet<number>;
  /** Amend's class, by the person here. */
  readonly typedOver: ReadonlySet<number>;
  /** Amend's class, by others: by their panes, too. */
  readonly writtenOver: ReadonlySet<number>;
  /** Amend's confidence, by anybody. */
  readonly withConfidence: ReadonlySet<number>;
  /** Keys, by the person here. */
  readonly rekeyed: ReadonlySet<number>;
  /** Whether there is more than one edit. */
  readonly areSeveral: boolean;
  /** Whether rows may have moved, and come back, between the edits. */
  readonly mayHaveMovedRows: boolean;
  /** Whether all edits are of the person here. */
  readonly areLocal: boolean;
  /** The first row that an edit reaches; what was edited has moved none above it. */
  readonly firstRow: number;
  /** Whether an edit reaches one of the columns, be it in rows that are the table's no more. */
  reaches(columns: readonly string[]): boolean;
}

/** Where the cells of a table are. */
export type EditedTable = Pick<TableLayout, 'columnNames' | 'firstRow' | 'firstColumn' | 'rows'>;

/** Which rows of a table the areas reach, as the table stands now. */
export function editedRows(
  table: EditedTable,
  keyColumns: readonly string[],
  areas: readonly EditedArea[],
): EditedRows {
  const reaches = (columns: readonly string[]) =>
    areas.some((area) => columns.some((column) => covers(area, table, column)));
  const rowsIn = (by: boolean, columns: readonly string[]) =>
    new Set(
      areas
        .filter(({ isLocal }) => isLocal === by)
        .flatMap((area) => (columns.some((column) => covers(area, table, column)) ? rowsOf(area, table) : [])),
    );
  return {
    told: rowsIn(true, [CORRECTION_COLUMN]),
    noted: rowsIn(false, [CORRECTION_COLUMN]),
    typedOver: rowsIn(true, [CLASS_COLUMN]),
    writtenOver: rowsIn(false, [CLASS_COLUMN]),
    withConfidence: new Set([...rowsIn(true, [CONFIDENCE_COLUMN]), ...rowsIn(false, [CONFIDENCE_COLUMN])]),
    rekeyed: rowsIn(true, keyColumns),
    areSeveral: areas.length > 1,
    mayHaveMovedRows: areas.length > 1 && reaches(keyColumns),
    areLocal: areas.every(({ isLocal }) => isLocal),
    firstRow: Math.min(...areas.map(({ rowIndex }) => rowIndex - table.firstRow)),
    reaches,
  };
}

/** Rows of the table's body that lie in the area. */
function rowsOf({ rowIndex, rowCount }: EditedArea, { firstRow, rows }: EditedTable): number[] {
  const first = Math.max(rowIndex - firstRow, 0);
  const last = Math.min(rowIndex - firstRow + rowCount, rows);
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
}

/** Whether an area has cells in the sheet's column in which a column of the table stands; none of one that is gone. */
function covers({ columnIndex, columnCount }: EditedArea, table: EditedTable, name: string): boolean {
  const column = table.columnNames.indexOf(name);
  const sheetColumn = table.firstColumn + column;
  return column !== -1 && sheetColumn >= columnIndex && sheetColumn < columnIndex + columnCount;
}

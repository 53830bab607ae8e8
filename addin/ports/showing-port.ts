import type { RowKey } from '../../contract/cell.ts';

/** What a workbook shows to the person at it. */
export interface ShowingPort {
  /** Selects the row in the sheet, so that the person sees it. */
  showRow(tableId: string, keyColumns: readonly string[], key: RowKey): Promise<void>;

  /** The same of the cells of a column, below its header. */
  showColumn(tableId: string, column: string): Promise<void>;
}

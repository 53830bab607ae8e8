import { z } from 'zod';
import { columnName } from './cell.ts';

/** Names that tables may have for a column of a classifier: one to decide by, a key column or the label column. */
export const otherNames = z.object({ column: columnName, names: z.array(columnName) });
export type OtherNames = z.infer<typeof otherNames>;

/** What has become of a classifier's columns since it was set up; all of it absent where nothing has. */
export const columnHistory = z.object({
  /** How often they were changed. */
  columnChanges: z.number().int().optional(),
  /** Columns that tables may call otherwise. */
  alsoCalled: z.array(otherNames).optional(),
  /**
   * Rows that were spoken of before a column came are known by the columns of then that are still there: one list for
   * each such set of columns, see `earlierHashes`.
   */
  columnsBefore: z.array(z.array(columnName)).optional(),
});
export type ColumnHistory = z.infer<typeof columnHistory>;

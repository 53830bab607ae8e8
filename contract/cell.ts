import { z } from 'zod';

/**
 * One cell as it travels: text, a finite number, a boolean, or null for "nothing there".
 *
 * Excel's error values (#N/A and its kin) travel as null. A date is either an Excel serial number
 * (days since 1899-12-30, a number) or an ISO 8601 text; the column's type says how to read it.
 */
export const cellValue = z.union([z.string().max(32_767), z.number(), z.boolean(), z.null()]);
export type CellValue = z.infer<typeof cellValue>;

/** The most rows one request may carry; a larger table travels in several requests. */
export const MAX_ROWS_PER_REQUEST = 5_000;

/** The most columns a classifier may have. */
export const MAX_COLUMNS = 200;

/** A column's header text. Any text is allowed, `__proto__` too: names are compared, never used as object keys. */
export const columnName = z.string().min(1).max(255);

/**
 * The identity of a row: its key cells joined by {@link KEY_SEPARATOR}. It survives sorting, inserting and filtering.
 */
export const rowKey = z.string().min(1).max(1_000);
export type RowKey = z.infer<typeof rowKey>;

/** Joins the cells of a composite key: the "unit separator", which nobody types. */
export const KEY_SEPARATOR = '\u001f';

/**
 * A block of rows, by column: `columns[c].values[r]` is the cell of row `keys[r]`.
 * All columns are as long as `keys`.
 */
export const rowBlock = z
  .object({
    keys: z.array(rowKey).max(MAX_ROWS_PER_REQUEST),
    columns: z.array(z.object({ name: columnName, values: z.array(cellValue) })).max(MAX_COLUMNS),
  })
  .refine((block) => block.columns.every((column) => column.values.length === block.keys.length), {
    message: 'Every column must have one value for each key.',
  });
export type RowBlock = z.infer<typeof rowBlock>;

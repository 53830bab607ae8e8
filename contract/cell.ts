import { z } from 'zod';
import { boundedList, boundedValues } from './bounded-list.ts';
import { refusalWords } from './words/refusal-words.ts';

/**
 * One cell as it travels: text, a finite number, a boolean, or null for "nothing there".
 *
 * Excel's error values (#N/A and its kin) travel as null. A date is either an Excel serial number
 * (days since 1899-12-30, a number) or an ISO 8601 text; the column's type says how to read it.
 */
export type CellValue = string | number | boolean | null;

/** The longest text that a cell of Excel holds. */
export const MAX_CELL_TEXT = 32_767;

/** The most rows one request may carry; a larger table travels in several requests. */
export const MAX_ROWS_PER_REQUEST = 5_000;

/**
 * The most columns of a table, of any request and of a classifier, the ignored ones among them: as wide as a sheet of
 * Excel.
 */
export const MAX_TABLE_COLUMNS = 16_384;

/** The most columns that a classifier decides by; its class, its keys and what it ignores are not among them. */
export const MAX_FEATURES = 200;

/** The most columns that tell the rows of a table apart together. */
export const MAX_KEY_COLUMNS = 200;

/** The most cells (rows × columns) one request may carry: what reads them must not hold up other people's requests. */
export const MAX_CELLS_PER_REQUEST = 500_000;

/** A cell as JSON Schema has it. */
const CELL: z.core.JSONSchema.JSONSchema = { type: ['string', 'number', 'boolean', 'null'], maxLength: MAX_CELL_TEXT };

/** A list of cells. */
export const cellValues = (most: number) => boundedValues<CellValue>(complaintOfCell, CELL, { most, of: 'cells' });

/** What is wrong with a cell, in a sentence, or null. */
export function complaintOfCell(value: unknown): string | null {
  if (typeof value === 'string')
    return value.length <= MAX_CELL_TEXT
      ? null
      : refusalWords('cellTooLong', { length: value.length, most: MAX_CELL_TEXT });
  if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)))
    return null;
  return refusalWords('noCell');
}

/** Why a request with so many rows and columns is too large, or null. */
export function complaintOfSize(rows: number, columns: number): string | null {
  const cells = rows * columns;
  if (cells <= MAX_CELLS_PER_REQUEST) return null;
  return refusalWords('tooManyCells', { rows, columns, most: Math.floor(MAX_CELLS_PER_REQUEST / columns) });
}

/** A column's header text. Any text is allowed, `__proto__` too: names are compared, never used as object keys. */
export const columnName = z.string().min(1).max(255);

/**
 * The identity of a row: its key cells joined by {@link KEY_SEPARATOR}. It survives sorting, inserting and filtering.
 */
export const rowKey = z.string().min(1).max(1_000);
export type RowKey = z.infer<typeof rowKey>;

/** Joins the cells of a composite key: the "unit separator", which nobody types. */
export const KEY_SEPARATOR = '\u001f';

/** The first name that comes twice; undefined when all are different. */
export function repeatedName(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(name).size);
}

/**
 * Rows that travel together, by column: `columns[c].values[r]` is the cell of row `keys[r]`.
 * All columns are as long as `keys`.
 */
export const rowBatch = z
  .strictObject({
    keys: boundedList(rowKey, { most: MAX_ROWS_PER_REQUEST, of: 'rows' }),
    columns: boundedList(z.strictObject({ name: columnName, values: cellValues(MAX_ROWS_PER_REQUEST) }), {
      most: MAX_TABLE_COLUMNS,
      of: 'columns',
    }),
  })
  .superRefine(({ keys, columns }, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', path: ['columns'], message });
    const twice = repeatedName(columns.map((column) => column.name));
    if (twice !== undefined) complain(refusalWords('columnTwice', { name: twice }));
    if (columns.some((column) => column.values.length !== keys.length)) complain(refusalWords('valueForEachKey'));
    const size = complaintOfSize(keys.length, columns.length);
    if (size !== null) complain(size);
  });
export type RowBatch = z.infer<typeof rowBatch>;

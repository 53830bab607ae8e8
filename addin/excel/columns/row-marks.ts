import type { RowKey } from '../../../contract/cell.ts';
import { excelWords } from '../excel-words.ts';
import { CLASS_COLUMN } from '../table/amend-columns.ts';
import { blockColumn, rowBlocks, WORTHWHILE_GAP } from '../table/row-blocks.ts';
import { readRowPositions } from '../table/row-positions.ts';
import { columnRows } from '../table/table-layout.ts';
import { writeQuietly } from '../requests/excel-session.ts';

/** The rows of one table that are marked until something is said of them. */
export interface RowMarks {
  /** Edited since they were classified. */
  edited: ReadonlySet<RowKey>;
  /** Those that may be of none of the classes, as far as they were answered since the pane was opened. */
  readonly unknown: Set<RowKey>;
}

/** What is said of a row behind its class. */
export interface Marked {
  /** By the person's latest corrections. */
  readonly changed?: boolean;
  readonly unknown?: boolean;
  readonly edited?: boolean;
}

/**
 * The format of a class with what is said of its row behind it, by signs and words: they are the format's, the value
 * stays the class. Of an edited row nothing else is said: its answer is of before.
 */
export function classFormat({ changed = false, unknown = false, edited = false }: Marked): string {
  if (edited) return `@" ↻ ${excelWords('edited')}"`;
  const marks = `${changed ? ' ●' : ''}${unknown ? ` ${excelWords('unknownRow')}` : ''}`;
  return marks === '' ? '@' : `@"${marks}"`;
}

/** In which table marks are set, and by which columns its rows are found. */
interface Place {
  readonly context: Excel.RequestContext;
  readonly tableId: string;
  readonly keyColumns: readonly string[];
}

/**
 * Marks rows as edited since they were classified. Rows that had the mark, and are not among these, lose it. Two syncs;
 * none where nothing is marked, nor was.
 */
export async function markEditedIn(place: Place, keys: ReadonlySet<RowKey>, marks: RowMarks): Promise<void> {
  const unmarked = [...marks.edited].filter((key) => !keys.has(key));
  await markRows(place, [...unmarked, ...keys], { edited: keys, unknown: marks.unknown });
  marks.edited = keys;
}

/**
 * Marks all rows again, after every mark was cleared. Two syncs; none where there are none.
 *
 * @param changed rows that have got marks since
 */
export async function markAgainIn(place: Place, marks: RowMarks, changed: ReadonlySet<RowKey>): Promise<void> {
  const unknown = [...marks.unknown].filter((key) => !changed.has(key) && !marks.edited.has(key));
  await markRows(place, [...marks.edited, ...unknown], marks);
}

async function markRows(
  { context, tableId, keyColumns }: Place,
  keys: readonly RowKey[],
  { edited, unknown }: RowMarks,
): Promise<void> {
  if (keys.length === 0) return;
  const table = context.workbook.tables.getItem(tableId);
  const positions = await readRowPositions(context, table, keyColumns);
  const formats = new Map<number, string>();
  for (const key of keys) {
    const row = positions.get(key);
    if (row !== undefined) formats.set(row, classFormat({ edited: edited.has(key), unknown: unknown.has(key) }));
  }
  await writeQuietly(context, () => queueFormats(table, formats));
}

/** Queues the formats of classes, by the row's index in the body. */
export function queueFormats(table: Excel.Table, formats: ReadonlyMap<number, string>): void {
  for (const block of rowBlocks([...formats.keys()], WORTHWHILE_GAP))
    columnRows(table, CLASS_COLUMN, block.first, block.rows).numberFormat = blockColumn(block, (row) =>
      formats.get(row)!,
    );
}

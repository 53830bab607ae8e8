import type { RowKey } from '../../../contract/cell.ts';
import { excelWords } from '../excel-words.ts';
import { CLASS_COLUMN } from '../table/amend-columns.ts';
import { blockColumn, rowBlocks, WORTHWHILE_GAP } from '../table/row-blocks.ts';
import { readRowPositions } from '../table/row-positions.ts';
import { columnRows } from '../table/table-layout.ts';
import { writeQuietly } from '../requests/excel-session.ts';

/** The rows of one table that are marked as edited since they were classified. */
export interface EditedMarks {
  keys: ReadonlySet<RowKey>;
}

/**
 * Marks rows as edited since they were classified, by a sign and a word behind the class: they are the format's, the
 * value stays the class. Rows that had the mark, and are not among these, lose it. Two syncs; none where nothing is
 * marked, nor was.
 */
export async function markEditedIn(
  context: Excel.RequestContext,
  tableId: string,
  keyColumns: readonly string[],
  keys: ReadonlySet<RowKey>,
  marks: EditedMarks,
): Promise<void> {
  const unmarked = [...marks.keys].filter((key) => !keys.has(key));
  if (keys.size + unmarked.length === 0) return;
  const table = context.workbook.tables.getItem(tableId);
  const positions = await readRowPositions(context, table, keyColumns);
  const rowsOf = (of: Iterable<RowKey>) => [...of].flatMap((key) => positions.get(key) ?? []);
  await writeQuietly(context, () => {
    queueFormat(table, rowsOf(unmarked), '@');
    queueFormat(table, rowsOf(keys), editedFormat());
  });
  marks.keys = keys;
}

function queueFormat(table: Excel.Table, rows: readonly number[], format: string): void {
  for (const block of rowBlocks(rows, WORTHWHILE_GAP))
    columnRows(table, CLASS_COLUMN, block.first, block.rows).numberFormat = blockColumn(block, () => format);
}

function editedFormat(): string {
  return `@" ↻ ${excelWords('edited')}"`;
}

import type { CellValue, RowKey } from '../../../contract/cell.ts';
import { CLASS_COLUMN } from '../table/amend-columns.ts';
import { cellValueOf } from '../table/cell-text.ts';
import { readInChunks, weightOf } from '../requests/chunks.ts';
import { keysOf } from '../table/row-positions.ts';
import { readShownTexts } from '../table/shown-text.ts';
import { columnRows, readLayout } from '../table/table-layout.ts';
import type { WrittenAnswers } from '../columns/written-answers.ts';

/**
 * Notes what stands in the class column of a table. One sync to find it and one a chunk; a table without the column has
 * none.
 */
export async function scanAnswersIn(
  context: Excel.RequestContext,
  tableId: string,
  keyColumns: readonly string[],
  answers: WrittenAnswers,
): Promise<void> {
  const layout = await readLayout(context, tableId);
  const { table, columnNames, rows } = layout;
  if (![CLASS_COLUMN, ...keyColumns].every((name) => columnNames.includes(name))) return;
  const keys: (RowKey | null)[] = [];
  const classes: CellValue[] = [];
  let columns: Excel.Range[] = [];
  await readInChunks(context, {
    rows,
    columns: keyColumns.length + 1,
    queue({ first, rows: count }) {
      columns = [...keyColumns, CLASS_COLUMN].map((name) => columnRows(table, name, first, count).load('values'));
    },
    take() {
      const values = columns.map((column) => column.values);
      for (const key of keysOf(values.slice(0, -1))) keys.push(key);
      for (const [value] of values.at(-1) ?? []) classes.push(cellValueOf(value));
      return values.reduce((bytes, column) => bytes + weightOf(column), 0);
    },
  });
  const shown = await readShownTexts(context, layout, CLASS_COLUMN, classes);
  keys.forEach((key, row) => {
    const answer = shown[row] ?? null;
    if (key !== null && answer !== null) answers.noteWritten(key, answer);
  });
}

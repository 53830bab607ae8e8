import { CLASS_COLUMN } from '../table/amend-columns.ts';
import { cellTextOf } from '../table/cell-text.ts';
import { readInChunks, weightOf } from '../requests/chunks.ts';
import { keysOf } from '../table/row-positions.ts';
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
  const { table, columnNames, rows } = await readLayout(context, tableId);
  if (![CLASS_COLUMN, ...keyColumns].every((name) => columnNames.includes(name))) return;
  let columns: Excel.Range[] = [];
  await readInChunks(context, {
    rows,
    columns: keyColumns.length + 1,
    queue({ first, rows: count }) {
      columns = [...keyColumns, CLASS_COLUMN].map((name) => columnRows(table, name, first, count).load('values'));
    },
    take() {
      const values = columns.map((column) => column.values);
      const classes = values.at(-1) ?? [];
      keysOf(values.slice(0, -1)).forEach((key, row) => {
        const answer = cellTextOf(classes[row]?.[0]);
        if (key !== null && answer !== null) answers.noteWritten(key, answer);
      });
      return values.reduce((bytes, column) => bytes + weightOf(column), 0);
    },
  });
}

import type { CellValue, RowKey } from '../../../contract/cell.ts';
import { CLASS_COLUMN, CONFIDENCE_COLUMN } from '../table/amend-columns.ts';
import { cellNumberOf, cellValueOf } from '../table/cell-text.ts';
import { readInChunks, weightOf } from '../requests/chunks.ts';
import { keysOf } from '../table/row-positions.ts';
import { readShownTexts } from '../table/shown-text.ts';
import { columnRows, readLayout } from '../table/table-layout.ts';
import type { WrittenAnswers } from '../columns/written-answers.ts';

/**
 * Notes what stands in the class column of a table, with the confidence beside it. One sync to find it and one a chunk;
 * a table without the column has none.
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
  const names = [...keyColumns, CLASS_COLUMN, CONFIDENCE_COLUMN].filter((name) => columnNames.includes(name));
  const keys: (RowKey | null)[] = [];
  const classes: CellValue[] = [];
  const confidences: (number | null)[] = [];
  let columns: Excel.Range[] = [];
  await readInChunks(context, {
    rows,
    columns: names.length,
    queue({ first, rows: count }) {
      columns = names.map((name) => columnRows(table, name, first, count).load('values'));
    },
    take() {
      const values = columns.map((column) => column.values);
      const [classCells = [], confidenceCells = []] = values.slice(keyColumns.length);
      for (const key of keysOf(values.slice(0, keyColumns.length))) keys.push(key);
      classCells.forEach(([value], row) => {
        classes.push(cellValueOf(value));
        confidences.push(cellNumberOf(confidenceCells[row]?.[0]));
      });
      return values.reduce((bytes, column) => bytes + weightOf(column), 0);
    },
  });
  const shown = await readShownTexts(context, layout, CLASS_COLUMN, classes);
  keys.forEach((key, row) => {
    const answer = shown[row] ?? null;
    if (key !== null && answer !== null)
      answers.noteStanding(key, { class: answer, confidence: confidences[row] ?? null });
  });
}

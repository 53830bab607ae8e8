import type { RowKey } from '../../../contract/cell.ts';
import type { StoodBeside } from '../../ports/answers-port.ts';
import { readInChunks, weightOf } from '../requests/chunks.ts';
import { CLASS_COLUMN, CONFIDENCE_COLUMN, SOURCE_COLUMN } from '../table/amend-columns.ts';
import { cellNumberOf, cellTextOf } from '../table/cell-text.ts';
import { readRowPositions } from '../table/row-positions.ts';
import { columnRows, readLayout } from '../table/table-layout.ts';
import { againWhenTableMoves, TableMoved } from '../table/table-moves.ts';

/**
 * What stands beside every row that can be told from the others. Two syncs and one a chunk; nothing of a table without
 * Amend's columns.
 *
 * @throws {WorkbookProblem} columns-gone
 */
export async function readAnswersIn(
  context: Excel.RequestContext,
  tableId: string,
  keyColumns: readonly string[],
): Promise<StoodBeside[]> {
  return againWhenTableMoves(async () => {
    const { table, columnNames, rows } = await readLayout(context, tableId);
    if (![CLASS_COLUMN, CONFIDENCE_COLUMN].every((name) => columnNames.includes(name))) return [];
    const names = [CLASS_COLUMN, CONFIDENCE_COLUMN, SOURCE_COLUMN].filter((name) => columnNames.includes(name));
    const positions = await readRowPositions(context, table, keyColumns);
    const keyAt = new Map<number, RowKey>([...positions].map(([key, row]) => [row, key]));
    const found: StoodBeside[] = [];
    let columns: Excel.Range[] = [];
    let body: Excel.Range | undefined;
    await readInChunks(context, {
      rows,
      columns: names.length,
      queue({ first, rows: count }) {
        body = table.getDataBodyRange().load('rowCount');
        columns = names.map((name) => columnRows(table, name, first, count).load('values'));
      },
      take({ first }) {
        if (body?.rowCount !== rows) throw new TableMoved();
        const [classes = [], confidences = [], sources = []] = columns.map(({ values }) => values);
        classes.forEach(([name], at) => {
          const key = keyAt.get(first + at);
          if (key === undefined) return;
          const confidence = cellNumberOf(confidences[at]?.[0]);
          found.push({ key, class: cellTextOf(name), confidence, source: cellTextOf(sources[at]?.[0]) });
        });
        return columns.reduce((bytes, { values }) => bytes + weightOf(values), 0);
      },
    });
    return found;
  });
}

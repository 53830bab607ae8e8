import type { RowKey } from '../../../contract/cell.ts';
import type { ColumnWrite, WriteResult } from '../../ports/workbook-port.ts';
import { textForTextCell } from '../table/cell-text.ts';
import { columnsGone } from '../requests/excel-error.ts';
import { blockColumn } from '../table/row-blocks.ts';
import { columnRows, readLayout } from '../table/table-layout.ts';
import { writeByKey } from './write-by-key.ts';

interface Cell {
  readonly key: RowKey;
  readonly value: unknown;
}

/**
 * Writes classes into a column of the person's own, wherever their rows stand now; other cells of it, formulas among
 * them, stay as they are. Three syncs: the layout, the keys, the write.
 *
 * @throws {WorkbookProblem} columns-gone
 */
export async function writeLabelsIn(
  context: Excel.RequestContext,
  tableId: string,
  keyColumns: readonly string[],
  { column, cells }: ColumnWrite,
): Promise<WriteResult> {
  const { table, columnNames } = await readLayout(context, tableId);
  if (!columnNames.includes(column)) throw columnsGone([column]);
  const written = await writeByKey<Cell>({
    context,
    table,
    keyColumns,
    cells: new Map(cells.map(({ key, class: className }) => [key, { key, value: textForTextCell(className) }])),
    queue: (blocks, placed) => {
      for (const block of blocks)
        columnRows(table, column, block.first, block.rows).values = blockColumn(
          block,
          (row) => placed.get(row)?.value ?? '',
        );
    },
    watch: (blocks) => {
      const before = blocks.map((block) => ({
        block,
        range: columnRows(table, column, block.first, block.rows).load('formulas'),
      }));
      return (key, row) => {
        const had = before.find(({ block }) => row >= block.first && row < block.first + block.rows);
        return { key, value: had?.range.formulas[row - had.block.first]?.[0] ?? '' };
      };
    },
  });
  return { written, gone: cells.length - written };
}

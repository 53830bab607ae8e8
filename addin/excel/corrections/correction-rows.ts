import { rowKeyOf } from '../../../contract/row-key.ts';
import type { TypedCorrection } from '../../ports/workbook-port.ts';
import { CLASS_COLUMN, CORRECTION_COLUMN, isPredictionColumn } from '../table/amend-columns.ts';
import { cellTextOf, cellValueOf } from '../table/cell-text.ts';
import { readInChunks, weightOf } from '../requests/chunks.ts';
import { rowBlocks, type RowBlock } from '../table/row-blocks.ts';
import { bodyRows, columnIndexes, columnRows, type TableLayout } from '../table/table-layout.ts';

/** So many rows between two corrected ones are read for nothing, which is cheaper than a second range. */
const READ_GAP = 10;

/**
 * What stands in the correction column of the rows, with the whole row as it is now. Rows without a key are left out:
 * nothing can be said of them that would find them again. One sync a chunk.
 *
 * @param rows row indexes in the table's body, no duplicates
 */
export async function readCorrectionRows(
  context: Excel.RequestContext,
  layout: TableLayout,
  keyColumns: readonly string[],
  rows: readonly number[],
): Promise<TypedCorrection[]> {
  if (rows.length === 0) return [];
  const read = rowReader(layout, keyColumns);
  const corrections: TypedCorrection[] = [];
  const ascending = [...rows].sort((a, b) => a - b);
  let blocks: { block: RowBlock; range: Excel.Range }[] = [];
  await readInChunks(context, {
    rows: ascending.length,
    columns: layout.columnNames.length,
    queue({ first, rows: count }) {
      blocks = rowBlocks(ascending.slice(first, first + count), READ_GAP).map((block) => ({
        block,
        range: bodyRows(layout.table, block.first, block.rows).load('values'),
      }));
    },
    take() {
      for (const { block, range } of blocks) {
        for (const row of block.members) {
          const correction = read(range.values[row - block.first] ?? []);
          if (correction) corrections.push(correction);
        }
      }
      return blocks.reduce((bytes, { range }) => bytes + weightOf(range.values), 0);
    },
  });
  return corrections;
}

/** Indexes of the rows whose correction cell holds something. One sync a chunk. */
export async function correctedRows(context: Excel.RequestContext, layout: TableLayout): Promise<number[]> {
  const rows: number[] = [];
  let block: Excel.Range | undefined;
  await readInChunks(context, {
    rows: layout.rows,
    columns: 1,
    queue({ first, rows: count }) {
      block = columnRows(layout.table, CORRECTION_COLUMN, first, count).load('values');
    },
    take({ first }) {
      const values = block?.values ?? [];
      values.forEach((row, index) => {
        if (cellTextOf(row[0]) !== null) rows.push(first + index);
      });
      return weightOf(values);
    },
  });
  return rows;
}

/** Reads one row's cells as a correction; null when the row has no key. */
function rowReader(
  layout: TableLayout,
  keyColumns: readonly string[],
): (cells: readonly unknown[]) => TypedCorrection | null {
  const keys = columnIndexes(layout, keyColumns);
  const correction = layout.columnNames.indexOf(CORRECTION_COLUMN);
  const predicted = layout.columnNames.indexOf(CLASS_COLUMN);
  const own = layout.columnNames.flatMap((name, index) => (isPredictionColumn(name) ? [] : [{ name, index }]));
  return (cells) => {
    const key = rowKeyOf(keys.map((index) => cellValueOf(cells[index])));
    if (key === null) return null;
    return {
      key,
      class: cellTextOf(cells[correction]),
      cells: own.map(({ name, index }) => ({ name, value: cellValueOf(cells[index]) })),
      predictedClass: predicted === -1 ? null : cellTextOf(cells[predicted]),
      column: 'correction',
    };
  };
}

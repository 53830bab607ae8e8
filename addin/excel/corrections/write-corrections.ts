import type { RowKey } from '../../../contract/cell.ts';
import type { CorrectionMark, WriteResult } from '../../ports/workbook-port.ts';
import { writeByKey } from '../columns/write-by-key.ts';
import { CORRECTION_COLUMN } from '../table/amend-columns.ts';
import { textForTextCell } from '../table/cell-text.ts';
import { blockColumn } from '../table/row-blocks.ts';
import { columnRows } from '../table/table-layout.ts';
import { MARK_FORMATS } from './mark-formats.ts';
import type { StandingCorrections } from './standing-corrections.ts';

interface Cell {
  readonly key: RowKey;
  readonly value: unknown;
}

interface Writing {
  readonly corrections: readonly { readonly key: RowKey; readonly class: string | null }[];
  /** Of all of them; left out, they stay as they are. */
  readonly mark: CorrectionMark | undefined;
}

/**
 * Puts classes into the correction cells of many rows, wherever they stand now, or empties them for null. Rows that are
 * gone are counted. Two syncs; more where the table moves meanwhile.
 *
 * @throws {WorkbookProblem} columns-gone
 */
export async function writeCorrectionsIn(
  context: Excel.RequestContext,
  tableId: string,
  keyColumns: readonly string[],
  { corrections, mark }: Writing,
  standing: StandingCorrections,
): Promise<WriteResult> {
  const table = context.workbook.tables.getItem(tableId);
  const before = corrections.map(({ key }) => ({ key, class: standing.classOf(key) }));
  const rangeOf = (block: { readonly first: number; readonly rows: number }) =>
    columnRows(table, CORRECTION_COLUMN, block.first, block.rows);
  // Noted first, so that an event that Excel raises all the same is no news.
  for (const correction of corrections) standing.note(correction);
  try {
    const written = await writeByKey<Cell>({
      context,
      table,
      keyColumns,
      cells: new Map(
        corrections.map(({ key, class: name }) => [key, { key, value: textForTextCell(name ?? '') }] as const),
      ),
      queue: (blocks, placed) => {
        for (const block of blocks) {
          const range = rangeOf(block);
          if (mark !== undefined) range.numberFormat = blockColumn(block, () => MARK_FORMATS[mark]);
          range.values = blockColumn(block, (row) => placed.get(row)?.value ?? '');
        }
      },
      watch: (blocks) => {
        const ranges = blocks.map((block) => ({ block, range: rangeOf(block).load('values') }));
        return (key, row) => {
          const had = ranges.find(({ block }) => row >= block.first && row < block.first + block.rows);
          return { key, value: had?.range.values[row - had.block.first]?.[0] ?? '' };
        };
      },
    });
    return { written, gone: corrections.length - written };
  } catch (error) {
    for (const each of before) standing.note(each);
    throw error;
  }
}

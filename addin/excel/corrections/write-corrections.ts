import type { RowKey } from '../../../contract/cell.ts';
import { mayReplace, type CorrectionWrite } from '../../ports/correction-write.ts';
import type { CorrectionMark, WriteResult } from '../../ports/workbook-port.ts';
import { writeByKey } from '../columns/write-by-key.ts';
import { CORRECTION_COLUMN } from '../table/amend-columns.ts';
import { rowGone } from '../requests/excel-error.ts';
import { cellTextOf, textForTextCell } from '../table/cell-text.ts';
import { blockColumn, rowBlocks, WORTHWHILE_GAP } from '../table/row-blocks.ts';
import { readRowPositions } from '../table/row-positions.ts';
import { columnRows } from '../table/table-layout.ts';
import { MARK_FORMATS } from './mark-formats.ts';
import type { StandingCorrections } from './standing-corrections.ts';

interface Cell {
  readonly key: RowKey;
  readonly value: unknown;
}

interface Writing {
  readonly corrections: readonly CorrectionWrite[];
  /** Of all of them; left out, they stay as they are. */
  readonly mark: CorrectionMark | undefined;
}

/**
 * Puts classes into the correction cells of many rows, wherever they stand now, or empties them for null. Rows that are
 * gone are counted; one alone is said to be gone. Two syncs; two more where cells may have been typed into meanwhile,
 * or where the table moves.
 *
 * @throws {WorkbookProblem} row-gone, columns-gone
 */
export async function writeCorrectionsIn(
  context: Excel.RequestContext,
  tableId: string,
  keyColumns: readonly string[],
  { corrections: wanted, mark }: Writing,
  standing: StandingCorrections,
): Promise<WriteResult> {
  const table = context.workbook.tables.getItem(tableId);
  const typedSince = await readTypedSince(context, table, keyColumns, wanted);
  const corrections = wanted.filter(({ key }) => !typedSince.has(key));
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
    if (wanted.length === 1 && written < corrections.length) throw rowGone();
    return { written, gone: corrections.length - written };
  } catch (error) {
    for (const each of before) standing.note(each);
    throw error;
  }
}

/** Rows whose cell says something else than what is to be replaced: somebody typed there since. */
async function readTypedSince(
  context: Excel.RequestContext,
  table: Excel.Table,
  keyColumns: readonly string[],
  wanted: readonly CorrectionWrite[],
): Promise<ReadonlySet<RowKey>> {
  const guarded = wanted.filter(({ over }) => over !== undefined);
  if (guarded.length === 0) return new Set();
  const positions = await readRowPositions(context, table, keyColumns);
  const byRow = new Map(
    guarded.flatMap((each) => {
      const row = positions.get(each.key);
      return row === undefined ? [] : [[row, each] as const];
    }),
  );
  const blocks = rowBlocks([...byRow.keys()], WORTHWHILE_GAP).map((block) => ({
    block,
    range: columnRows(table, CORRECTION_COLUMN, block.first, block.rows).load('values'),
  }));
  await context.sync();
  const typed = blocks.flatMap(({ block, range }) =>
    block.members.flatMap((row) => {
      const { key, over } = byRow.get(row)!;
      return mayReplace(cellTextOf(range.values[row - block.first]?.[0]), over) ? [] : [key];
    }),
  );
  return new Set(typed);
}

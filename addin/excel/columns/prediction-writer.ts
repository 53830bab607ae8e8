import type { RowKey } from '../../../contract/cell.ts';
import type { PredictionWrite, WriteResult } from '../../ports/workbook-port.ts';
import { everyCell } from './added-columns.ts';
import { CLASS_COLUMN, CONFIDENCE_COLUMN } from '../table/amend-columns.ts';
import { textForTextCell } from '../table/cell-text.ts';
import { blockColumn, rowBlocks, WORTHWHILE_GAP, type RowBlock } from '../table/row-blocks.ts';
import { columnRows } from '../table/table-layout.ts';
import type { RecentWrite } from './recent-write.ts';
import type { WrittenAnswers } from './written-answers.ts';
import { writeByKey } from './write-by-key.ts';

/** What one request may weigh, as in chunks.ts. Some 20,000 rows of ordinary class names. */
const MAX_REQUEST_BYTES = 2_000_000;

/** Beyond so many separate runs of changed rows only the sign marks them: each fill is a range of its own. */
const MAX_FILLED_RUNS = 300;

const CHANGED_FORMAT = '@" ●"';
const CHANGED_FILL = '#DDEBF7';

/** What stands beside a row afterwards; '' leaves a cell blank. */
interface Answer {
  readonly key: RowKey;
  readonly class: string;
  readonly confidence: number | '';
  readonly changed: boolean;
}

/**
 * Writes predictions beside their rows, wherever these stand now. Two syncs: one reads the keys, or those of these rows
 * where they stood a moment ago; one writes. More only when the answer exceeds {@link MAX_REQUEST_BYTES}, or when
 * someone moved rows in between.
 *
 * The marks of changed rows replace those of the write before.
 */
export async function writePredictionsIn(
  context: Excel.RequestContext,
  tableId: string,
  keyColumns: readonly string[],
  writes: readonly PredictionWrite[],
  { written, recent }: { readonly written: WrittenAnswers; readonly recent: RecentWrite },
): Promise<WriteResult> {
  const table = context.workbook.tables.getItem(tableId);
  const result = { written: 0, gone: 0 };
  // Noted first, so that an event that Excel raises all the same is no news.
  for (const write of writes) written.noteWritten(write.key, write);
  let isClear = recent.isWithoutMarks;
  recent.noteMarks(true);
  for (const portion of portionsOf(writes)) {
    const answers = new Map<RowKey, Answer>(portion.map((write) => [write.key, write]));
    const clearMarks = !isClear;
    const found = await writeByKey({
      context,
      table,
      keyColumns,
      cells: answers,
      recent,
      queue: (blocks, placed) => queueAnswers(table, blocks, placed, clearMarks),
      // A row that got a stranger's answer is blanked: its own was of what it no longer is.
      watch:
        () =>
        (key): Answer => ({ key, class: '', confidence: '', changed: false }),
    });
    result.written += found;
    result.gone += portion.length - found;
    isClear ||= found > 0;
  }
  recent.noteMarks(!isClear || writes.some(({ changed }) => changed));
  return result;
}

function queueAnswers(
  table: Excel.Table,
  blocks: readonly RowBlock[],
  placed: ReadonlyMap<number, Answer>,
  clearMarks: boolean,
): void {
  if (clearMarks) {
    const classes = table.columns.getItem(CLASS_COLUMN).getDataBodyRange();
    classes.numberFormat = everyCell('@');
    classes.format.fill.clear();
  }
  for (const block of blocks) {
    const cells = (column: string) => columnRows(table, column, block.first, block.rows);
    cells(CLASS_COLUMN).values = blockColumn(block, (row) => textForTextCell(placed.get(row)?.class ?? ''));
    cells(CONFIDENCE_COLUMN).values = blockColumn(block, (row) => placed.get(row)?.confidence ?? '');
  }
  queueMarks(
    table,
    [...placed].filter(([, answer]) => answer.changed).map(([row]) => row),
  );
}

/**
 * Marks rows whose class changed, by a sign behind the class and a fill. The sign is the format's: the value stays the
 * class.
 */
function queueMarks(table: Excel.Table, rows: readonly number[]): void {
  for (const block of rowBlocks(rows, WORTHWHILE_GAP)) {
    columnRows(table, CLASS_COLUMN, block.first, block.rows).numberFormat = blockColumn(block, () => CHANGED_FORMAT);
  }
  for (const run of rowBlocks(rows, 0).slice(0, MAX_FILLED_RUNS)) {
    columnRows(table, CLASS_COLUMN, run.first, run.rows).format.fill.color = CHANGED_FILL;
  }
}

/** Splits an answer into requests that Excel on the web accepts. */
function portionsOf(writes: readonly PredictionWrite[]): PredictionWrite[][] {
  const portions: PredictionWrite[][] = [];
  let weight = Infinity;
  for (const write of writes) {
    const bytes = write.class.length * 2 + 40;
    if (weight + bytes > MAX_REQUEST_BYTES) {
      portions.push([]);
      weight = 0;
    }
    portions.at(-1)?.push(write);
    weight += bytes;
  }
  return portions;
}

import type { RowKey } from '../../contract/cell.ts';
import type { PredictionWrite, WriteResult } from '../flows/workbook-port.ts';
import { everyCell } from './added-columns.ts';
import { CLASS_COLUMN, CONFIDENCE_COLUMN } from './amend-columns.ts';
import { textForTextCell } from './cell-text.ts';
import { writeQuietly } from './excel-session.ts';
import { blockColumn, rowBlocks, type RowBlock } from './row-blocks.ts';
import { keysOf, readRowPositions, type RowPositions } from './row-positions.ts';
import { columnRows } from './table-layout.ts';
import { againWhenTableMoves, TableMoved } from './table-moves.ts';

/** What one request may weigh, as in chunks.ts. Some 20,000 rows of ordinary class names. */
const MAX_REQUEST_BYTES = 2_000_000;

/** So many rows between two written ones are carried along as "leave as it is", which is cheaper than a second range. */
const WRITE_GAP = 500;

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
 * Writes predictions beside their rows, wherever these stand now. Two syncs: one reads the keys, one writes.
 * More only when the answer exceeds {@link MAX_REQUEST_BYTES}, or when someone moved rows between the two.
 *
 * The marks of changed rows replace those of the write before.
 */
export async function writePredictionsIn(context: Excel.RequestContext, tableId: string, keyColumns: readonly string[], writes: readonly PredictionWrite[]): Promise<WriteResult> {
  const table = context.workbook.tables.getItem(tableId);
  const result = { written: 0, gone: 0 };
  let isFirst = true;
  for (const portion of portionsOf(writes)) {
    const answers = new Map<RowKey, Answer>(portion.map((write) => [write.key, write]));
    const written = await writeWhereverTheyStand({ context, table, keyColumns, answers, clearMarks: isFirst });
    result.written += written;
    result.gone += portion.length - written;
    isFirst = false;
  }
  return result;
}

interface Write {
  readonly context: Excel.RequestContext;
  readonly table: Excel.Table;
  readonly keyColumns: readonly string[];
  readonly answers: ReadonlyMap<RowKey, Answer>;
  readonly clearMarks: boolean;
}

/**
 * Joins by key and writes. The write's own request reads the keys once more: when rows moved in between, the rows that
 * got a stranger's answer are blanked, unless they have one of their own, and everything is joined and written again.
 *
 * @returns how many of the answers found their row
 */
async function writeWhereverTheyStand({ context, table, keyColumns, answers, clearMarks }: Write): Promise<number> {
  const blanks = new Map<RowKey, Answer>();
  return againWhenTableMoves(async () => {
    const positions = await readRowPositions(context, table, keyColumns);
    const placed = placedAnswers(positions, answers);
    const written = placed.size;
    for (const [row, blank] of placedAnswers(positions, blanks)) placed.set(row, blank);
    if (placed.size === 0) return 0;
    const blocks = rowBlocks([...placed.keys()], WRITE_GAP);
    const witnesses = blocks.map((block) => keyColumns.map((name) => columnRows(table, name, block.first, block.rows).load('values')));
    await writeQuietly(context, () => queueAnswers(table, blocks, placed, clearMarks));
    const strangers = blocks.flatMap((block, index) => strangersIn(block, witnesses[index] ?? [], placed));
    if (strangers.length === 0) return written;
    for (const key of strangers) {
      if (key !== null && !answers.has(key)) blanks.set(key, { key, class: '', confidence: '', changed: false });
    }
    throw new TableMoved();
  });
}

/** Answers by the row in which their key stands; keys that are gone are left out. */
function placedAnswers(positions: RowPositions, answers: ReadonlyMap<RowKey, Answer>): Map<number, Answer> {
  const placed = new Map<number, Answer>();
  for (const answer of answers.values()) {
    const row = positions.get(answer.key);
    if (row !== undefined) placed.set(row, answer);
  }
  return placed;
}

/** Keys of the rows that stood, at the moment of writing, where another row's answer went. */
function strangersIn(block: RowBlock, witnesses: readonly Excel.Range[], placed: ReadonlyMap<number, Answer>): (RowKey | null)[] {
  const keys = keysOf(witnesses.map((range) => range.values));
  return block.members.filter((row) => keys[row - block.first] !== placed.get(row)?.key).map((row) => keys[row - block.first] ?? null);
}

function queueAnswers(table: Excel.Table, blocks: readonly RowBlock[], placed: ReadonlyMap<number, Answer>, clearMarks: boolean): void {
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
  queueMarks(table, [...placed].filter(([, answer]) => answer.changed).map(([row]) => row));
}

/** Marks rows whose class changed, by a sign behind the class and a fill. The sign is the format's: the value stays the class. */
function queueMarks(table: Excel.Table, rows: readonly number[]): void {
  for (const block of rowBlocks(rows, WRITE_GAP)) {
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

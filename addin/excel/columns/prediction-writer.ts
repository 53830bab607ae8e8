import type { RowKey } from '../../../contract/cell.ts';
import type { StandsBeside, StoodBeside } from '../../ports/answers-port.ts';
import type { Oddness, PredictionWrite, WriteResult } from '../../ports/workbook-port.ts';
import { excelWords } from '../excel-words.ts';
import { everyCell } from './added-columns.ts';
import { CLASS_COLUMN, REASONS_COLUMN, SCORE_COLUMN, SOURCE_COLUMN } from '../table/amend-columns.ts';
import { rowBlocks, type RowBlock } from '../table/row-blocks.ts';
import { columnRows } from '../table/table-layout.ts';
import type { WrittenAnswers } from './written-answers.ts';
import { classFormat, markAgainIn, queueFormats, type RowMarks } from './row-marks.ts';
import { queueAnswersOf, queueBeside, queueOddness } from './stands-beside.ts';
import type { RecentWrite } from './recent-write.ts';
import { writeByKey } from './write-by-key.ts';

/** What one request may weigh, as in chunks.ts. Some 20,000 rows of ordinary class names. */
const MAX_REQUEST_BYTES = 2_000_000;

/** Beyond so many separate runs of changed rows only the sign marks them: each fill is a range of its own. */
const MAX_FILLED_RUNS = 300;

const CHANGED_FILL = '#DDEBF7';

/** What stands beside a row afterwards. */
interface Answer extends StoodBeside {
  readonly changed: boolean;
  readonly oddness?: Oddness | undefined;
}

/** Where it is noted what was written, and told what stood there, if anybody asks. */
export interface WriteNotes {
  readonly written: WrittenAnswers;
  readonly marks: RowMarks;
  readonly recent: RecentWrite;
  readonly onStood?: ((stood: readonly StoodBeside[]) => void) | undefined;
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
  { written, marks, recent, onStood }: WriteNotes,
): Promise<WriteResult> {
  const table = context.workbook.tables.getItem(tableId);
  const sources = table.columns.getItemOrNullObject(SOURCE_COLUMN).load('name');
  const scores = table.columns.getItemOrNullObject(SCORE_COLUMN).load('name');
  const reasons = table.columns.getItemOrNullObject(REASONS_COLUMN).load('name');
  const result = { written: 0, gone: 0 };
  // Noted first, so that an event that Excel raises all the same is no news.
  for (const write of writes) written.noteWritten(write.key, write);
  const isSaid = noteUnknown(marks, writes);
  let isClear = recent.isWithoutMarks;
  let hasCleared = false;
  recent.noteMarks(true);
  for (const portion of portionsOf(writes)) {
    const answers = new Map<RowKey, Answer>(portion.map((write) => [write.key, answerOf(write)]));
    const clearMarks = !isClear;
    const stood: StoodBeside[] = [];
    const found = await writeByKey({
      context,
      table,
      keyColumns,
      cells: answers,
      recent,
      // What says whether there is a column of sources comes with the keys.
      queue: (blocks, placed) => {
        queueAnswers(table, { blocks, placed, hasSource: !sources.isNullObject, clearMarks, marks, isSaid });
        // A verdict that came with a correction says nothing of scores: those that stand there stay.
        if (scores.isNullObject || reasons.isNullObject) return;
        for (const block of blocks.filter(({ first, rows }) => saysOddness(placed, first, rows)))
          queueOddness(table, block, (row) => placed.get(row)?.oddness);
      },
      watch: (blocks) => {
        const before = onStood && queueAnswersOf(table, blocks, !sources.isNullObject);
        return (key, row): Answer => ({ ...(before?.of(key, row) ?? { key, ...BLANK }), changed: false });
      },
      // A row that got a stranger's answer is blanked: its own was of what it no longer is.
      returned: (key) => ({ key, ...BLANK, changed: false }),
      ...(onStood && { onWritten: ({ changed: _, ...before }: Answer) => stood.push(before) }),
    });
    onStood?.(stood);
    result.written += found;
    result.gone += portion.length - found;
    if (clearMarks && found > 0) isClear = hasCleared = true;
  }
  recent.noteMarks(!isClear || writes.some(({ changed }) => changed));
  // Clearing the marks of changed rows took those of others, too.
  const changed = new Set(writes.flatMap((write) => (write.changed ? [write.key] : [])));
  if (hasCleared) await markAgainIn({ context, tableId, keyColumns }, marks, changed);
  return result;
}

/**
 * Notes which of the rows written may be of none of the classes.
 *
 * @returns whether that is said of a row by this write, or was before
 */
function noteUnknown({ unknown }: RowMarks, writes: readonly PredictionWrite[]): (key: RowKey) => boolean {
  const before = new Set(writes.flatMap(({ key }) => (unknown.has(key) ? [key] : [])));
  for (const write of writes) {
    if (write.unknown === true) unknown.add(write.key);
    else unknown.delete(write.key);
  }
  return (key) => before.has(key) || unknown.has(key);
}

const BLANK: StandsBeside = { class: null, confidence: null, source: null };

function answerOf({ key, class: name, confidence, source, outside, changed, oddness }: PredictionWrite): Answer {
  const said =
    source === 'first' && outside !== undefined
      ? excelWords('sourceOutside', { model: outside })
      : excelWords('source', { source });
  return { key, class: name, confidence, source: said, changed, oddness };
}

function saysOddness(placed: ReadonlyMap<number, Answer>, first: number, rows: number): boolean {
  return Array.from({ length: rows }, (_, at) => placed.get(first + at)).some((each) => each?.oddness !== undefined);
}

interface QueuedAnswers {
  readonly blocks: readonly RowBlock[];
  readonly placed: ReadonlyMap<number, Answer>;
  readonly hasSource: boolean;
  readonly clearMarks: boolean;
  readonly marks: RowMarks;
  readonly isSaid: (key: RowKey) => boolean;
}

function queueAnswers(
  table: Excel.Table,
  { blocks, placed, hasSource, clearMarks, marks, isSaid }: QueuedAnswers,
): void {
  if (clearMarks) {
    const classes = table.columns.getItem(CLASS_COLUMN).getDataBodyRange();
    classes.numberFormat = everyCell('@');
    classes.format.fill.clear();
  }
  for (const block of blocks) queueBeside(table, block, hasSource, (row) => placed.get(row));
  const marked = [...placed].filter(([, { key, changed }]) => changed || isSaid(key));
  queueFormats(
    table,
    new Map(marked.map(([row, { key, changed }]) => [row, classFormat({ changed, unknown: marks.unknown.has(key) })])),
  );
  queueFills(
    table,
    marked.filter(([, { changed }]) => changed).map(([row]) => row),
  );
}

/** Rows whose class changed are marked by a fill, too. */
function queueFills(table: Excel.Table, rows: readonly number[]): void {
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

import type { RowKey } from '../../../contract/cell.ts';
import type { AnswerRestore, RestoreResult, StoodBeside } from '../../ports/answers-port.ts';
import { isSameAnswer } from '../../ports/same-answer.ts';
import { everyCell } from '../columns/added-columns.ts';
import {
  queueAnswersOf,
  queueBeside,
  queueOddnessCells,
  queueOddnessOf,
  type OddnessCells,
} from '../columns/stands-beside.ts';
import { writeByKey } from '../columns/write-by-key.ts';
import type { WrittenAnswers } from '../columns/written-answers.ts';
import { ANOMALY_COLUMNS, CLASS_COLUMN, SOURCE_COLUMN } from '../table/amend-columns.ts';
import { blockColumn, rowBlocks, type RowBlock } from '../table/row-blocks.ts';
import { columnRows } from '../table/table-layout.ts';

/** Rows of one request: two columns of classes and numbers, well below what Excel on the web takes. */
const ROWS_PER_REQUEST = 10_000;

/** As many runs of rows as Amend fills at most; see prediction-writer.ts. */
const MAX_FILLED_RUNS = 300;

/**
 * Puts back what stood beside rows, wherever they stand now, and takes their marks away; how odd they were said to be,
 * which was said of the answer that goes, goes with it. A row beside which something
 * else stands than was expected, because somebody typed there meanwhile, gets that back at once and is counted. Two
 * syncs for {@link ROWS_PER_REQUEST} rows, two more where something else stood.
 *
 * @throws {WorkbookProblem} columns-gone
 */
export async function restoreAnswersIn(
  context: Excel.RequestContext,
  tableId: string,
  keyColumns: readonly string[],
  restores: readonly AnswerRestore[],
  written: WrittenAnswers,
): Promise<RestoreResult> {
  const result = { written: 0, gone: 0, other: 0 };
  for (let first = 0; first < restores.length; first += ROWS_PER_REQUEST) {
    const portion = restores.slice(first, first + ROWS_PER_REQUEST);
    const { found, others } = await restorePortion(context, { tableId, keyColumns, portion });
    noteRestored(portion, others, written);
    result.written += found - others.length;
    result.other += others.length;
    result.gone += portion.length - found;
  }
  return result;
}

interface Portion {
  readonly tableId: string;
  readonly keyColumns: readonly string[];
  readonly portion: readonly AnswerRestore[];
}

async function restorePortion(
  context: Excel.RequestContext,
  { tableId, keyColumns, portion }: Portion,
): Promise<{ found: number; others: readonly StoodBeside[] }> {
  const table = context.workbook.tables.getItem(tableId);
  const sources = table.columns.getItemOrNullObject(SOURCE_COLUMN).load('name');
  const odd = ANOMALY_COLUMNS.map((name) => table.columns.getItemOrNullObject(name).load('name'));
  const expected = new Map(portion.map((each) => [each.key, each.expected]));
  const put = (cells: ReadonlyMap<RowKey, StoodBeside>, onWritten: (had: StoodBeside) => void) =>
    writeByKey<StoodBeside>({
      context,
      table,
      keyColumns,
      cells,
      queue: (blocks, placed) => {
        queueUnmarked(table, blocks);
        for (const block of blocks) queueBeside(table, block, !sources.isNullObject, (row) => placed.get(row));
      },
      watch: (blocks) => queueAnswersOf(table, blocks, !sources.isNullObject).of,
      onWritten,
    });
  const others: StoodBeside[] = [];
  const found = await put(new Map(portion.map(({ key, restored }) => [key, { key, ...restored }])), (had) => {
    if (!isSameAnswer(had, expected.get(had.key)!)) others.push(had);
  });
  if (others.length > 0) await put(new Map(others.map((had) => [had.key, had])), () => undefined);
  if (odd.every((column) => !column.isNullObject)) {
    const left = new Set(others.map(({ key }) => key));
    const restored = portion.filter(({ key }) => !left.has(key)).map(({ key }) => key);
    await clearOddness({ context, table, keyColumns }, restored);
  }
  return { found, others };
}

async function clearOddness(
  place: {
    readonly context: Excel.RequestContext;
    readonly table: Excel.Table;
    readonly keyColumns: readonly string[];
  },
  keys: readonly RowKey[],
): Promise<void> {
  await writeByKey<OddnessCells>({
    ...place,
    cells: new Map(keys.map((key) => [key, { key, score: '', reasons: '' }])),
    queue(blocks, placed) {
      for (const block of blocks) queueOddnessCells(place.table, block, (row) => placed.get(row));
    },
    watch: (blocks) => queueOddnessOf(place.table, blocks),
  });
}

function queueUnmarked(table: Excel.Table, blocks: readonly RowBlock[]): void {
  for (const block of blocks)
    columnRows(table, CLASS_COLUMN, block.first, block.rows).numberFormat = blockColumn(block, () => '@');
  const runs = rowBlocks(
    blocks.flatMap(({ members }) => members),
    0,
  );
  if (runs.length > MAX_FILLED_RUNS) {
    const classes = table.columns.getItem(CLASS_COLUMN).getDataBodyRange();
    classes.numberFormat = everyCell('@');
    return classes.format.fill.clear();
  }
  for (const run of runs) columnRows(table, CLASS_COLUMN, run.first, run.rows).format.fill.clear();
}

/** What was put back is Amend's own from before: no event about it is anybody's word. */
function noteRestored(
  portion: readonly AnswerRestore[],
  others: readonly StoodBeside[],
  written: WrittenAnswers,
): void {
  const left = new Set(others.map(({ key }) => key));
  for (const { key, restored } of portion)
    if (!left.has(key) && restored.class !== null)
      written.noteWritten(key, { class: restored.class, confidence: restored.confidence });
}

import type { CellValue } from '../../../contract/cell.ts';
import { rowKeyOf } from '../../../contract/row-key.ts';
import { WorkbookProblem, type SheetColumn, type SheetTable } from '../../ports/workbook-port.ts';
import type { PartRead, TableReading } from '../../ports/table-reading.ts';
import { CLASS_COLUMN, CONFIDENCE_COLUMN, CORRECTION_COLUMN, isPredictionColumn } from './amend-columns.ts';
import { cellValueOf, isErrorCell } from './cell-text.ts';
import { readInChunks, weightOf, type Chunk } from '../requests/chunks.ts';
import { isDateFormat } from './date-format.ts';
import { readShownTexts } from './shown-text.ts';
import { readKeys } from './row-positions.ts';
import { bodyRows, readLayout, type TableLayout } from './table-layout.ts';
import { againWhenTableMoves, TableMoved } from './table-moves.ts';
import { excelWords } from '../excel-words.ts';

/** Beyond so many cells Excel answers null instead of values, without an error; and a pane would run out of memory. */
const MAX_CELLS = 5_000_000;

/** Number formats are looked at in so many rows at the top, in the middle and at the end. */
const FORMAT_SAMPLE_ROWS = 50;

/**
 * Reads a table whole, in chunks of rows: one sync to find it and one a chunk.
 *
 * Values are culture-free: numbers are numbers and dates are serial days whatever the person's language. Error cells
 * become null and are counted. Keys are values, too, and not what is shown: a column made wider, another number format
 * or language would make every row another one. Classes alone are read as they are shown.
 *
 * @throws {WorkbookProblem} table-too-large, before anything is read; column-too-narrow
 */
export async function readTableIn(
  context: Excel.RequestContext,
  tableId: string,
  reading: TableReading = {},
  editsHeard: number | null = null,
): Promise<SheetTable> {
  return againWhenTableMoves(() => readWhole(context, tableId, reading, editsHeard));
}

async function readWhole(
  context: Excel.RequestContext,
  tableId: string,
  reading: TableReading,
  editsHeard: number | null,
): Promise<SheetTable> {
  const layout = await readLayout(context, tableId);
  const width = layout.columnNames.length;
  assertReadable(layout.rows, width);
  const part = await goOn(context, layout, reading, editsHeard);
  const { columns } = part;
  let formats: readonly FormatSample[] | null = null;
  let isFirst = true;
  let block: Excel.Range | undefined;
  let body: Excel.Range | undefined;
  await readInChunks(
    context,
    {
      rows: layout.rows,
      columns: width,
      from: part.rowsRead,
      queue({ first, rows }) {
        // Once more where a chunk is read in smaller pieces: what was queued with it has not come.
        if (isFirst) formats = queueFormatSamples(layout);
        body = layout.table.getDataBodyRange().load('rowCount');
        block = bodyRows(layout.table, first, rows).load('values');
      },
      take(chunk) {
        if (body?.rowCount !== layout.rows) throw new TableMoved();
        const values = block?.values;
        if (!values) throw new WorkbookProblem('table-too-large', excelWords('noValues'), excelWords('noValuesNext'));
        isFirst = false;
        takeValues(columns, values, chunk);
        part.rowsRead = chunk.first + chunk.rows;
        return weightOf(values);
      },
    },
    reading,
  );
  // All had been read before: the formats have not come with them.
  const samples = formats ?? queueFormatSamples(layout);
  if (formats === null) await context.sync();
  const dates = columns.map((column, index) => isDateColumn(column.values, index, samples));
  const shownOf = async (name: string | undefined) => {
    const column = columns.find((each) => each.name === name);
    return column === undefined ? null : readShownTexts(context, layout, column.name, column.values);
  };
  const classes = await shownOf(reading.classColumn);
  return withoutPlaceholderRow({
    table: layout.ref,
    columns: columns
      .map((column, index): SheetColumn => ({
        ...column,
        isDate: dates[index] ?? false,
        ...(classes !== null && column.name === reading.classColumn ? { shown: classes } : {}),
      }))
      .filter((column) => !isPredictionColumn(column.name)),
    corrections: await shownOf(CORRECTION_COLUMN),
    answers: await shownOf(CLASS_COLUMN),
    confidences: numbersIn(columns.find(({ name }) => name === CONFIDENCE_COLUMN)),
  });
}

/** What was read before, where it still stands as it was read; else nothing yet. No sync where nothing was. */
async function goOn(
  context: Excel.RequestContext,
  layout: TableLayout,
  { kept, keyColumns = [] }: TableReading,
  edits: number | null,
): Promise<PartRead> {
  const before = kept?.part ?? null;
  if (before !== null && before.edits === edits && (await stillStands(context, layout, before, keyColumns)))
    return before;
  const part: PartRead = {
    names: layout.columnNames,
    rows: layout.rows,
    columns: layout.columnNames.map((name) => ({
      name,
      values: new Array<CellValue>(layout.rows).fill(null),
      errorCells: 0,
    })),
    edits,
    rowsRead: 0,
  };
  if (kept !== undefined) kept.part = part;
  return part;
}

/** Whether the table is as it was, as far as edits are heard of, and rows that were read stand there. One sync. */
async function stillStands(
  context: Excel.RequestContext,
  { columnNames, rows, table }: TableLayout,
  before: PartRead,
  keyColumns: readonly string[],
): Promise<boolean> {
  if (before.edits === null || before.rows !== rows || keyColumns.length === 0) return false;
  if (JSON.stringify(before.names) !== JSON.stringify(columnNames)) return false;
  const keyed = keyColumns.map((name) => before.columns.find((column) => column.name === name));
  if (keyed.includes(undefined)) return false;
  const keys = await readKeys(context, table, keyColumns);
  if (keys.length !== rows) return false;
  for (let row = 0; row < before.rowsRead; row++)
    if (keys[row] !== rowKeyOf(keyed.map((column) => column!.values[row] ?? null))) return false;
  return true;
}

/** @throws {WorkbookProblem} table-too-large */
export function assertReadable(rows: number, columns: number): void {
  if (rows * columns <= MAX_CELLS) return;
  throw new WorkbookProblem(
    'table-too-large',
    excelWords('tooManyCells', { rows, columns, most: MAX_CELLS }),
    excelWords('tooManyCellsNext'),
  );
}

/** A table in Excel has always one row at least: the only row of an empty one is blank. */
function withoutPlaceholderRow(sheetTable: SheetTable): SheetTable {
  const { table, columns, corrections, answers, confidences } = sheetTable;
  if (table.rows !== 1 || columns.some((column) => column.values[0] !== null || column.errorCells > 0))
    return sheetTable;
  return {
    table: { ...table, rows: 0 },
    columns: columns.map(({ name, isDate, errorCells }) => ({ name, isDate, errorCells, values: [] })),
    corrections: corrections && [],
    answers: answers && [],
    confidences: confidences && [],
  };
}

function numbersIn(column: Pick<SheetColumn, 'values'> | undefined): (number | null)[] | null {
  return column?.values.map((value) => (typeof value === 'number' ? value : null)) ?? null;
}

function takeValues(columns: PartRead['columns'], values: readonly (readonly unknown[])[], chunk: Chunk): void {
  columns.forEach((column, c) => {
    values.forEach((row, r) => {
      column.values[chunk.first + r] = cellValueOf(row[c]);
      if (isErrorCell(row[c])) column.errorCells++;
    });
  });
}

/** Number formats of some rows of the table's body. */
interface FormatSample {
  readonly first: number;
  readonly range: Excel.Range;
}

/**
 * Queues the formats of a few rows; they arrive with the first chunk. Formats of every cell would weigh more than the
 * values.
 */
function queueFormatSamples(layout: TableLayout): FormatSample[] {
  const rows = Math.min(FORMAT_SAMPLE_ROWS, layout.rows);
  const starts = new Set([0, Math.floor((layout.rows - rows) / 2), layout.rows - rows]);
  return [...starts].map((first) => ({ first, range: bodyRows(layout.table, first, rows).load('numberFormat') }));
}

/** A column is a date column when most of the numbers in the sample are shown as dates. */
function isDateColumn(values: readonly CellValue[], column: number, samples: readonly FormatSample[]): boolean {
  let numbers = 0;
  let dates = 0;
  for (const { first, range } of samples) {
    range.numberFormat.forEach((formats: readonly unknown[], row: number) => {
      if (typeof values[first + row] !== 'number') return;
      numbers++;
      if (isDateFormat(String(formats[column]))) dates++;
    });
  }
  return dates * 2 > numbers;
}

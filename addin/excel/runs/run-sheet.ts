import type { KeptRun } from '../../ports/answers-port.ts';
import { everyCell } from '../columns/added-columns.ts';
import { inExcelPatiently, writeQuietly } from '../requests/excel-session.ts';
import { readInChunks, weightOf } from '../requests/chunks.ts';
import { excelCodeOf } from '../requests/excel-error.ts';
import { cellTextOf, textForTextCell } from '../table/cell-text.ts';
import { RUNS_SHEET } from '../table/own-sheets.ts';

/** So many runs of a table are remembered: each is some megabytes of a large table. */
export const MOST_RUNS = 3;

/** The rows of a run's column: whose it is, its id, its number, how many lines it has, its head; then the lines. */
const TABLE = 0;
const ID = 1;
const NUMBER = 2;
const LINES = 3;
const HEAD = 4;
const HEADER_ROWS = 5;

/** A run as the sheet has it. */
interface RunColumn extends KeptRun {
  readonly column: number;
  readonly table: string;
  /** Counts the runs of all tables. */
  readonly number: number;
  readonly lines: number;
}

/**
 * The sheet "Amend runs", on which the workbook remembers runs of classifying: a column a run. It is saved and copied
 * with the workbook. What is done here is done one after the other, so that no column is taken twice.
 */
export class RunSheet {
  private last: Promise<unknown> = Promise.resolve();
  /** The runs as they were last read or left; somebody else may have changed the sheet since. Null until then. */
  private known: readonly RunColumn[] | null = null;

  /** Those of a table, oldest first. */
  list(tableId: string): Promise<readonly KeptRun[]> {
    return this.next(async (context) => {
      const { sheet, runs } = await readHeads(context);
      this.known = sheet === null ? null : runs;
      return runs.filter(({ table }) => table === tableId).map(({ id, head }) => ({ id, head }));
    });
  }

  linesOf(tableId: string, run: string): Promise<readonly string[]> {
    return this.next(async (context) => {
      const { sheet, runs } = await readHeads(context);
      const found = runs.find(({ table, id }) => table === tableId && id === run);
      if (sheet === null || found === undefined) return [];
      const lines: string[] = [];
      let range: Excel.Range | undefined;
      await readInChunks(context, {
        rows: found.lines,
        // A line is long: as many as ordinary rows of so many cells.
        columns: 1_000,
        queue({ first, rows }) {
          range = sheet.getRangeByIndexes(HEADER_ROWS + first, found.column, rows, 1).load('values');
        },
        take() {
          const values: unknown[][] = range?.values ?? [];
          for (const [text] of values) lines.push(cellTextOf(text) ?? '');
          return weightOf(values);
        },
      });
      return lines;
    });
  }

  /**
   * Adds lines to a run, which is begun with them if need be. One sync where the runs are as they were last read or
   * left, and none has to go; else up to four.
   */
  keep(tableId: string, run: KeptRun, lines: readonly string[]): Promise<void> {
    return this.next(async (context) => {
      const { known } = this;
      this.known = null;
      const guess = known === null ? null : placeOf(tableId, run.id, known);
      const isLikely = guess !== null && guess.forgotten.length === 0;
      if (isLikely && (await addTo(context, guess, run, lines))) {
        this.known = withRun(known!, guess, run, lines.length);
        return;
      }
      const heads = await readHeads(context);
      const sheet = heads.sheet ?? addSheet(context);
      const place = placeOf(tableId, run.id, heads.runs);
      await writeQuietly(context, () => {
        for (const { column } of place.forgotten) columnOf(sheet, column).clear();
        queueLines(sheet, place, run, lines);
      });
      this.known = withRun(heads.runs, place, run, lines.length);
    });
  }

  forget(tableId: string, run: string): Promise<void> {
    return this.next(async (context) => {
      const { sheet, runs } = await readHeads(context);
      const found = runs.find(({ table, id }) => table === tableId && id === run);
      if (sheet === null || found === undefined) return;
      await writeQuietly(context, () => columnOf(sheet, found.column).clear());
      this.known = runs.filter((each) => each !== found);
    });
  }

  private next<Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
    const done = this.last.then(() => inExcelPatiently(work));
    this.last = done.catch(() => undefined);
    return done;
  }
}

/** The runs once lines were added to one of them. */
function withRun(runs: readonly RunColumn[], place: Place, { id, head }: KeptRun, added: number): RunColumn[] {
  const { table, column, number, lines, forgotten } = place;
  const others = runs.filter((each) => each.column !== column && !forgotten.includes(each));
  return [...others, { table, column, number, lines: lines + added, id, head }].sort((a, b) => a.number - b.number);
}

const headerOf = ({ table, number, lines }: Place, id: string) => [table, id, String(number), String(lines)];

/** Queues the lines below those that are there, and the header that says so. */
function queueLines(sheet: Excel.Worksheet, place: Place, { id, head }: KeptRun, lines: readonly string[]): void {
  const cells = sheet.getRangeByIndexes(0, place.column, HEADER_ROWS, 1);
  cells.numberFormat = everyCell('@');
  const header = [...headerOf({ ...place, lines: place.lines + lines.length }, id), head];
  cells.values = header.map((text) => [textForTextCell(text)]);
  if (lines.length === 0) return;
  const below = sheet.getRangeByIndexes(HEADER_ROWS + place.lines, place.column, lines.length, 1);
  below.numberFormat = everyCell('@');
  below.values = lines.map((text) => [textForTextCell(text)]);
}

/**
 * Adds lines to a run where it is taken to stand. The same request first reads what stands there: where that is neither
 * this run as it was left nor, for a new one, nothing, it is put back as it was.
 *
 * @returns whether it stands there now
 */
async function addTo(
  context: Excel.RequestContext,
  place: Place,
  run: KeptRun,
  lines: readonly string[],
): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItem(RUNS_SHEET);
  const header = sheet.getRangeByIndexes(0, place.column, HEADER_ROWS, 1).load('values');
  const below =
    lines.length === 0
      ? null
      : sheet.getRangeByIndexes(HEADER_ROWS + place.lines, place.column, lines.length, 1).load('values');
  try {
    await writeQuietly(context, () => queueLines(sheet, place, run, lines));
  } catch (error) {
    // The sheet was deleted: it is made anew.
    if (excelCodeOf(error) === 'ItemNotFound') return false;
    throw error;
  }
  const textsIn = (range: Excel.Range | null) =>
    (range?.values ?? []).map(([text]: unknown[]) => cellTextOf(text) ?? '');
  const stood = textsIn(header);
  const left = place.isNew ? ['', '', '', ''] : headerOf(place, run.id);
  const isOwn = left.every((text, row) => stood[row] === text) && textsIn(below).every((text) => text === '');
  if (isOwn) return true;
  await writeQuietly(context, () => {
    const [former, lower] = [header.values, below?.values ?? []];
    sheet.getRangeByIndexes(0, place.column, HEADER_ROWS, 1).values = former;
    if (lower.length > 0)
      sheet.getRangeByIndexes(HEADER_ROWS + place.lines, place.column, lower.length, 1).values = lower;
  });
  return false;
}

function addSheet(context: Excel.RequestContext): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(RUNS_SHEET);
  sheet.visibility = Excel.SheetVisibility.veryHidden;
  return sheet;
}

function columnOf(sheet: Excel.Worksheet, column: number): Excel.Range {
  return sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
}

/** The runs of all tables, oldest first; no sheet where none was ever remembered. Two or three syncs. */
async function readHeads(
  context: Excel.RequestContext,
): Promise<{ sheet: Excel.Worksheet | null; runs: readonly RunColumn[] }> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(RUNS_SHEET).load('name');
  await context.sync();
  if (sheet.isNullObject) return { sheet: null, runs: [] };
  const used = sheet.getUsedRangeOrNullObject(true).load('columnIndex,columnCount');
  await context.sync();
  if (used.isNullObject) return { sheet, runs: [] };
  const heads = sheet.getRangeByIndexes(0, 0, HEADER_ROWS, used.columnIndex + used.columnCount).load('values');
  await context.sync();
  const text = (row: number, column: number) => cellTextOf(heads.values[row]?.[column]) ?? '';
  const runs = (heads.values[TABLE] ?? []).flatMap((_, column) =>
    text(ID, column) === ''
      ? []
      : [
          {
            column,
            table: text(TABLE, column),
            id: text(ID, column),
            number: Number(text(NUMBER, column)),
            lines: Number(text(LINES, column)),
            head: text(HEAD, column),
          },
        ],
  );
  return { sheet, runs: runs.sort((a, b) => a.number - b.number) };
}

interface Place extends Pick<RunColumn, 'table' | 'column' | 'number'> {
  readonly isNew: boolean;
  /** Lines that stand there. */
  readonly lines: number;
  /** Runs whose columns are cleared. */
  readonly forgotten: readonly RunColumn[];
}

/** Where a run stands, or is to stand: in the first free column, of which there is one when the oldest run goes. */
function placeOf(tableId: string, id: string, runs: readonly RunColumn[]): Place {
  const known = runs.find((run) => run.table === tableId && run.id === id);
  if (known !== undefined) return { ...known, isNew: false, forgotten: [] };
  const own = runs.filter(({ table }) => table === tableId);
  const forgotten = own.slice(0, Math.max(0, own.length - MOST_RUNS + 1));
  const taken = new Set(runs.filter((run) => !forgotten.includes(run)).map(({ column }) => column));
  let column = 0;
  while (taken.has(column)) column++;
  const number = (runs.at(-1)?.number ?? 0) + 1;
  return { table: tableId, column, number, lines: 0, isNew: true, forgotten };
}

import { writeQuietly } from '../../excel/requests/excel-session.ts';
import { fingerprint, isAsBefore, NOTHING_KNOWN, queueRemembering } from './known-page.ts';
import { noteMoves } from './move-notes.ts';
import { placeLines, type PlacedRow } from './place-lines.ts';
import { queuePrinting } from './print-layout.ts';
import { readEarlierRun, type EarlierRun } from './read-earlier-run.ts';
import type { Line } from './sheet-text.ts';
import { changedCells } from './write-cells.ts';

/** A worksheet that Amend writes as a whole. */
export interface ReportSheet {
  /** Its name, with which the names of its charts begin, too. */
  readonly name: string;
  /** The hidden worksheet that holds the numbers behind its charts, and remembers what was written. */
  readonly dataName: string;
  /** Columns from A on that a page may take; what stands right of them is the person's. */
  readonly columns: number;
}

/** A chart of a page. */
export interface SheetChart {
  /** Begins with the name of its sheet. */
  readonly name: string;
  /** All that is drawn, where it stands left out. */
  readonly content: unknown;
  /** The line, from 0, at whose row it begins. */
  readonly line: number;
  queue(sheet: Excel.Worksheet, data: Excel.Worksheet, row: number): void;
}

/** A page as it is written. */
export interface ReportPage<Look extends string> {
  readonly lines: readonly Line<Look>[];
  /** Columns that the lines take. */
  readonly columns: number;
  /** Number formats of a line's cells. */
  readonly formatsOf: (line: Line<Look>) => readonly string[];
  /** Looks whose lines are known by their first cell: no other line takes the row of one. Default: none. */
  readonly named?: readonly Look[];
  /** Looks of lines that people write into. Default: none. */
  readonly typed?: readonly Look[];
  readonly drawing: LineByLine<Look> | AsAWhole;
}

/** Of lines that do not know each other: what looks as it did is left alone, and so is a chart. */
export interface LineByLine<Look extends string> {
  readonly by: 'line';
  /** Queues the looks of rows that have a line, and did not have one of that look before. */
  readonly queueLooks: (sheet: Excel.Worksheet, rows: StyledRows<Look>) => void;
  readonly charts: readonly SheetChart[];
}

/** Looks, tables and charts that hang together: all anew when anything differs. Rows of the person's go below. */
export interface AsAWhole {
  readonly by: 'whole';
  /** What they are made of beside the lines. */
  readonly of: unknown;
  readonly queue: (sheet: Excel.Worksheet, data: Excel.Worksheet) => void;
}

/** The rows of a sheet with the lines that stand in them; null of a row that is the person's, or as it was. */
export type StyledRows<Look extends string> = readonly (Line<Look> | null)[];

/**
 * Makes a report's worksheet and shows it; a second run changes what says something else by now, in place. Whatever a
 * person wrote beside, below or between stays, and moves with the line that it stands beside. Three to five syncs.
 *
 * @param layOut lays the page out; given the sheet's cells from A1, if it was there
 */
export async function writeReport<Look extends string>(
  context: Excel.RequestContext,
  report: ReportSheet,
  layOut: (cells: EarlierRun['cells']) => ReportPage<Look>,
): Promise<void> {
  const sheets = context.workbook.worksheets;
  const knownSheet = sheets.getItemOrNullObject(report.name).load('name');
  const knownData = sheets.getItemOrNullObject(report.dataName).load('name');
  await context.sync();
  const sheet = knownSheet.isNullObject ? sheets.add(report.name) : knownSheet;
  const data = knownData.isNullObject ? sheets.add(report.dataName) : knownData;
  const before = await readEarlierRun(context, report, {
    sheet: knownSheet.isNullObject ? null : sheet,
    data: knownData.isNullObject ? null : data,
  });
  const page = layOut(before.cells);
  await writeQuietly(context, () => {
    data.visibility = Excel.SheetVisibility.hidden;
    queuePage(sheet, data, { report, page, before });
    if (before.known === null) queuePrinting(sheet);
    sheet.showGridlines = false;
    sheet.visibility = Excel.SheetVisibility.visible;
    sheet.activate();
    sheet.getRange('A1').select();
  });
}

interface Writing<Look extends string> {
  readonly report: ReportSheet;
  readonly page: ReportPage<Look>;
  readonly before: EarlierRun;
}

function queuePage<Look extends string>(
  sheet: Excel.Worksheet,
  data: Excel.Worksheet,
  { report, page, before }: Writing<Look>,
): void {
  const { columns } = report;
  const { lines, drawing } = page;
  // A sheet of an earlier release remembers nothing: all of its columns were the page's.
  if (before.known === null && before.rows > 0) queueClearing(sheet, columns, before);
  const known = before.known ?? NOTHING_KNOWN;
  const found = before.known === null ? [] : before.cells;
  const among = (looks: readonly string[] | undefined) => (look: string) => looks?.includes(look) ?? false;
  const isTyped = among(page.typed);
  const planned = placeLines({ columns, sheet: found, known, lines, isNamed: among(page.named), isTyped });
  const { placed, moved } =
    drawing.by === 'whole' ? belowThePage(planned, found.length) : { placed: planned, moved: [] };
  const cells = [...found, ...moved.map((row) => found[row]!)];
  const blocks = changedCells({ columns, placed, lines, sheet: cells, known, isTyped });
  const drawn = drawnOf(drawing, placed);
  const isSame =
    isAsBefore(placed) && blocks.length === 0 && known.cells.length === lines.length && isDrawn(drawn, known.drawn);
  const isNew = ({ line, known: was }: PlacedRow) =>
    line !== null && (known.looks[was ?? -1] !== lines[line]!.look || (drawing.by === 'whole' && !isSame));
  const styled = placed.map((row) => (isNew(row) ? lines[row.line!]! : null));
  if (isSame && styled.every((line) => line === null)) return;

  if (drawing.by === 'whole') queueUndrawing(sheet, data, report, before);
  moved.forEach((row, at) => {
    const source = sheet.getRangeByIndexes(row, 0, 1, columns);
    sheet.getRangeByIndexes(found.length + at, 0, 1, columns).copyFrom(source);
  });
  queueRows(sheet, columns, placed, cells.length);
  queueNotes(sheet, columns, placed, before);
  queueFormats(sheet, page, styled, cells.length > 0);
  for (const { row, column, cells: written } of blocks)
    sheet.getRangeByIndexes(row, column, written.length, written[0]!.length).values = written.map((each) => [...each]);
  if (drawing.by === 'whole') drawing.queue(sheet, data);
  else {
    if (styled.some((line) => line !== null)) drawing.queueLooks(sheet, styled);
    queueCharts(sheet, data, { charts: drawing.charts, drawn, before, placed });
  }
  queueRemembering(data, lines, columns, drawn, known.cells.length);
}

/** Rows of the person's that stand within a page go below it, so that its lines hang together. */
function belowThePage(placed: readonly PlacedRow[], rows: number): { placed: PlacedRow[]; moved: number[] } {
  const last = placed.findLastIndex(({ line }) => line !== null);
  const within = placed.filter(({ line }, at) => line === null && at < last);
  return {
    placed: [
      ...placed.filter((row) => !within.includes(row)),
      ...within.map((row, at) => ({ ...row, from: rows + at })),
    ],
    moved: within.map(({ from }) => from!),
  };
}

/** What is to be remembered of what is drawn. */
function drawnOf<Look extends string>(drawing: ReportPage<Look>['drawing'], placed: readonly PlacedRow[]): string[] {
  if (drawing.by === 'whole') return [fingerprint(JSON.stringify(drawing.of))];
  return drawing.charts.map(({ name, content, line }) =>
    fingerprint(JSON.stringify([name, content, rowOfLine(placed, line)])),
  );
}

function isDrawn(drawn: readonly string[], known: readonly string[]): boolean {
  return drawn.every((each, at) => each === known[at]) && known.slice(drawn.length).every((each) => each === '');
}

function rowOfLine(placed: readonly PlacedRow[], line: number): number {
  return placed.findIndex((row) => row.line === line);
}

/** Takes away what is drawn anew as a whole. */
function queueUndrawing(
  sheet: Excel.Worksheet,
  data: Excel.Worksheet,
  { columns }: ReportSheet,
  { rows, known, ownTables, charts }: EarlierRun,
): void {
  if (rows > 0) {
    // Cells first: a protected sheet refuses them before anything is lost.
    const cells = sheet.getRangeByIndexes(0, 0, Math.max(1, known?.cells.length ?? rows), columns);
    cells.clear(Excel.ClearApplyTo.formats);
    cells.conditionalFormats.clearAll();
  }
  for (const table of ownTables) table.convertToRange();
  for (const chart of charts) chart.delete();
  data.getRange().clear();
}

function queueNotes(sheet: Excel.Worksheet, columns: number, placed: readonly PlacedRow[], before: EarlierRun): void {
  for (const { from, to, rows } of noteMoves(placed, before.noted, before.tables)) {
    const width = before.width - columns;
    const source = sheet.getRangeByIndexes(from, columns, rows, width);
    sheet.getRangeByIndexes(to, columns, rows, width).copyFrom(source);
    source.clear();
  }
}

function queueClearing(sheet: Excel.Worksheet, columns: number, before: EarlierRun): void {
  const cells = sheet.getRangeByIndexes(0, 0, before.rows, columns);
  cells.conditionalFormats.clearAll();
  for (const table of before.ownTables) table.convertToRange();
  cells.clear();
}

/** Takes rows out and puts rows in, of the page's columns alone, from below, so that places above hold. */
function queueRows(sheet: Excel.Worksheet, columns: number, placed: readonly PlacedRow[], rows: number): void {
  let below = rows;
  let put = 0;
  const queueGap = (after: number) => {
    const gone = below - after - 1;
    if (gone > 0) sheet.getRangeByIndexes(after + 1, 0, gone, columns).delete(Excel.DeleteShiftDirection.up);
    // Below the last row there is nothing to make room among.
    if (put > 0 && below < rows) {
      const room = sheet.getRangeByIndexes(after + 1, 0, put, columns);
      room.insert(Excel.InsertShiftDirection.down);
      sheet.getRangeByIndexes(after + 1, 0, put, columns).clear(Excel.ClearApplyTo.formats);
    }
  };
  for (const { from } of placed.toReversed()) {
    if (from === null) {
      put++;
      continue;
    }
    queueGap(from);
    below = from;
    put = 0;
  }
  queueGap(-1);
}

/** Clears what another look left, and sets number formats before there are cells to be read by them. */
function queueFormats<Look extends string>(
  sheet: Excel.Worksheet,
  { columns, formatsOf }: ReportPage<Look>,
  styled: StyledRows<Look>,
  isCleared: boolean,
): void {
  for (let first = 0; first < styled.length; first++) {
    if (styled[first] === null) continue;
    let end = first;
    while (styled[end]) end++;
    const rows = sheet.getRangeByIndexes(first, 0, end - first, columns);
    if (isCleared) rows.clear(Excel.ClearApplyTo.formats);
    rows.numberFormat = styled.slice(first, end).map((line) => [...formatsOf(line!)]);
    first = end;
  }
}

/** Draws what differs from what was drawn. */
function queueCharts(
  sheet: Excel.Worksheet,
  data: Excel.Worksheet,
  {
    charts,
    drawn,
    before,
    placed,
  }: { charts: readonly SheetChart[]; drawn: readonly string[]; before: EarlierRun; placed: readonly PlacedRow[] },
): void {
  const there = new Set(before.charts.map(({ name }) => name));
  const isKept = (name: string) => {
    const at = charts.findIndex((chart) => chart.name === name);
    return at !== -1 && there.has(name) && before.known?.drawn[at] === drawn[at];
  };
  for (const chart of before.charts) if (!isKept(chart.name)) chart.delete();
  for (const chart of charts) if (!isKept(chart.name)) chart.queue(sheet, data, rowOfLine(placed, chart.line));
}

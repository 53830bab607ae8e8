import { writeQuietly } from '../../excel/requests/excel-session.ts';
import { guardedCells, type Line } from './sheet-text.ts';

/** A worksheet that Amend writes as a whole. */
export interface ReportSheet {
  /** Its name, with which the names of its charts begin, too. */
  readonly name: string;
  /** The hidden worksheet that holds the numbers behind its charts. */
  readonly dataName: string;
  /** Columns from A on that a page may take; what stands right of them is the person's. */
  readonly columns: number;
  /** Whether the page depends on what people typed on the sheet. It costs a sync to read. */
  readonly isReadFirst: boolean;
}

/** A page as it is written. */
export interface ReportPage<Look extends string> {
  readonly lines: readonly Line<Look>[];
  /** Columns that the lines take. */
  readonly columns: number;
  /** Number formats of a line's cells. */
  readonly formatsOf: (line: Line<Look>) => readonly string[];
  /** Queues what is not cells: looks, tables, and charts with their data. */
  readonly queueRest: (sheet: Excel.Worksheet, data: Excel.Worksheet) => void;
}

/** What stands on the sheet from an earlier run. */
interface EarlierRun {
  readonly cells: readonly (readonly unknown[])[];
  readonly rows: number;
  readonly charts: readonly Excel.Chart[];
  readonly tables: readonly Excel.Table[];
}

const NO_EARLIER_RUN: EarlierRun = { cells: [], rows: 0, charts: [], tables: [] };

/**
 * Makes a report's worksheet and shows it; a second run replaces what the first wrote. Other sheets, and a person's own
 * charts and notes beside the page, stay as they are. Two to four syncs.
 *
 * @param layOut lays the page out; given the sheet's cells from A1, if it is read first and was there
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
  const before = knownSheet.isNullObject ? NO_EARLIER_RUN : await readEarlierRun(context, sheet, report);
  const page = layOut(before.cells);
  await writeQuietly(context, () => {
    // Cells first: a protected sheet refuses them before anything is lost.
    if (before.rows > 0) queueClearing(sheet, report, before);
    if (!knownData.isNullObject) data.getRange().clear();
    data.visibility = Excel.SheetVisibility.hidden;
    queueLines(sheet, page);
    sheet.showGridlines = false;
    page.queueRest(sheet, data);
    sheet.visibility = Excel.SheetVisibility.visible;
    sheet.activate();
    sheet.getRange('A1').select();
  });
}

async function readEarlierRun(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { name, columns, isReadFirst }: ReportSheet,
): Promise<EarlierRun> {
  const used = sheet.getUsedRangeOrNullObject().load('rowIndex,rowCount');
  const charts = sheet.charts.load('items/name');
  const tables = sheet.getRangeByIndexes(0, 0, 1, columns).getEntireColumn().getTables(true).load('items/id');
  await context.sync();
  const rows = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  return {
    cells: isReadFirst ? await readCells(context, sheet, Math.max(1, rows), columns) : [],
    rows,
    charts: charts.items.filter((chart) => chart.name.startsWith(name)),
    tables: tables.items,
  };
}

async function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: number,
  columns: number,
): Promise<EarlierRun['cells']> {
  const cells = sheet.getRangeByIndexes(0, 0, rows, columns).load('values');
  await context.sync();
  return cells.values;
}

function queueClearing(sheet: Excel.Worksheet, { columns }: ReportSheet, before: EarlierRun): void {
  const cells = sheet.getRangeByIndexes(0, 0, before.rows, columns);
  cells.conditionalFormats.clearAll();
  for (const table of before.tables) table.delete();
  cells.clear();
  for (const chart of before.charts) chart.delete();
}

function queueLines<Look extends string>(
  sheet: Excel.Worksheet,
  { lines, columns, formatsOf }: ReportPage<Look>,
): void {
  const cells = sheet.getRangeByIndexes(0, 0, lines.length, columns);
  cells.numberFormat = lines.map((line) => [...formatsOf(line)]);
  cells.values = lines.map((line) => guardedCells(line.cells, columns));
}

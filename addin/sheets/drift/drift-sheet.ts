import type { DriftReport } from '../../../contract/drift.ts';
import { writeQuietly } from '../../excel/requests/excel-session.ts';
import { DRIFT_DATA_SHEET, DRIFT_SHEET } from '../../excel/table/own-sheets.ts';
import { CHART_NAME_PREFIX, columnsToDraw, queueCharts } from './drift-charts.ts';
import { formatsOf, queueLooks } from './drift-looks.ts';
import { driftPage, PAGE_COLUMNS, reportName, type DriftPage } from './drift-page.ts';
import { readSignedSheet, signOffsFor, type SignedSheet } from './drift-sign-off.ts';
import { guardedCells } from '../frame/sheet-text.ts';

/** What stands on the sheet from an earlier run. */
interface EarlierRun {
  readonly signed: SignedSheet;
  /** Rows that are cleared before the new report is written. */
  readonly rows: number;
  readonly charts: readonly Excel.Chart[];
}

/**
 * Makes or refreshes the worksheet "Amend drift" and shows it. A second run keeps the sheet and what a controller
 * typed: beside the same report the sign-off stays, beside a new one it moves to the earlier sign-offs. Three or four
 * syncs.
 */
export async function writeDriftSheetIn(context: Excel.RequestContext, report: DriftReport): Promise<void> {
  const sheets = context.workbook.worksheets;
  const knownSheet = sheets.getItemOrNullObject(DRIFT_SHEET).load('name');
  const knownData = sheets.getItemOrNullObject(DRIFT_DATA_SHEET).load('name');
  await context.sync();
  const isNew = knownSheet.isNullObject;
  const sheet = isNew ? sheets.add(DRIFT_SHEET) : knownSheet;
  const data = knownData.isNullObject ? sheets.add(DRIFT_DATA_SHEET) : knownData;
  const before = isNew ? { signed: readSignedSheet([]), rows: 0, charts: [] } : await readEarlierRun(context, sheet);
  const { signOff, earlier } = signOffsFor(reportName(report), before.signed);
  const page = driftPage(report, columnsToDraw(report).length, signOff, earlier);
  await writeQuietly(context, () => {
    // Cells first: a protected sheet refuses them before anything is lost.
    if (before.rows > 0) sheet.getRangeByIndexes(0, 0, before.rows, PAGE_COLUMNS).clear();
    for (const chart of before.charts) chart.delete();
    if (!knownData.isNullObject) data.getRange().clear();
    data.visibility = Excel.SheetVisibility.hidden;
    queueLines(sheet, page);
    queueCharts(sheet, data, report, page);
    sheet.visibility = Excel.SheetVisibility.visible;
    sheet.activate();
    sheet.getRange('A1').select();
  });
}

async function readEarlierRun(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<EarlierRun> {
  const used = sheet.getUsedRangeOrNullObject().load('rowIndex,rowCount');
  const charts = sheet.charts.load('items/name');
  await context.sync();
  const rows = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  const page = sheet.getRangeByIndexes(0, 0, Math.max(1, rows), PAGE_COLUMNS).load('values');
  await context.sync();
  return {
    signed: readSignedSheet(page.values),
    rows,
    charts: charts.items.filter((chart) => chart.name.startsWith(CHART_NAME_PREFIX)),
  };
}

function queueLines(sheet: Excel.Worksheet, page: DriftPage): void {
  const cells = sheet.getRangeByIndexes(0, 0, page.lines.length, PAGE_COLUMNS);
  cells.numberFormat = page.lines.map((line) => [...formatsOf(line)]);
  cells.values = page.lines.map((line) => guardedCells(line.cells, PAGE_COLUMNS));
  queueLooks(sheet, page.lines);
}

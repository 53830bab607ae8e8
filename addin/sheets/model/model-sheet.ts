import type { ModelReport } from '../../../contract/model-report.ts';
import { writeQuietly } from '../../excel/requests/excel-session.ts';
import { MODEL_DATA_SHEET, MODEL_SHEET } from '../../excel/table/own-sheets.ts';
import { MODEL_CHART_PREFIX, queueModelCharts } from './model-charts.ts';
import { formatsOf, queueModelLooks } from './model-looks.ts';
import { FIGURE_COLUMNS, modelPage, MOST_COLUMNS, type ModelPage } from './model-page.ts';
import { guardedCells } from '../frame/sheet-text.ts';

const TABLE_STYLE = 'TableStyleLight1';

/** What stands on the sheet from an earlier run. */
interface EarlierRun {
  readonly rows: number;
  readonly charts: readonly Excel.Chart[];
  readonly tables: readonly Excel.Table[];
}

const NO_EARLIER_RUN: EarlierRun = { rows: 0, charts: [], tables: [] };

/**
 * Makes the worksheet "Amend model" and shows it; a second run replaces what the first wrote. Other sheets, and a
 * person's own charts and notes beside the page, stay as they are. Two or three syncs.
 */
export async function writeModelSheetIn(context: Excel.RequestContext, report: ModelReport): Promise<void> {
  const sheets = context.workbook.worksheets;
  const knownSheet = sheets.getItemOrNullObject(MODEL_SHEET).load('name');
  const knownData = sheets.getItemOrNullObject(MODEL_DATA_SHEET).load('name');
  await context.sync();
  const isNew = knownSheet.isNullObject;
  const sheet = isNew ? sheets.add(MODEL_SHEET) : knownSheet;
  const data = knownData.isNullObject ? sheets.add(MODEL_DATA_SHEET) : knownData;
  const before = isNew ? NO_EARLIER_RUN : await readEarlierRun(context, sheet);
  const page = modelPage(report);
  await writeQuietly(context, () => {
    // Cells first: a protected sheet refuses them before anything is lost.
    if (before.rows > 0) queueClearing(sheet, before);
    if (!knownData.isNullObject) data.getRange().clear();
    data.visibility = Excel.SheetVisibility.hidden;
    queueLines(sheet, page);
    queueModelCharts(sheet, data, report, page);
    sheet.visibility = Excel.SheetVisibility.visible;
    sheet.activate();
    sheet.getRange('A1').select();
  });
}

async function readEarlierRun(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<EarlierRun> {
  const used = sheet.getUsedRangeOrNullObject().load('rowIndex,rowCount');
  const charts = sheet.charts.load('items/name');
  const tables = sheet.getRangeByIndexes(0, 0, 1, MOST_COLUMNS).getEntireColumn().getTables(true).load('items/id');
  await context.sync();
  return {
    rows: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
    charts: charts.items.filter((chart) => chart.name.startsWith(MODEL_CHART_PREFIX)),
    tables: tables.items,
  };
}

function queueClearing(sheet: Excel.Worksheet, before: EarlierRun): void {
  const cells = sheet.getRangeByIndexes(0, 0, before.rows, MOST_COLUMNS);
  cells.conditionalFormats.clearAll();
  for (const table of before.tables) table.delete();
  cells.clear();
  for (const chart of before.charts) chart.delete();
}

function queueLines(sheet: Excel.Worksheet, page: ModelPage): void {
  const cells = sheet.getRangeByIndexes(0, 0, page.lines.length, page.columns);
  cells.numberFormat = page.lines.map((line) => formatsOf(line, page.columns));
  cells.values = page.lines.map((line) => guardedCells(line.cells, page.columns));
  if (page.classTable !== null) {
    // A table, so that it can be sorted and filtered.
    const table = sheet.tables.add(
      sheet.getRangeByIndexes(page.classTable.row, 0, page.classTable.rows, FIGURE_COLUMNS),
      true,
    );
    table.style = TABLE_STYLE;
    table.showBandedRows = false;
  }
  queueModelLooks(sheet, page);
}

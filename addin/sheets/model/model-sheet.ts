import type { ModelReport } from '../../../contract/model-report.ts';
import { MODEL_DATA_SHEET, MODEL_SHEET } from '../../excel/table/own-sheets.ts';
import { writeReport, type ReportSheet } from '../frame/report-sheet.ts';
import { queueModelCharts } from './model-charts.ts';
import { FIGURE_COLUMNS, MOST_COLUMNS, type ModelPage } from './model-layout.ts';
import { formatsOf, queueModelLooks } from './model-looks.ts';
import { modelPage } from './model-page.ts';

const TABLE_STYLE = 'TableStyleLight1';

const SHEET: ReportSheet = { name: MODEL_SHEET, dataName: MODEL_DATA_SHEET, columns: MOST_COLUMNS };

/** Makes the worksheet "Amend model" and shows it; a second run replaces what the first wrote. */
export function writeModelSheetIn(context: Excel.RequestContext, report: ModelReport): Promise<void> {
  const page = modelPage(report);
  return writeReport(context, SHEET, () => ({
    lines: page.lines,
    columns: page.columns,
    formatsOf: (line) => formatsOf(line, page.columns),
    drawing: {
      by: 'whole',
      of: report,
      queue(sheet, data) {
        queueClassTable(sheet, page);
        queueModelLooks(sheet, page);
        queueModelCharts(sheet, data, report, page);
      },
    },
  }));
}

/** A table, so that it can be sorted and filtered. */
function queueClassTable(sheet: Excel.Worksheet, { classTable }: ModelPage): void {
  if (classTable === null) return;
  const table = sheet.tables.add(sheet.getRangeByIndexes(classTable.row, 0, classTable.rows, FIGURE_COLUMNS), true);
  table.style = TABLE_STYLE;
  table.showBandedRows = false;
}

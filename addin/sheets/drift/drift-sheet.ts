import type { DriftReport } from '../../../contract/drift.ts';
import { DRIFT_DATA_SHEET, DRIFT_SHEET } from '../../excel/table/own-sheets.ts';
import { writeReport, type ReportSheet } from '../frame/report-sheet.ts';
import { columnsToDraw, queueCharts } from './drift-charts.ts';
import { formatsOf, queueLooks } from './drift-looks.ts';
import { driftPage, PAGE_COLUMNS, reportNames } from './drift-page.ts';
import { keepSignedSheet } from './keep-signed-sheet.ts';
import { readSignedSheet, signOffsFor } from './drift-sign-off.ts';

const SHEET: ReportSheet = { name: DRIFT_SHEET, dataName: DRIFT_DATA_SHEET, columns: PAGE_COLUMNS, isReadFirst: true };

/**
 * Makes or refreshes the worksheet "Amend drift" and shows it. A second run keeps the sheet and what a controller
 * typed, whichever language it was written in: beside the same report the sign-off stays. Before another report is
 * written, a sheet that is signed is set aside as it is, and its sign-off stands among the earlier ones of the new one.
 */
export async function writeDriftSheetIn(context: Excel.RequestContext, report: DriftReport): Promise<void> {
  const names = reportNames(report);
  const kept = await keepSignedSheet(context, names, PAGE_COLUMNS);
  await writeReport(context, SHEET, (cells) => {
    const { signOff, earlier } = signOffsFor(names, readSignedSheet(kept ?? cells));
    const page = driftPage(report, columnsToDraw(report).length, signOff, earlier);
    return {
      lines: page.lines,
      columns: PAGE_COLUMNS,
      formatsOf,
      queueRest(sheet, data) {
        queueLooks(sheet, page.lines);
        queueCharts(sheet, data, report, page);
      },
    };
  });
}

import { HISTORY_DATA_SHEET, HISTORY_SHEET } from '../../excel/table/own-sheets.ts';
import type { HistoryReport } from '../../ports/report-sheets.ts';
import { writeReport, type ReportSheet } from '../frame/report-sheet.ts';
import { queueCommonLook, queueRuns, queueWidths } from '../frame/sheet-looks.ts';
import type { Line } from '../frame/sheet-text.ts';
import { historyPage, PAGE_COLUMNS, type HistoryLook } from './history-page.ts';

const SHEET: ReportSheet = { name: HISTORY_SHEET, dataName: HISTORY_DATA_SHEET, columns: PAGE_COLUMNS };

/** Points, by column. */
const WIDTHS = [110, 120, 110, 130, 130, 380];
const MOMENT = 'yyyy-mm-dd hh:mm';

/** Makes the worksheet "Amend history" and shows it; a second run replaces what the first wrote. */
export function writeHistorySheetIn(context: Excel.RequestContext, report: HistoryReport): Promise<void> {
  const lines = historyPage(report);
  return writeReport(context, SHEET, () => ({
    lines,
    columns: PAGE_COLUMNS,
    formatsOf,
    drawing: {
      by: 'line',
      charts: [],
      queueLooks(sheet, rows) {
        queueWidths(sheet, WIDTHS);
        queueRuns(sheet, rows, PAGE_COLUMNS, (rows, look) => {
          if (look !== 'entry') queueCommonLook(rows, look);
        });
      },
    },
  }));
}

function formatsOf({ look }: Line<HistoryLook>): string[] {
  return Array.from({ length: PAGE_COLUMNS }, (_, column) => (look === 'entry' && column === 1 ? MOMENT : 'General'));
}

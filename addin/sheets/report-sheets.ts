import { inExcel } from '../excel/requests/excel-session.ts';
import type { ReportSheets } from '../ports/report-sheets.ts';
import { writeAnomalySheetIn } from './anomalies/anomaly-sheet.ts';
import { writeAnswerSheetIn } from './answer/answer-sheet.ts';
import { writeDriftSheetIn } from './drift/drift-sheet.ts';
import { writeHistorySheetIn } from './history/history-sheet.ts';
import { writeModelSheetIn } from './model/model-sheet.ts';
import { writeScorecardSheetIn } from './scorecard/scorecard-sheet.ts';
import { writeStreamSheetIn } from './stream/stream-sheet.ts';

/** The worksheets that Amend writes as a whole, on Office.js. Make it after `Office.onReady()`. */
export function createReportSheets(): ReportSheets {
  return {
    writeDriftSheet: (report, timeline, incidents) =>
      inExcel((context) => writeDriftSheetIn(context, report, timeline, incidents)),
    writeModelSheet: (report) => inExcel((context) => writeModelSheetIn(context, report)),
    writeHistorySheet: (report) => inExcel((context) => writeHistorySheetIn(context, report)),
    writeScorecardSheet: (scorecard) => inExcel((context) => writeScorecardSheetIn(context, scorecard)),
    writeAnomalySheet: (sheet) => inExcel((context) => writeAnomalySheetIn(context, sheet)),
    writeAnswerSheet: (report) => inExcel((context) => writeAnswerSheetIn(context, report)),
    writeStreamSheet: (report) => inExcel((context) => writeStreamSheetIn(context, report)),
  };
}

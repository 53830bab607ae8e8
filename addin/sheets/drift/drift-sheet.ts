import type { DriftTimeline } from '../../../contract/drift-archive.ts';
import type { DriftReport } from '../../../contract/drift.ts';
import type { Incident } from '../../../contract/incident.ts';
import { DRIFT_DATA_SHEET, DRIFT_SHEET } from '../../excel/table/own-sheets.ts';
import { writeReport, type ReportSheet } from '../frame/report-sheet.ts';
import { drawingsOf, driftCharts } from './drift-charts.ts';
import { formatsOf, queueLooks } from './drift-looks.ts';
import { driftPage, PAGE_COLUMNS, reportNames } from './drift-page.ts';
import { keepSignedSheet } from './keep-signed-sheet.ts';
import { readSignedSheet, signOffsFor } from './drift-sign-off.ts';

const SHEET: ReportSheet = { name: DRIFT_SHEET, dataName: DRIFT_DATA_SHEET, columns: PAGE_COLUMNS };

/**
 * Makes or refreshes the worksheet "Amend drift" and shows it. A second run keeps the sheet and what a controller
 * typed, whichever language it was written in: beside the same report the sign-off stays. Before another report is
 * written, a sheet that is signed is set aside as it is, and its sign-off stands among the earlier ones of the new one.
 *
 * @param timeline  what the checks said up to then; null draws none of it
 * @param incidents those that were open then. Default: none
 */
export async function writeDriftSheetIn(
  context: Excel.RequestContext,
  report: DriftReport,
  timeline: DriftTimeline | null,
  incidents: readonly Incident[] = [],
): Promise<void> {
  const names = reportNames(report);
  const kept = await keepSignedSheet(context, names, PAGE_COLUMNS);
  const drawings = drawingsOf(report, timeline);
  const charts = { columns: drawings.columns.length, overTime: drawings.overTime.length };
  await writeReport(context, SHEET, (cells) => {
    const { signOff, earlier } = signOffsFor(
      names,
      readSignedSheet(kept ?? cells.map((row) => row.slice(0, PAGE_COLUMNS))),
    );
    const page = driftPage(report, charts, signOff, earlier, incidents);
    return {
      lines: page.lines,
      columns: PAGE_COLUMNS,
      formatsOf,
      named: ['column', 'answers', 'costs'],
      typed: ['entry'],
      drawing: { by: 'line', queueLooks, charts: driftCharts(drawings, page) },
    };
  });
}

import type { Scorecard } from '../../../contract/scorecard.ts';
import { SCORECARD_DATA_SHEET, SCORECARD_SHEET } from '../../excel/table/own-sheets.ts';
import { writeReport, type ReportSheet } from '../frame/report-sheet.ts';
import { BANNERS, queueBanner, queueCommonLook, queueRuns, queueWidths } from '../frame/sheet-looks.ts';
import type { Line } from '../frame/sheet-text.ts';
import { PAGE_COLUMNS, scorecardPage, type ScorecardLook } from './scorecard-page.ts';

const SHEET: ReportSheet = { name: SCORECARD_SHEET, dataName: SCORECARD_DATA_SHEET, columns: PAGE_COLUMNS };

/** Points, by column. */
const WIDTHS = [330, 50, 130, 520];
const POINTS = '0.0';
const WITH_POINTS: readonly ScorecardLook[] = ['score', 'section', 'full', 'half', 'none'];
const FILLS = { full: BANNERS.good, half: BANNERS.attention, none: BANNERS.neutral } as const;

/** Makes the worksheet "Amend scorecard" and shows it; a second run replaces what the first wrote. */
export function writeScorecardSheetIn(context: Excel.RequestContext, card: Scorecard): Promise<void> {
  const lines = scorecardPage(card);
  return writeReport(context, SHEET, () => ({
    lines,
    columns: PAGE_COLUMNS,
    formatsOf,
    drawing: {
      by: 'line',
      charts: [],
      queueLooks(sheet, rows) {
        queueWidths(sheet, WIDTHS);
        queueRuns(sheet, rows, PAGE_COLUMNS, queueLook);
      },
    },
  }));
}

function formatsOf({ look }: Line<ScorecardLook>): string[] {
  const hasPoints = WITH_POINTS.includes(look);
  return Array.from({ length: PAGE_COLUMNS }, (_, column) => (hasPoints && column === 1 ? POINTS : 'General'));
}

function queueLook(rows: Excel.Range, look: ScorecardLook): void {
  switch (look) {
    case 'title':
    case 'heading':
    case 'quiet':
    case 'headers':
      queueCommonLook(rows, look);
      return;
    case 'score':
      queueBanner(rows, BANNERS.neutral);
      return;
    case 'section':
      rows.format.font.bold = true;
      rows.format.font.size = 13;
      return;
    case 'full':
    case 'half':
    case 'none': {
      rows.format.wrapText = true;
      rows.format.verticalAlignment = Excel.VerticalAlignment.top;
      const points = rows.getColumn(1);
      points.format.fill.color = FILLS[look].fill;
      points.format.font.color = FILLS[look].text;
      return;
    }
    case 'plain':
      return;
  }
}
